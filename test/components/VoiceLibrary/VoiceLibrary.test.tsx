import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { VoiceLibrary, type AddedVoice } from '../../../src/components/VoiceLibrary/index.js';
import type { Backend, SharedVoice } from '../../../src/hooks/index.js';
import { losing } from '../support/losing.js';
import { openHost, settled, type Host, type HostOptions } from '../support/openHost.js';

const library = 'get_library_voices';
const adding = 'add_sharing_voice';

const open = (options?: HostOptions) => {
  const onVoiceAdded = vi.fn<(voice: AddedVoice) => void>();
  return { onVoiceAdded, ...openHost(() => <VoiceLibrary onVoiceAdded={onVoiceAdded} />, options) };
};

/** What the first voice of the library is like, besides what it is. */
const firstLike =
  (traits: Partial<SharedVoice>) =>
  (backend: Backend): Backend => ({
    ...backend,
    voices: {
      ...backend.voices!,
      searchLibrary: async (query, page, options) => {
        const found = await backend.voices!.searchLibrary!(query, page, options);
        const [first, ...others] = found.voices;
        return page > 0 || !first ? found : { ...found, voices: [{ ...first, ...traits }, ...others] };
      },
    },
  });

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Voice library' })).getAllByRole('listitem');
const firstRow = async () => within((await rows())[0]!);
const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name in the workspace' });
const addButtons = () => screen.findAllByRole('button', { name: /^Add ./ });
const sentTo = ({ sandbox }: Pick<Host, 'sandbox'>, operationId: string) =>
  sandbox.requests.filter((request) => request.operationId === operationId).length;
const owned = ({ sandbox }: Pick<Host, 'sandbox'>, name: string) =>
  sandbox.workspace.voices.filter((voice) => voice.name === name);

/** Opens the view that adds the first voice, and names it. */
async function nameIt(user: Host['user'], name: string): Promise<void> {
  await user.click((await addButtons())[0]!);
  await user.clear(await nameField());
  await user.keyboard(name);
}

