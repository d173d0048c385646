import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo, useState, type ReactNode } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { AccessList, RolecallProvider, ShareButton, ShareDialog } from '../../../src/index.js';
import { chooseFrom } from '../../support/chooseFrom.js';
import { backendOf } from '../../support/backendOf.js';
import { scene } from '../../support/scene.js';
import { seen } from '../../support/seen.js';
import { theDialog } from '../../support/theDialog.js';
import { voiceNamed } from '../../support/voiceNamed.js';
import { workspaceOf } from '../../support/workspaceOf.js';
import './brands.css';

const aria = voiceNamed('Aria');

const ink = { light: 'rgb(28, 27, 25)', dark: 'rgb(241, 240, 238)' };
const accent = { meadow: '#1f6b3a', ember: '#ffb347', ours: '#3d5afe' };

/** A part of the host's page, with a heading of its own. */
function Part({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <section aria-label={name} className={className}>
      {children}
    </section>
  );
}

/** What somebody sees in a part: the colour that our words have there. */
const inkOf = (part: HTMLElement) => getComputedStyle(within(part).getByText('Ben Kowalski')).color;
const accentOf = (element: Element) => getComputedStyle(element).getPropertyValue('--rcl-accent');
const tell = (part: HTMLElement, scheme: keyof typeof ink) =>
  waitFor(() => expect(inkOf(part)).toBe(ink[scheme]));

const meta = {
  title: 'RolecallProvider/Places',
  parameters: scene({ provider: { theme: undefined } }),
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Each widget is light or dark as the part of the page that it stands in. */
export const LightAndDarkSideBySide: Story = {
  render: () => (
    <div className="brands">
      <Part name="Day" className="brand day">
        <AccessList resource={aria} />
      </Part>
      <Part name="Night" className="brand night">
        <AccessList resource={aria} />
      </Part>
    </div>
  ),
  play: async ({ canvas }) => {
    const [day, night] = ['Day', 'Night'].map((name) => canvas.getByRole('region', { name }));
    if (!day || !night) throw new Error('Two parts were to be there.');
    await seen(within(day).findByText('Ben Kowalski'));
    await seen(within(night).findByText('Ben Kowalski'));
    await tell(day, 'light');
    await tell(night, 'dark');
  },
};

/** Whatever a host does to turn its page dark turns the widgets, without a reload. */
export const TurnsWithThePage: Story = {
  parameters: { a11y: { test: 'off' } },
  render: () => (
    <Part name="Part">
      <AccessList resource={aria} />
    </Part>
  ),
  play: async ({ canvas, step }) => {
    const part = canvas.getByRole('region', { name: 'Part' });
    const { documentElement: page, head } = document;
    await seen(within(part).findByText('Ben Kowalski'));
    const added = (css: string) => {
      const style = document.createElement('style');
      style.textContent = css;
      head.append(style);
      return style;
    };
    await tell(part, 'light');

    await step('an attribute of the page', async () => {
      page.dataset.theme = 'dark';
      await tell(part, 'dark');
      page.dataset.theme = 'light';
      await tell(part, 'light');
    });
    await step('a class of the part', async () => {
      part.className = 'night';
      await tell(part, 'dark');
      part.className = '';
      await tell(part, 'light');
    });
    await step('a stylesheet', async () => {
      const style = added('section { color-scheme: dark }');
      await tell(part, 'dark');
      style.remove();
      await tell(part, 'light');
    });
    await step('a rule that looks at something else', async () => {
      const style = added('section:has(.is-late) { color-scheme: dark }');
      const { firstElementChild: inside } = part;
      inside?.lastElementChild?.classList.add('is-late');
      await tell(part, 'dark');
      inside?.lastElementChild?.classList.remove('is-late');
      await tell(part, 'light');
      style.remove();
    });
    await step('where the host allows no transitions, and resets everything', async () => {
      const style = added('* { transition: none !important } section *:not(.rcl-hidden) { all: unset }');
      page.dataset.theme = 'dark';
      await waitFor(() => expect(part.querySelector('.rcl-root')).toHaveAttribute('data-rcl-scheme', 'dark'));
      page.dataset.theme = 'light';
      await waitFor(() =>
        expect(part.querySelector('.rcl-root')).toHaveAttribute('data-rcl-scheme', 'light'),
      );
      style.remove();
    });
    await step('while it could not be seen', async () => {
      part.hidden = true;
      page.dataset.theme = 'dark';
      await tell(part, 'dark');
      page.dataset.theme = 'light';
      const style = added('section { color-scheme: dark }');
      part.hidden = false;
      await tell(part, 'dark');
      style.remove();
      await tell(part, 'light');
    });
  },
};

/** A dialog belongs to where it was opened: its brand, its ground and its font, wherever in the page it is drawn (H-E6). */
export const DialogOfABrand: Story = {
  parameters: { a11y: { test: 'off' } },
  render: () => (
    <div className="brands">
      <Part name="Meadow" className="brand brand-meadow">
        <ShareButton resource={aria} />
      </Part>
      <Part name="Ember" className="brand brand-ember">
        <ShareButton resource={aria} />
      </Part>
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const ember = canvas.getByRole('region', { name: 'Ember' });
    await userEvent.click(within(ember).getByRole('button', { name: 'Share Aria, warm narrator' }));
    const dialog = await theDialog();
    const done = await seen(dialog.findByRole('button', { name: 'Done' }));
    const style = getComputedStyle(done);
    await waitFor(() => expect(accentOf(done)).toBe(accent.ember));
    await expect(style.borderRadius).toBe('0px');
    await expect(style.fontFamily).toBe('ui-monospace, monospace');
    await expect(style.colorScheme).toBe('dark');
    await expect(style.color).toBe(ink.dark);

    // The host changes its brand while the dialog is open.
    ember.className = 'brand brand-meadow';
    await waitFor(() => expect(accentOf(done)).toBe(accent.meadow));
    await expect(style.borderRadius).toBe('999px');
    await expect(style.colorScheme).toBe('light');
    await expect(style.color).toBe(ink.light);
    ember.className = 'brand';
    await waitFor(() => expect(accentOf(done)).toBe(accent.ours));
    await expect(style.borderRadius).toBe('6px');
    await expect(done.closest('.rcl-portal')).not.toHaveAttribute('style', expect.stringContaining('--rcl'));
    ember.className = 'brand brand-ember';
    await waitFor(() => expect(accentOf(done)).toBe(accent.ember));
  },
};

function OpenedByTheHost() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Cast
      </button>
      <table>
        <tbody>
          <tr>
            <td>Aria</td>
            <ShareDialog resource={aria} open={open} onOpenChange={setOpen} />
          </tr>
        </tbody>
      </table>
    </>
  );
}

