import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { workspacePolicy } from '../../../src/gateway/index.js';
import type { Policy } from '../../../src/gateway/index.js';
import { useCopyToWorkspace, useDeleteVoiceSample } from '../../../src/hooks/index.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import type { Page, PageOptions } from '../support/openPage.js';

const deleting = 'delete_sample';
const copying = 'copy_resource_to_workspace';

async function openSamples(page: Page) {
  const voiceId = page.workspace.sandbox.workspace.voices.find(({ samples }) => samples.length > 1)!.id;
  const hook = renderHook(() => useDeleteVoiceSample(voiceId), { wrapper: page.Frame });
  const current = () => hook.result.current;
  await waitFor(() => {
    expect(current().rows.length).toBeGreaterThan(0);
    expect(current().viewer.data).toBeDefined();
  });
  const kept = () =>
    page.workspace.sandbox.workspace.voices.find(({ id }) => id === voiceId)!.samples.map(({ id }) => id);
  return { current, kept };
}

describe('deleting a sample', () => {
  it('takes it out of the voice, once it is gone', async () => {
    const page = openPage();
    const { current, kept } = await openSamples(page);
    const [first, ...rest] = kept();
    const held = page.workspace.sandbox.hold(deleting);
    let removal: Promise<unknown> | undefined;
    act(() => void (removal = current().remove(first!)));
    await waitFor(() => expect(current().rows[0]).toMatchObject({ id: first, pending: true }));
    held.release();
    expect(await toEnd(() => removal!)).toEqual({ status: 'done' });
    expect(current().rows.map(({ id }) => id)).toEqual(rest);
    expect(kept()).toEqual(rest);
  });

  it('is done although its answer was lost, when the voice is without it', async () => {
    const page = openPage();
    const { current, kept } = await openSamples(page);
    page.workspace.sandbox.fail(deleting, { network: true, afterCommit: true });
    expect(await toEnd(() => current().remove(kept()[0]!))).toEqual({ status: 'done' });
    expect(current().rows.map(({ id }) => id)).toEqual(kept());
  });

  it('leaves the sample where it is when it fails, with the reason beside it until that is dismissed', async () => {
    const page = openPage();
    const { current, kept } = await openSamples(page);
    page.workspace.sandbox.fail(deleting, { status: 401, times: 2 });
    await toEnd(() => current().remove(kept()[0]!));
    expect(current().rows[0]).toMatchObject({
      pending: false,
      error: { code: expect.any(String) as string },
    });
    await toEnd(async () => current().dismiss(kept()[0]!));
    expect(current().rows[0]?.error).toBeNull();
  });

  it('is not for who may only read the voice', async () => {
    const { current } = await openSamples(openPage({ viewer: 'fatima' }));
    expect(current().canDelete).toBe(true);
    const page = openPage({ viewer: 'cai' });
    const aria = page.voice('Aria');
    const hook = renderHook(() => useDeleteVoiceSample(aria.id), { wrapper: page.Frame });
    await waitFor(() => expect(hook.result.current.viewer.data).toBeDefined());
    expect(hook.result.current.canDelete).toBe(false);
  });
});

const exporting: Policy = {
  ...workspacePolicy(),
  permissions: async (...question) => {
    const answer = await workspacePolicy().permissions(...question);
    return { ...answer, permissions: [...answer.permissions, 'resource:export'] };
  },
};

async function openCopying(options: PageOptions = {}) {
  const page = openPage({
    policy: exporting,
    offer: (client) => elevenLabs(client, { copyToWorkspace: true }),
    ...options,
  });
  const resource = page.voice('Aria');
  const hook = renderHook(() => useCopyToWorkspace(resource), { wrapper: page.Frame });
  const current = () => hook.result.current;
  return { page, resource, current };
}

describe('copying to another workspace', () => {
  const somebody = 'U'.repeat(28);

  it('is off unless the host switches it on and its policy lets the viewer', async () => {
    expect(elevenLabs(createClient({ gateway: '/api' })).copying).toBeUndefined();
    const { current } = await openCopying({ policy: workspacePolicy() });
    expect(current().canCopy).toBe(false);
    const allowed = await openCopying();
    await waitFor(() => expect(allowed.current().canCopy).toBe(true));
  });

  it('says that the provider no longer offers it, which is another thing than nobody being there', async () => {
    const { page, current } = await openCopying();
    expect(await toEnd(() => current().copy(somebody))).toMatchObject({
      status: 'failed',
      error: { code: 'operation_gone' },
    });
    page.workspace.sandbox.offerCopies();
    expect(await toEnd(() => current().copy('nobody'))).toMatchObject({
      status: 'failed',
      error: { code: 'user_not_found' },
    });
  });

  it.each([
    [404, { detail: 'Not Found' }],
    [405, { detail: 'Method Not Allowed' }],
    [405, { detail: { type: 'invalid_request', code: 'method_not_allowed', message: 'No.' } }],
    [410, { detail: 'Gone' }],
  ])('takes %i %j for the end of the operation', async (status, body) => {
    const { page, current } = await openCopying();
    page.workspace.sandbox.offerCopies();
    page.workspace.sandbox.fail(copying, { status, body });
    expect(await toEnd(() => current().copy(somebody))).toMatchObject({
      status: 'failed',
      error: { code: 'operation_gone' },
    });
    expect(timesAsked(page, copying)).toBe(1);
  });

  it('is done once, and never again by itself when its answer is lost', async () => {
    const { page, resource, current } = await openCopying();
    const { sandbox } = page.workspace;
    sandbox.offerCopies();
    await toEnd(() => {
      void current().copy(somebody);
      return current().copy(somebody);
    });
    expect(sandbox.workspace.copies).toEqual([{ resource, targetUserId: somebody }]);
    sandbox.fail(copying, { network: true, afterCommit: true });
    expect(await toEnd(() => current().copy(somebody))).toMatchObject({ status: 'unknown' });
    expect(timesAsked(page, copying)).toBe(2);
  });
});
