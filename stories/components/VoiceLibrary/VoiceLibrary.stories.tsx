import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, spyOn, waitFor, within } from 'storybook/test';
import { VoiceLibrary } from '../../../src/index.js';
import { at } from '../../support/at.js';
import { goOffline } from '../../support/goOffline.js';
import { playWithoutEnd } from '../../support/playWithoutEnd.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import type { View } from '../../support/View.js';
import { withManyVoices } from '../../support/withManyVoices.js';
import { withPreviews } from '../../support/withPreviews.js';
import { workspaceOf } from '../../support/workspaceOf.js';

const meta = {
  title: 'Voices/VoiceLibrary',
  component: VoiceLibrary,
  tags: ['autodocs'],
  args: { className: 'panel', onVoiceAdded: fn() },
  parameters: scene({ backend: withPreviews() }),
} satisfies Meta<typeof VoiceLibrary>;

export default meta;
type Story = StoryObj<typeof meta>;

const library = 'get_library_voices';
const list = (view: View) => view.findByRole('list', { name: 'Voice library' });
const rows = async (view: View) => within(await list(view)).getAllByRole('listitem');
const firstRow = async (view: View) => within(at(await rows(view), 0));

/** Thirty at a time. "Load more" is reached by keyboard, and hands focus to the first of those that came. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(await rows(canvas)).toHaveLength(30);
    const more = canvas.getByRole('button', { name: 'Load more' });
    more.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await rows(canvas)).toHaveLength(60));
    await waitFor(async () => expect((await rows(canvas))[30]).toHaveFocus());
  },
};

/** One sound at a time, by keyboard; what is heard stops when the library closes. */
export const Playing: Story = {
  play: async ({ canvas, userEvent }) => {
    const plays = await canvas.findAllByRole('button', { name: /^Play / });
    const [first, second] = [at(plays, 0), at(plays, 1)];
    first.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(first).toHaveAttribute('data-state', 'playing'));
    second.focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(second).toHaveAttribute('data-state', 'playing'));
    await expect(first).toHaveAttribute('data-state', 'idle');
    await expect(second).toHaveAccessibleName(/^Stop /);
    await userEvent.keyboard(' ');
    await expect(second).toHaveAttribute('data-state', 'idle');
  },
};

/** What is heard stops when its voice is none of those found any more. */
export const PlayingWhileSearching: Story = {
  play: async ({ canvas, userEvent }) => {
    playWithoutEnd();
    const play = at(await canvas.findAllByRole('button', { name: /^Play / }), 0);
    await userEvent.click(play);
    await waitFor(() => expect(play).toHaveAttribute('data-state', 'playing'));
    const paused = spyOn(HTMLMediaElement.prototype, 'pause');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Sort by' }), 'most-used');
    await waitFor(() => expect(play).not.toBeInTheDocument());
    await waitFor(() => expect(paused).toHaveBeenCalledOnce());
  },
};

/** A search at the provider; what was found before stays until the new answer is there. */
export const Searching: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await list(canvas);
    const held = workspaceOf(context).sandbox.hold(library);
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search the library' }), 'teacher');
    await waitFor(() => expect(workspaceOf(context).calls.at(-1)?.path).toContain('search=teacher'));
    await expect(await rows(canvas)).toHaveLength(30);
    held.release();
    await waitFor(async () =>
      expect((await rows(canvas)).every(({ textContent }) => textContent.includes('teacher'))).toBe(true),
    );
  },
};

