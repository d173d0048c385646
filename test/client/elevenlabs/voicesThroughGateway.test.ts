import { describe, expect, it } from 'vitest';
import { elevenLabs, OutcomeUnknownError } from '../../../src/client/index.js';
import type { CopyingArea, VoicesArea } from '../../../src/client/index.js';
import type { Policy } from '../../../src/gateway/index.js';
import { workspacePolicy } from '../../../src/gateway/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

/** A policy that lets admins of a resource copy it out, too. */
const exporting: Policy = {
  ...workspacePolicy(),
  permissions: async (...question) => {
    const answer = await workspacePolicy().permissions(...question);
    const permissions = [...answer.permissions];
    return {
      ...answer,
      permissions: answer.maxRole === 'admin' ? [...permissions, 'resource:export'] : permissions,
    };
  },
};

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open(viewer = 'ana', policy: Policy = workspacePolicy()) {
  const workspace = createWorkspace({ viewer, policy });
  const { sandbox } = workspace;
  const backend = elevenLabs(openClient(workspace), { copyToWorkspace: true });
  const aria = () => sandbox.workspace.voices.find(({ name }) => name.startsWith('Aria'))!;
  return {
    sandbox,
    workspace,
    voices: backend.voices as Required<VoicesArea>,
    copying: backend.copying as Required<CopyingArea>,
    aria,
    writes: () => sandbox.requests.filter(({ method }) => method !== 'GET'),
  };
}

