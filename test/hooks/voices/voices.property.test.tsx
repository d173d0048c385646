import { act, renderHook, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import {
  useAddSharedVoice,
  useDeleteVoiceSample,
  useSharedVoices,
  voiceOptions,
} from '../../../src/hooks/index.js';
import type {
  AddSharedVoiceOutcome,
  DeleteVoiceSampleOutcome,
  VoiceSample,
} from '../../../src/hooks/index.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { runs } from '../../setup/runs.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';

const operations = {
  add: 'add_sharing_voice',
  remove: 'delete_sample',
  'read the voice': 'get_voice_by_id',
  'read the voices': 'get_user_voices_v2',
} as const;

const which = fc.nat({ max: 9 });
const trouble = fc.constantFrom<(Fault | null)[]>(
  null,
  null,
  { afterCommit: true, network: true },
  { afterCommit: true, status: 504 },
  { afterCommit: true, status: 500 },
  { network: true },
  { status: 404 },
  { status: 409 },
  { status: 429 },
  { status: 500 },
);

/** What somebody does, what their next call of its kind meets, and what moves meanwhile. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('remove' as const), which, trouble }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('add' as const), which, trouble }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('dismiss' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('somebody else removes' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('look again' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('trouble ahead' as const),
      of: fc.constantFrom('read the voice' as const, 'read the voices' as const),
      trouble,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('hold removals' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('delay reads' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('let go' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function play(steps: readonly Step[]) {
  const held: (() => void)[] = [];
  let isLate = false;
  /** Answers are made when they are asked for, and may come late: by then they are old. */
  const late =
    (own: typeof fetch) =>
    async (url: string, init: RequestInit): Promise<Response> => {
      const answer = await own(url, init);
      if (isLate && init.method === 'GET' && url.includes('/voices/'))
        await new Promise<void>((resolve) => held.push(resolve));
      init.signal?.throwIfAborted();
      return answer;
    };
  const page = openPage({
    offer: (_, workspace) =>
      elevenLabs(createClient({ gateway: workspace.gateway, fetch: late(workspace.fetch), random: () => 0 })),
  });
  const { sandbox, fetch: send, gateway } = page.workspace;
  const most = Math.max(...sandbox.workspace.voices.map(({ samples }) => samples.length));
  const voiceId = sandbox.workspace.voices.find(({ samples }) => samples.length === most)!.id;
  const kept = () => sandbox.workspace.voices.find(({ id }) => id === voiceId)!.samples.map(({ id }) => id);
  const gone = new Set<string>();
  const problems: string[] = [];
  const { queryKey } = voiceOptions(page.backend, 'ana', voiceId);
  const look = (rows: readonly VoiceSample[]) => {
    for (const { id } of rows) if (gone.has(id)) problems.push(`${id} is shown and gone`);
  };
  const hook = renderHook(
    () => {
      const samples = useDeleteVoiceSample(voiceId);
      look(samples.rows);
      return { samples, adding: useAddSharedVoice(), library: useSharedVoices() };
    },
    { wrapper: page.Frame },
  );
  const shown = () => hook.result.current;
  await waitFor(() => {
    expect(shown().samples.rows).toHaveLength(most);
    expect(shown().samples.canDelete).toBe(true);
    expect(shown().adding.canAdd).toBe(true);
    expect(shown().library.voices.length).toBeGreaterThan(0);
  });

  const removals: Promise<DeleteVoiceSampleOutcome>[] = [];
  const additions: { name: string; voiceId: string; end: Promise<AddSharedVoiceOutcome> }[] = [];
  const others: Promise<unknown>[] = [];
  const letGo = () => {
    isLate = false;
    for (const release of held.splice(0)) release();
  };

  for (const now of steps) {
    if ('trouble' in now && now.trouble)
      sandbox.fail(operations[now.does === 'trouble ahead' ? now.of : now.does], now.trouble);
    await act(async () => {
      const { samples, adding, library } = shown();
      const row = 'which' in now ? samples.rows[now.which % Math.max(samples.rows.length, 1)] : undefined;
      switch (now.does) {
        case 'remove':
          if (!row) break;
          removals.push(
            samples.remove(row.id).then((end) => {
              if (end.status === 'done') gone.add(row.id);
              return end;
            }),
          );
          break;
        case 'add': {
          // One at a time, or it would join the one before.
          await Promise.all(additions.map(({ end }) => end));
          const voice = library.voices[now.which]!;
          const name = `voice ${additions.length}`;
          additions.push({ name, voiceId: voice.id, end: adding.add(voice, name) });
          break;
        }
        case 'dismiss':
          if (row) samples.dismiss(row.id);
          break;
        case 'somebody else removes':
          if (!row) break;
          others.push(
            send(`${gateway}/elevenlabs/v1/voices/${voiceId}/samples/${row.id}`, {
              method: 'DELETE',
              headers: { 'x-rolecall': '1' },
            }),
          );
          break;
        case 'look again':
          void samples.voice.refetch();
          break;
        case 'hold removals':
          held.push(sandbox.hold(operations.remove).release);
          break;
        case 'delay reads':
          isLate = true;
          break;
        case 'let go':
          letGo();
          break;
        case 'wait':
          letGo();
          await Promise.all(removals);
          break;
        case 'trouble ahead':
          break;
      }
    });
    // What the next render will show.
    look(page.queryClient.getQueryData(queryKey)?.samples ?? []);
  }
  letGo();
  await toEnd(() => Promise.all([...removals, ...others]));
  const ends = await toEnd(() => Promise.all(additions.map(({ end }) => end)));

  expect(problems).toEqual([]);
  // As many sendings as there were wishes, and at most one voice for each.
  expect(timesAsked(page, operations.add)).toBe(additions.length);
  for (const [place, { name, voiceId: original }] of additions.entries()) {
    const end = ends[place]!;
    const made = sandbox.workspace.voices.filter((voice) => voice.name === name).map(({ id }) => id);
    expect(made.length).toBeLessThanOrEqual(1);
    if (end.status === 'done') {
      expect(made).toEqual([end.id]);
      expect(shown().library.voices.find(({ id }) => id === original)?.added).toBe(true);
    }
    if (end.status === 'failed') expect(made).toEqual([]);
  }
  // What was said to be deleted is, and no failure leaves the screen other than the voice for longer than one read.
  expect(kept().filter((id) => gone.has(id))).toEqual([]);
  await toEnd(async () => {
    // Trouble that nothing has met yet is met now, and then over.
    for (let again = 0; again < 30 && !(await shown().samples.voice.refetch()).isSuccess; again += 1);
  });
  await waitFor(() => expect(shown().samples.rows.every(({ pending }) => !pending)).toBe(true));
  expect(shown().samples.rows.map(({ id }) => id)).toEqual(kept());
  expect(problems).toEqual([]);
  hook.unmount();
}

it('whatever happens to their calls, samples are shown as they are and voices added once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), play), {
    numRuns: runs(40),
    endOnFailure: true,
  });
});