/** Every filter that the provider has. */
export const Filtered: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await list(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Filters' }));
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Language' }), 'de');
    await userEvent.click(canvas.getByRole('button', { name: 'Advertising' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'With rates of their own' }));
    await waitFor(() =>
      expect(workspaceOf(context).calls.at(-1)?.path).toMatch(
        /language=de&use_cases=advertisement&include_custom_rates=false/,
      ),
    );
    await expect(canvas.getByRole('button', { name: 'Filters 3' })).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Under a name of one's own, with the slots that are left said first. */
export const Adding: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(at(await canvas.findAllByRole('button', { name: /^Add / }), 1));
    await seen(canvas.findByText(/voice slots are left; this takes one\.$/));
    const name = canvas.getByRole('textbox', { name: 'Name in the workspace' });
    await waitFor(() => expect(name).toHaveFocus());
    await userEvent.clear(name);
    await userEvent.keyboard('{Enter}');
    await seen(canvas.findByText('Give it a name.'));
    await userEvent.type(name, 'Our German reader{Enter}');
    await waitFor(() => expect(args.onVoiceAdded).toHaveBeenCalledOnce());
    const added = await waitFor(async () => {
      const row = (await rows(canvas)).find(({ dataset }) => dataset.added === '');
      if (!row) throw new Error('No voice is marked as added.');
      return row;
    });
    await expect(within(added).getByText('Added')).toBeVisible();
    await waitFor(() => expect(added).toHaveFocus());
  },
};

/** Added and shared in one go: the share dialog opens on the voice as it is called now. */
export const AddingAndSharing: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(at(await canvas.findAllByRole('button', { name: /^Add / }), 0));
    const name = await canvas.findByRole('textbox', { name: 'Name in the workspace' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Night shift');
    await userEvent.click(canvas.getByRole('button', { name: 'Add and share' }));
    await seen(screen.findByRole('dialog', { name: /Night shift/ }));
  },
};

export const NoSlotLeft: Story = {
  parameters: scene({
    backend: withPreviews(),
    prepare: ({ sandbox }) => sandbox.setSubscription({ voiceLimit: 12 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(at(await canvas.findAllByRole('button', { name: /^Add / }), 0));
    await seen(canvas.findByText('No voice slot is left. Delete a voice, or change the plan.'));
    await expect(canvas.queryByRole('button', { name: 'Add and share' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect(canvas.queryByRole('form')).toBeNull();
    await list(canvas);
  },
};

/** Nothing is sent twice, and what was typed stays. */
export const LostAnswer: Story = {
  parameters: scene({
    backend: withPreviews(),
    prepare: ({ sandbox }) => sandbox.fail('add_sharing_voice', { status: 500 }),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(at(await canvas.findAllByRole('button', { name: /^Add / }), 0));
    await userEvent.click(await canvas.findByRole('button', { name: 'Add' }));
    await seen(canvas.findByText(/^The answer was lost\./));
    await expect(canvas.getByRole('textbox', { name: 'Name in the workspace' })).not.toHaveValue('');
  },
};

export const Loading: Story = {
  parameters: scene({ prepare: ({ sandbox }) => void sandbox.hold(library) }),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Reading the voices')).toBeInTheDocument();
  },
};

export const NothingFits: Story = {
  args: { defaultQuery: { search: 'no such voice', featured: true } },
  play: async ({ canvas, userEvent }) => {
    await seen(canvas.findByText('No voice fits.', { exact: false }));
    await userEvent.clear(canvas.getByRole('searchbox'));
    await userEvent.click(at(canvas.getAllByRole('button', { name: 'Clear filters' }), 0));
    await expect(await rows(canvas)).toHaveLength(30);
  },
};

/** What cannot be read is not taken for nothing. */
export const ReadFailed: Story = {
  parameters: scene({ prepare: (workspace) => workspace.disconnect() }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('The voices could not be read.'));
  },
};

/** What is there stays, and the rest is one press away. */
export const MoreFailed: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await list(canvas);
    workspaceOf(context).sandbox.fail(library, { status: 500, times: 3 });
    await userEvent.click(canvas.getByRole('button', { name: 'Load more' }));
    await seen(canvas.findByText('No more could be read.'));
    await expect(await rows(canvas)).toHaveLength(30);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await rows(canvas)).toHaveLength(60));
  },
};

export const RateLimited: Story = {
  parameters: scene({
    prepare: ({ sandbox }) => sandbox.fail(library, { status: 429, retryAfter: 45 }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText(/^Trying again in \d+ seconds\.$/));
  },
};

export const Denied: Story = {
  parameters: scene({ viewer: 'goran' }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('You don’t have access to these voices.'));
  },
};

export const SignedOut: Story = {
  parameters: scene({ viewer: null }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('Your session has ended.'));
  },
};

