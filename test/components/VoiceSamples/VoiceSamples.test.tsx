import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { VoiceSamples } from '../../../src/components/VoiceSamples/index.js';
import type { Backend, VoiceSample } from '../../../src/hooks/index.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { chooseFrom } from '../support/chooseFrom.js';
import { losing } from '../support/losing.js';
import { openHost, rowOf, settled, type Host, type HostOptions } from '../support/openHost.js';

const reading = 'get_voice_by_id';
const deleting = 'delete_sample';
const audio = 'get_audio_from_sample';

// Same seed, same company: it is the first of several samples in every workspace.
const { id: voiceId } = createWorkspace().sandbox.workspace.voices.find(({ samples }) => samples.length > 1)!;

const open = (options?: HostOptions, misfortune: (host: Host) => void = () => undefined) => {
  const onSampleDeleted = vi.fn<(sample: VoiceSample) => void>();
  const host = openHost((about) => {
    misfortune(about);
    return <VoiceSamples voiceId={voiceId} onSampleDeleted={onSampleDeleted} />;
  }, options);
  const kept = () =>
    host.sandbox.workspace.voices.find(({ id }) => id === voiceId)!.samples.map(({ fileName }) => fileName);
  return { ...host, onSampleDeleted, kept };
};

/** What the first sample of every voice is like, besides what it is. */
const firstLike =
  (traits: Partial<VoiceSample>) =>
  (backend: Backend): Backend => ({
    ...backend,
    voices: {
      ...backend.voices!,
      get: async (...asked) => {
        const voice = await backend.voices!.get!(...asked);
        const [first, ...others] = voice.samples;
        return { ...voice, samples: first ? [{ ...first, ...traits }, ...others] : [] };
      },
    },
  });

const sentTo = ({ sandbox }: Pick<Host, 'sandbox'>, operationId: string) =>
  sandbox.requests.filter((request) => request.operationId === operationId).length;

/** Presses delete, and says yes. */
async function remove(user: Host['user'], fileName: string): Promise<void> {
  await chooseFrom(user, fileName, 'Delete');
  await settled();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
}