/** A dialog that the host opens has no button of ours: it belongs to where it is rendered, in a table too. */
export const DialogWithoutAButton: Story = {
  render: () => (
    <Part name="Ember" className="brand brand-ember">
      <OpenedByTheHost />
    </Part>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Cast' }));
    const dialog = await theDialog();
    const done = await seen(dialog.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(accentOf(done)).toBe(accent.ember));
    await expect(getComputedStyle(done).colorScheme).toBe('dark');
  },
};

function Branded({
  workspace,
  ...part
}: Parameters<typeof Part>[0] & { workspace: ReturnType<typeof workspaceOf> }) {
  const backend = useMemo(() => backendOf(workspace), [workspace]);
  return (
    <Part {...part}>
      <RolecallProvider backend={backend}>{part.children}</RolecallProvider>
    </Part>
  );
}

/** Notices stand at the end of the page, and look like the brand that they speak for. */
export const NoticesOfTwoBrands: Story = {
  parameters: scene({ bare: true }),
  render: (_args, context) => (
    <div className="brands">
      <Branded name="Meadow" className="brand brand-meadow" workspace={workspaceOf(context)}>
        <AccessList resource={aria} />
      </Branded>
      <Branded name="Ember" className="brand brand-ember" workspace={workspaceOf(context)}>
        <AccessList resource={aria} />
      </Branded>
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const ember = within(canvas.getByRole('region', { name: 'Ember' }));
    await chooseFrom(ember, userEvent, 'Ben Kowalski', 'Remove');
    const undo = await within(document.body).findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(accentOf(undo)).toBe(accent.ember));
    await expect(getComputedStyle(undo).fontFamily).toBe('ui-monospace, monospace');
  },
};