export const Offline: Story = {
  play: async (context) => {
    const { canvas } = context;
    await list(canvas);
    goOffline(workspaceOf(context));
    await seen(canvas.findByText('You are offline.'));
  },
};

/** Who may only read the library hears it. */
export const ReadOnly: Story = {
  parameters: scene({ viewer: 'ben', backend: withPreviews() }),
  play: async ({ canvas }) => {
    await list(canvas);
    await expect(canvas.queryByRole('button', { name: /^Add / })).toBeNull();
  },
};

export const NoLibrary: Story = {
  parameters: scene({
    backend: (backend) => ({
      ...backend,
      voices: backend.voices && { ...backend.voices, searchLibrary: undefined },
    }),
  }),
  play: async ({ canvas }) => {
    await seen(canvas.findByText('This provider has no voice library.'));
  },
};

/** X01, X02, X03: what a stranger wrote is text, and an address that is none of a sound is not played. */
export const Hostile: Story = {
  parameters: scene({
    backend: withPreviews({
      name: `<img src=x onerror="alert(1)">\u202Edlrow ${'W'.repeat(10_000)}`,
      description: '<script>alert(1)</script>'.repeat(200),
      accent: 'W'.repeat(10_000),
      previewUrl: 'javascript:alert(1)',
    }),
  }),
  play: async ({ canvas, userEvent }) => {
    const row = await firstRow(canvas);
    await seen(row.findByText(/^<img src=x onerror/));
    await expect(row.queryByRole('button', { name: /^Play/ })).toBeNull();
    await expect(row.getByText(/No preview/)).toBeVisible();
    await expect((await list(canvas)).querySelector('img, script')).toBeNull();
    await userEvent.click(row.getByRole('button', { name: /^Add/ }));
    const name = await canvas.findByRole<HTMLInputElement>('textbox', { name: 'Name in the workspace' });
    await expect(name.value.length).toBeLessThanOrEqual(100);
    await expect(name.value).not.toContain('\u202E');
  },
};

const scroller = async (view: View) => {
  const box = (await list(view)).closest<HTMLElement>('.rcl-list-scroll');
  if (!box) throw new Error('The list does not scroll by itself.');
  return box;
};
const heard = () => document.querySelector('[data-state="playing"]')?.closest('li');

/**
 * Past two hundred only those in sight are in the page. What is heard goes on while the list is scrolled, and its row
 * stays within reach.
 */
export const Many: Story = {
  parameters: scene({ backend: (backend) => withPreviews()(withManyVoices(600)(backend)) }),
  play: async ({ canvas, userEvent }) => {
    playWithoutEnd();
    await waitFor(async () => expect(at(await rows(canvas), 0)).toHaveAttribute('aria-setsize', '630'));
    await expect((await rows(canvas)).length).toBeLessThan(40);
    const box = await scroller(canvas);

    const play = at(canvas.getAllByRole('button', { name: /^Play / }), 1);
    await userEvent.click(play);
    await waitFor(() => expect(play).toHaveAttribute('data-state', 'playing'));
    const place = heard()?.getAttribute('aria-posinset');
    canvas.getByRole('button', { name: 'Filters' }).focus();
    box.scrollTop = box.scrollHeight;
    await seen(canvas.findByText('Voice 600'));
    await expect(heard()).toHaveAttribute('aria-posinset', place);
    await expect((await rows(canvas)).length).toBeLessThan(40);
    await userEvent.click(canvas.getByRole('button', { name: /^Stop / }));
    await expect(heard()).toBeUndefined();
  },
};