describe('deleting a sample', () => {
  it('takes away the one that was named, and hands focus to the one after it', async () => {
    const host = open();
    await remove(host.user, 'take-01.wav');
    await waitFor(() => expect(host.onSampleDeleted).toHaveBeenCalledOnce());
    expect(host.onSampleDeleted.mock.calls[0]![0]).toMatchObject({ fileName: 'take-01.wav' });
    expect(host.kept()).not.toContain('take-01.wav');
    await waitFor(() => expect(screen.queryByText('take-01.wav')).not.toBeInTheDocument());
    expect(await rowOf('take-02.wav')).toHaveFocus();
  });

  it('asks before, and does nothing when the answer is no', async () => {
    const { user, workspace, kept } = open();
    await chooseFrom(user, 'take-01.wav', 'Delete');
    expect(screen.getByText(/^The recording is gone for ever\./)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(kept()).toContain('take-01.wav');
    expect(workspace.calls.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it.each([
    ['its answer is lost', { network: true, afterCommit: true }],
    ['somebody else was faster', { status: 404 }],
  ] as const)('is done when %s and the voice is without it', async (_, fault) => {
    const host = open();
    await screen.findByText('take-01.wav');
    host.sandbox.fail(deleting, fault);
    // Whoever else it was: the provider's own answer to a second try.
    if ('status' in fault) host.sandbox.fail(reading, { status: 200, body: await withoutFirst(host) });
    await remove(host.user, 'take-01.wav');
    await waitFor(() => expect(host.onSampleDeleted).toHaveBeenCalledOnce());
    expect(screen.queryByText(/^Not deleted/)).not.toBeInTheDocument();
    expect(sentTo(host, deleting)).toBeLessThanOrEqual(2);
  });

  it.each<[Fault, string]>([
    [{ status: 401 }, 'Not deleted. The connection to the provider is not set up right.'],
    [{ status: 429, retryAfter: 60, times: 2 }, 'Not deleted. Too many requests at once.'],
    [{ status: 500 }, 'Not deleted. The provider has a problem.'],
    // Nobody knows whether it was.
    [{ network: true, times: 2 }, 'The answer was lost, so it may have been done.'],
  ])('leaves it in its place with the reason, when it meets %j', async (fault, reason) => {
    const host = open();
    host.sandbox.fail(deleting, fault);
    await remove(host.user, 'take-01.wav');
    const row = await rowOf('take-01.wav');
    const said = await within(row).findByText((text) => text.startsWith(reason));
    expect(row).toHaveAttribute('data-failed');
    expect(host.kept()).toContain('take-01.wav');
    expect(host.onSampleDeleted).not.toHaveBeenCalled();
    await host.user.click(within(row).getByRole('button', { name: /^Dismiss/ }));
    expect(said).not.toBeInTheDocument();
  });

  it('is no longer offered to whoever lost the right meanwhile, who is told so', async () => {
    const { policy, take } = losing('voices:write');
    const host = open({ policy });
    await screen.findByRole('button', { name: 'More for take-01.wav' });
    take();
    await remove(host.user, 'take-01.wav');
    expect(
      await screen.findByText(/^Not deleted\. You may not do this\./, { selector: '.rcl-row-detail > span' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^More for/ })).not.toBeInTheDocument());
    expect(sentTo(host, deleting)).toBe(0);
  });

  it('is done once however often it is pressed, and focus stays until it goes on to the next', async () => {
    const host = open();
    const held = host.sandbox.hold(deleting);
    await remove(host.user, 'take-01.wav');
    const row = await rowOf('take-01.wav');
    await waitFor(() => expect(row).toHaveAttribute('data-pending', 'revoke'));
    expect(within(row).getByRole('button', { name: 'More for take-01.wav' })).toHaveFocus();
    await host.user.keyboard('{Enter}');
    const again = within(row).getByRole('menuitem', { name: 'Delete' });
    expect(again).toHaveAttribute('aria-disabled', 'true');
    await settled();
    await host.user.keyboard('{Enter}{Escape}');
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    await act(async () => held.release());
    await waitFor(() => expect(host.onSampleDeleted).toHaveBeenCalledOnce());
    await waitFor(() => expect(row).not.toBeInTheDocument());
    expect(await rowOf('take-02.wav')).toHaveFocus();
    expect(sentTo(host, deleting)).toBe(1);
  });
});

async function withoutFirst({ workspace }: Pick<Host, 'workspace'>): Promise<object> {
  const answer = await workspace.fetch(`${workspace.gateway}/elevenlabs/v1/voices/${voiceId}`);
  const voice = (await answer.json()) as { samples: unknown[] };
  return { ...voice, samples: voice.samples.slice(1) };
}

describe('reading the samples of a voice', () => {
  it.each([
    ['the provider fails', (host: Host) => host.sandbox.fail(reading, { status: 500, times: 9 })],
    ['the network is down', (host: Host) => host.workspace.disconnect()],
  ])('is never a voice without any when %s', async (_, misfortune) => {
    open({}, misfortune);
    expect(await screen.findByText('The voices could not be read.')).toBeInTheDocument();
    expect(screen.queryByText('There are no samples.')).not.toBeInTheDocument();
  });

  it('keeps those that were read when they cannot be read again, and says that they may be old', async () => {
    const host = open();
    await screen.findByText('take-01.wav');
    host.sandbox.fail(reading, { status: 500, times: 9 });
    await remove(host.user, 'take-01.wav');
    expect(
      await screen.findByText(/^These voices may be out of date\./, { selector: 'span' }),
    ).toBeInTheDocument();
    expect(screen.getByText('take-02.wav')).toBeInTheDocument();
  });

  it('is not offered where a provider only lists its voices', async () => {
    open({ backend: (backend) => ({ ...backend, voices: { ...backend.voices!, get: undefined } }) });
    expect(await screen.findByText('This provider does not show samples.')).toBeInTheDocument();
  });
});

describe('hearing a sample', () => {
  it('is not offered where the backend gives no sound', async () => {
    open({ backend: (backend) => ({ ...backend, voices: { ...backend.voices!, sampleAudio: undefined } }) });
    expect(await screen.findByText('take-01.wav')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Play/ })).not.toBeInTheDocument();
  });

  it('says in its row that it could not be played, and is tried again by another press', async () => {
    const { user, sandbox } = open();
    sandbox.fail(audio, { status: 404 });
    const play = await screen.findByRole('button', { name: 'Play take-01.wav' });
    await user.click(play);
    expect(await within(await rowOf('take-01.wav')).findByRole('alert')).toHaveTextContent(
      'It could not be played.',
    );
    expect(within(await rowOf('take-02.wav')).queryByRole('alert')).not.toBeInTheDocument();
    const held = sandbox.hold(audio);
    await user.click(play);
    expect(play).toHaveAttribute('data-state', 'loading');
    await user.click(play);
    expect(play).toHaveAttribute('data-state', 'idle');
    held.release();
  });

  it('gives up the reading when the samples go', async () => {
    const host = open();
    const held = host.sandbox.hold(audio);
    await host.user.click(await screen.findByRole('button', { name: 'Play take-01.wav' }));
    await waitFor(() => expect(sentTo(host, audio)).toBe(1));
    host.view.unmount();
    held.release();
    // By the time that another call has its answer, that one would have had its own.
    await host.workspace.fetch(`${host.workspace.gateway}/session`);
    const call = host.workspace.calls.find(({ path }) => path.endsWith('/audio'));
    expect(call).toMatchObject({ status: null });
  });
});

describe('the name of a sample’s file', () => {
  it('is text, shortened where it is long, and turns no words around it', async () => {
    const fileName = `<img src=x onerror="alert(1)">\u202Evaw.${'W'.repeat(10_000)}`;
    const { user } = open({ backend: firstLike({ fileName, durationMs: null }) });
    const menu = await screen.findByRole('button', { name: /^More for \u2068<img/ });
    expect(menu.getAttribute('aria-label')!.length).toBeLessThan(120);
    const [row] = screen.getAllByRole('listitem');
    expect(row!.querySelector('img')).toBeNull();
    expect(row!.textContent.length).toBeLessThan(150);
    await user.click(menu);
    const item = screen.getByRole('menuitem', { name: 'Delete' });
    await settled();
    await user.click(item);
    expect(screen.getByRole('heading', { name: /^Delete \u2068<img src=x.*…\u2069\?$/ })).toBeInTheDocument();
  });
});