describe('adding a voice of the library', () => {
  it('is marked in its row, with focus back there, although its answer was lost: the workspace tells', async () => {
    const host = open();
    host.sandbox.fail(adding, { network: true, afterCommit: true });
    await nameIt(host.user, 'Night shift{Enter}');
    const [row] = await rows();
    await waitFor(() => expect(row).toHaveFocus());
    expect(row).toHaveAttribute('data-added');
    expect(within(row!).getByText('Added')).toBeInTheDocument();
    expect(within(row!).queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
    const [voice, ...others] = owned(host, 'Night shift');
    expect(others).toEqual([]);
    expect(sentTo(host, adding)).toBe(1);
    expect(host.onVoiceAdded).toHaveBeenCalledExactlyOnceWith({ id: voice!.id, name: 'Night shift' });
  });

  it.each([
    ['the connection to the provider breaks', { network: true }],
    ['the provider fails half-way', { status: 500 }],
    ['a proxy answers for it', { html: true }],
  ] as const)('is never sent again by itself when %s, and keeps what was typed', async (_, fault) => {
    const host = open();
    host.sandbox.fail(adding, fault);
    await nameIt(host.user, 'Night shift{Enter}');
    expect(
      await screen.findByText('The answer was lost. Look through your voices before you add it again.'),
    ).toBeInTheDocument();
    expect(await nameField()).toHaveValue('Night shift');
    expect(sentTo(host, adding)).toBe(1);
    expect(host.onVoiceAdded).not.toHaveBeenCalled();
  });

  it('may have been done when the page’s own connection breaks on the way, which nobody can tell then', async () => {
    const host = open();
    await nameIt(host.user, 'Night shift');
    host.workspace.disconnect();
    await host.user.keyboard('{Enter}');
    expect(await screen.findByText(/^The answer was lost\./)).toBeInTheDocument();
    expect(owned(host, 'Night shift')).toEqual([]);
  });

  it.each([
    [{ status: 429, retryAfter: 30 }, 'Too many requests at once.'],
    [{ status: 402 }, 'The plan does not cover this.'],
    [{ status: 401 }, 'The connection to the provider is not set up right.'],
    [{ status: 422 }, 'The provider did not accept it.'],
  ])('says what stood against it (%j), once, and can be tried again', async (fault, reason) => {
    const host = open();
    host.sandbox.fail(adding, fault);
    await nameIt(host.user, 'Night shift{Enter}');
    expect(await screen.findByText(/^Not added\. /)).toHaveTextContent(reason);
    expect(sentTo(host, adding)).toBe(1);
    await host.user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(host.onVoiceAdded).toHaveBeenCalledOnce());
    expect(owned(host, 'Night shift')).toHaveLength(1);
  });

  it('is no longer offered to whoever lost the right meanwhile, who is told so', async () => {
    const { policy, take } = losing('voices:write');
    const host = open({ policy });
    await nameIt(host.user, 'Night shift');
    take();
    await host.user.keyboard('{Enter}');
    expect(await screen.findByText(/^Not added\. You may not do this\./)).toBeInTheDocument();
    expect(sentTo(host, adding)).toBe(0);
    await host.user.click(screen.getByRole('button', { name: 'Cancel' }));
    const [row] = await rows();
    await waitFor(() => expect(row).toHaveFocus());
    expect(screen.queryByRole('button', { name: /^Add ./ })).not.toBeInTheDocument();
  });

  it('is done once, however often Enter is pressed', async () => {
    const host = open();
    const held = host.sandbox.hold(adding);
    await nameIt(host.user, 'Night shift{Enter}{Enter}{Enter}');
    await waitFor(() => expect(sentTo(host, adding)).toBe(1));
    await host.user.click(screen.getByRole('button', { name: 'Add and share' }));
    await host.user.keyboard('{Escape}');
    expect(await nameField()).toBeInTheDocument();
    await act(async () => held.release());
    await waitFor(() => expect(host.onVoiceAdded).toHaveBeenCalledOnce());
    expect(owned(host, 'Night shift')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says that the last slot is taken by it', async () => {
    const host = open();
    const taken = host.sandbox.workspace.voices.filter(({ kind }) => kind !== 'default').length;
    host.sandbox.setSubscription({ voiceLimit: taken + 1 });
    await host.user.click((await addButtons())[0]!);
    expect(await screen.findByText('1 voice slot is left; this takes it.')).toBeInTheDocument();
  });

  it('says so when the last slot went meanwhile to somebody else', async () => {
    const host = open();
    await nameIt(host.user, 'Night shift');
    await screen.findByText(/voice slots are left/);
    host.sandbox.setSubscription({ voiceLimit: 0 });
    await host.user.keyboard('{Enter}');
    expect(await screen.findByText(/^Not added\. No voice slot is left\./)).toBeInTheDocument();
    expect(owned(host, 'Night shift')).toEqual([]);
  });

  it('says nothing of slots where the plan cannot be read, and adds all the same', async () => {
    const host = open();
    host.sandbox.fail('get_user_subscription_info', { status: 500, times: 9 });
    await nameIt(host.user, 'Night shift');
    expect(screen.queryByText(/slot/)).not.toBeInTheDocument();
    await host.user.keyboard('{Enter}');
    await waitFor(() => expect(host.onVoiceAdded).toHaveBeenCalledOnce());
  });
});

describe('reading the library', () => {
  it.each([
    ['the provider fails', (host: Host) => host.sandbox.fail(library, { status: 500, times: 9 })],
    ['the network is down', (host: Host) => host.workspace.disconnect()],
    [
      'what comes is no list',
      (host: Host) => host.sandbox.fail(library, { status: 200, body: { voices: 'none' }, times: 9 }),
    ],
  ])('is never an empty one when %s', async (_, misfortune) => {
    openHost((host) => {
      misfortune(host);
      return <VoiceLibrary />;
    });
    expect(await screen.findByText('The voices could not be read.')).toBeInTheDocument();
    expect(screen.queryByText(/No voice fits/)).not.toBeInTheDocument();
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('leaves focus where somebody put it while more were on their way', async () => {
    const { user, sandbox } = open();
    await rows();
    const held = sandbox.hold(library);
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    const search = screen.getByRole('searchbox', { name: 'Search the library' });
    await user.click(search);
    held.release();
    await waitFor(async () => expect(await rows()).toHaveLength(60));
    expect(search).toHaveFocus();
  });

  it('hands focus to the first of those that came after another try as well', async () => {
    const { user, sandbox } = open();
    await rows();
    sandbox.fail(library, { status: 500, times: 3 });
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect((await rows())[30]).toHaveFocus());
  });

  it('shows more of a maker with focus on the voice that led there', async () => {
    const { user } = open();
    await user.click((await firstRow()).getByRole('button', { name: /^More for / }));
    const item = screen.getByRole('menuitem', { name: 'More by this maker' });
    await settled();
    await user.click(item);
    expect((await rows())[0]).toHaveFocus();
    await waitFor(() => expect(screen.getByText(/^(\d+) of \1$/)).toBeInTheDocument());
    expect(screen.getByRole('button', { name: /^Filters ?1$/ })).toBeInTheDocument();
  });
});

describe('what makers wrote', () => {
  it.each([
    'javascript:alert(1)',
    'data:audio/wav;base64,UklGRg==',
    'blob:https://rolecall.test/0b5e',
    'file:///etc/passwd',
    'http://storage.example/a.wav',
    'https://user:secret@storage.example/a.wav',
    'http://localhost.evil.example/a.wav',
    '//storage.example/a.wav',
    'no address',
  ])('is not played from %s, whatever backend lets it through', async (previewUrl) => {
    open({ backend: firstLike({ previewUrl }) });
    const row = await firstRow();
    expect(row.queryByRole('button', { name: /^Play/ })).not.toBeInTheDocument();
    expect(row.getByText(/No preview/)).toBeInTheDocument();
    expect(document.body.innerHTML).not.toContain(previewUrl);
  });

  it.each(['https://storage.example/a.wav', 'http://127.0.0.1:4010/a.wav', 'http://localhost:4010/a.wav'])(
    'is played from %s',
    async (previewUrl) => {
      const played = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
      vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue(undefined);
      const { user } = open({ backend: firstLike({ previewUrl }) });
      await user.click((await firstRow()).getByRole('button', { name: /^Play/ }));
      expect(played.mock.contexts.map((audio) => (audio as HTMLMediaElement).src)).toEqual([previewUrl]);
    },
  );

  it('stays text of bounded length in every place, and turns no words around it', async () => {
    const name = `<img src=x onerror="alert(1)">\u202E${'W'.repeat(10_000)}`;
    const accent = `\u202Etnecca${'x'.repeat(10_000)}`;
    const { user } = open({ backend: firstLike({ name, accent, description: '<script>'.repeat(2_000) }) });
    const row = await firstRow();
    const [element] = await rows();
    expect(element!.querySelector('img, script')).toBeNull();
    expect(element!.textContent.length).toBeLessThan(800);
    const details = row.getByText(/tnecca/);
    // Closed again, so that what follows reads from its own side.
    expect(details.textContent).toMatch(/\u2068\u202Etneccax+…\u2069 · /);
    for (const button of row.getAllByRole('button'))
      expect(button.getAttribute('aria-label')!.length).toBeLessThan(120);
    await user.click(row.getByRole('button', { name: /^Add / }));
    const { value } = await nameField();
    expect(value).toHaveLength(100);
    expect(value).toMatch(/^<img src=x onerror="alert\(1\)"> W+$/);
  });

  it('leaves no half of a letter where a name is cut to fit', async () => {
    const { user } = open({ backend: firstLike({ name: `${'a'.repeat(99)}😀` }) });
    await user.click((await addButtons())[0]!);
    expect(await nameField()).toHaveValue('a'.repeat(99));
  });

  it('can be a name of nothing that shows, which is then asked for', async () => {
    const { user, sandbox } = open({ backend: firstLike({ name: '\u202E\u200B \u2066' }) });
    await user.click((await addButtons())[0]!);
    expect(await nameField()).toHaveValue('');
    await user.keyboard('{Enter}');
    expect(await nameField()).toHaveAccessibleDescription('Give it a name.');
    expect(sentTo({ sandbox }, adding)).toBe(0);
  });
});