/** "Load more" hands focus on however many there are, also where the list begins to show only those in sight. */
export const LoadingPastMany: Story = {
  parameters: scene({ backend: (backend) => withPreviews()(withManyVoices(170)(backend)) }),
  play: async ({ canvas, userEvent }) => {
    playWithoutEnd();
    await waitFor(async () => expect(await rows(canvas)).toHaveLength(200));
    const play = at(canvas.getAllByRole('button', { name: /^Play / }), 3);
    await userEvent.click(play);
    await waitFor(() => expect(play).toHaveAttribute('data-state', 'playing'));
    const name = play.getAttribute('aria-label');

    canvas.getByRole('button', { name: 'Load more' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-posinset', '201'));
    await expect(document.activeElement).toHaveAttribute('aria-setsize', '230');
    await expect((await rows(canvas)).length).toBeLessThan(40);
    await expect(canvas.getByRole('button', { name: name ?? '' })).toHaveAttribute('data-state', 'playing');
    await seen(canvas.findByText(/^230 of /));

    canvas.getByRole('button', { name: 'Load more' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-posinset', '231'));
    await waitFor(() => expect(isInSight(document.activeElement)).toBe(true));
  },
};

/** The view that adds one of many stands in place of the list, and leads back to its row. */
export const AddingOneOfMany: Story = {
  parameters: scene({ backend: (backend) => withPreviews()(withManyVoices(600)(backend)) }),
  play: async ({ canvas, userEvent }) => {
    await waitFor(async () => expect(at(await rows(canvas), 0)).toHaveAttribute('aria-setsize', '630'));
    const box = await scroller(canvas);
    box.scrollTop = box.scrollHeight;
    const button = await canvas.findByRole('button', { name: /^Add .*Voice 600\W*$/ });
    await userEvent.click(button);
    await canvas.findByRole('textbox', { name: 'Name in the workspace' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Add .*Voice 600\W*$/));
    await waitFor(() => expect(isInSight(document.activeElement)).toBe(true));
    await seen(canvas.findByText('Voice 599'));
  },
};

/** Another search is read from its start, whatever the former was scrolled to. */
export const SearchingAmongMany: Story = {
  parameters: scene({ backend: withManyVoices(600) }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await waitFor(async () => expect(at(await rows(canvas), 0)).toHaveAttribute('aria-setsize', '630'));
    const box = await scroller(canvas);
    box.scrollTop = box.scrollHeight;
    await seen(canvas.findByText('Voice 600'));
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Sort by' }), 'trending');
    await waitFor(() => expect(workspaceOf(context).calls.at(-1)?.path).toContain('sort=trending'));
    await waitFor(async () => expect((await list(canvas)).closest('[aria-busy]')).toBeNull());
    await expect(box.scrollTop).toBe(0);
    await waitFor(async () => expect(at(await rows(canvas), 0)).toHaveAttribute('aria-posinset', '1'));
  },
};

function isInSight(element: Element | null): boolean {
  const box = element?.closest('.rcl-list-scroll')?.getBoundingClientRect();
  const { top, bottom } = element?.getBoundingClientRect() ?? {};
  return (
    box !== undefined &&
    top !== undefined &&
    bottom !== undefined &&
    top >= box.top - 1 &&
    bottom <= box.bottom + 1
  );
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await list(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Filters' }));
    await seen(canvas.findByRole('group', { name: 'Filters' }));
  },
};

export const RightToLeft: Story = { ...Dark, globals: { dir: 'rtl' } };

export const Narrow320: Story = {
  globals: { viewport: { value: 'phone', isRotated: false } },
  play: async (context) => {
    await Dark.play?.(context);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const lines = at(await rows(context.canvas), 0).querySelectorAll('.rcl-row-who > *');
    const boxes = [...lines].map((line) => line.getBoundingClientRect());
    // No line lies over the next.
    for (const [place, { top }] of boxes.entries())
      await expect(top).toBeGreaterThanOrEqual(boxes[place - 1]?.bottom ?? 0);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await seen(canvas.findByRole('list', { name: 'Stimmenbibliothek' }));
  },
};