describe('the workspace’s voices through the gateway', () => {
  it('are listed a page at a time, each once', async () => {
    const { voices, sandbox } = open('cai');
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const page = await voices.list({ pageToken, pageSize: 16 });
      seen.push(...page.voices.map(({ id }) => id));
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(seen).toEqual(sandbox.workspace.voices.map(({ id }) => id));
    expect((await voices.list({ search: 'warm narrator' })).voices.map(({ name }) => name)).toEqual([
      'Aria, warm narrator',
    ]);
  });

  it('are read with their samples, which are heard as they are', async () => {
    const { voices, aria } = open('cai');
    const { name, samples } = await voices.get(aria().id);
    expect(name).toBe('Aria, warm narrator');
    expect(samples.map(({ id }) => id)).toEqual(aria().samples.map(({ id }) => id));
    const sound = await voices.sampleAudio(aria().id, samples[0]!.id);
    expect(sound.type).toBe('audio/wav');
    const bytes = new Uint8Array(await sound.arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF');
    // The size stands in the file itself, so none of it was lost or changed on the way.
    expect(new DataView(bytes.buffer).getUint32(4, true) + 8).toBe(bytes.byteLength);
  });

  it('lose a sample for ever, by who may change voices alone', async () => {
    const { voices, aria } = open('fatima');
    const [first, ...rest] = aria().samples.map(({ id }) => id);
    await expect(open('cai').voices.deleteSample(aria().id, first!)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await voices.deleteSample(aria().id, first!);
    expect((await voices.get(aria().id)).samples.map(({ id }) => id)).toEqual(rest);
    await expect(voices.deleteSample(aria().id, first!)).rejects.toMatchObject({ code: 'not_found' });
    await expect(voices.sampleAudio(aria().id, first!)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are to who has no role on one as if it were not there', async () => {
    const { voices, aria } = open('dee');
    for (const read of [
      voices.get(aria().id),
      voices.sampleAudio(aria().id, aria().samples[0]!.id),
      voices.get('no-such-voice'),
    ])
      await expect(read).rejects.toMatchObject({ code: 'not_found', reason: 'resource_not_found' });
  });

  it('are asked for by no id that could be another path', async () => {
    const { voices, workspace } = open();
    for (const id of ['..', '', 'a/b', 'a%2fb'])
      for (const call of [voices.get(id), voices.sampleAudio('v', id), voices.deleteSample(id, 's')])
        await expect(call).rejects.toMatchObject({ code: 'invalid_input' });
    expect(workspace.calls).toEqual([]);
  });
});

describe('the voice library through the gateway', () => {
  it('is searched by every filter and in every order that it has', async () => {
    const { voices } = open('cai');
    const all = await voices.searchLibrary({}, 0);
    const narrow = {
      language: 'en',
      useCases: ['advertisement', 'conversational'],
      customRates: false,
      liveModerated: false,
      featured: false,
    };
    const found = await voices.searchLibrary(narrow, 0);
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.totalCount).toBeLessThan(all.totalCount!);
    for (const voice of found.voices)
      expect(voice).toMatchObject({ language: 'en', rate: 1, liveModerated: false });
    for (const sort of ['newest', 'most-used', 'trending', 'most-added'] as const)
      expect((await voices.searchLibrary({ sort }, 0)).voices).toHaveLength(30);
    const next = await voices.searchLibrary({}, all.nextPage!);
    expect(next.voices[0]!.id).not.toBe(all.voices[0]!.id);
    expect((await voices.searchLibrary({ search: 'no such voice at all' }, 0)).voices).toEqual([]);
  });

  it('gives a voice under a new name, which is then the workspace’s and marked as added', async () => {
    const { voices, sandbox } = open();
    const [voice] = (await voices.searchLibrary({}, 0)).voices;
    expect(voice!.added).toBe(false);
    const { id } = await voices.addShared(voice!, 'Ours now');
    expect(sandbox.workspace.voices.find((one) => one.id === id)).toMatchObject({ name: 'Ours now' });
    expect((await voices.searchLibrary({}, 0)).voices[0]!.added).toBe(true);
    expect((await voices.list({ search: 'Ours now' })).voices.map((one) => one.id)).toEqual([id]);
  });

  it('gives none beyond the plan, to nobody who may not, and none that is not there', async () => {
    const { voices, sandbox, writes } = open();
    const [voice] = (await voices.searchLibrary({}, 0)).voices;
    await expect(open('cai').voices.addShared(voice!, 'x')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(voices.addShared(voice!, '')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(writes()).toEqual([]);
    await expect(voices.addShared({ ...voice!, id: 'gone' }, 'x')).rejects.toMatchObject({
      code: 'not_found',
    });
    sandbox.setSubscription({ voiceLimit: 1 });
    await expect(voices.addShared(voice!, 'x')).rejects.toMatchObject({ code: 'voice_limit' });
  });

  it('gives one voice once, however the answer is lost (R3)', async () => {
    const { voices, sandbox, writes } = open();
    const [voice] = (await voices.searchLibrary({}, 0)).voices;
    const before = sandbox.workspace.voices.length;
    const idempotencyKey = 'the-one-try-of-ana';
    sandbox.fail('add_sharing_voice', { afterCommit: true, network: true });
    for (let times = 0; times < 2; times += 1)
      await expect(voices.addShared(voice!, 'Ours', { idempotencyKey })).rejects.toBeInstanceOf(
        OutcomeUnknownError,
      );
    expect(writes()).toHaveLength(1);
    const other = { idempotencyKey: 'another-try-of-ana' };
    const first = await voices.addShared(voice!, 'Ours', other);
    expect(await voices.addShared(voice!, 'Ours', other)).toEqual(first);
    expect(sandbox.workspace.voices).toHaveLength(before + 2);
  });
});

describe('copying through the gateway', () => {
  const userId = 'U'.repeat(28);

  it('is nobody’s, the owner’s neither, unless the host’s policy says so', async () => {
    const { copying, aria, writes } = open();
    await expect(copying.toWorkspaceOf({ type: 'voice', id: aria().id }, userId)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(writes()).toEqual([]);
  });

  it('is told from a voice or a user that is not there, where the provider has no such operation any more', async () => {
    const { copying, aria, sandbox } = open('ana', exporting);
    const voice = { type: 'voice', id: aria().id };
    await expect(copying.toWorkspaceOf(voice, userId)).rejects.toMatchObject({ code: 'operation_gone' });
    sandbox.offerCopies();
    await expect(copying.toWorkspaceOf(voice, 'nobody')).rejects.toMatchObject({ code: 'user_not_found' });
    await expect(copying.toWorkspaceOf({ ...voice, id: 'gone' }, userId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await copying.toWorkspaceOf(voice, userId);
    expect(sandbox.workspace.copies).toEqual([{ resource: voice, targetUserId: userId }]);
  });
});
