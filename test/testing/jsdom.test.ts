// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createWorkspace } from '../../src/testing/index.js';

it('works in a page made by jsdom, with a signal of that page, and rejects when it aborts', async () => {
  const { fetch, sandbox } = createWorkspace();
  const hold = sandbox.hold('get_workspace_members');
  const controller = new AbortController();
  const pending = fetch('/api/rolecall/elevenlabs/v1/workspace/members', { signal: controller.signal });
  controller.abort();
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  hold.release();
  const response = await fetch('/api/rolecall/elevenlabs/v1/workspace/members', {
    signal: new AbortController().signal,
  });
  expect(response.status).toBe(200);
  const shared = await fetch('/api/rolecall/elevenlabs/v1/workspace/resources/x/share', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"role":"viewer","resource_type":"voice","group_id":"g"}',
  });
  expect(shared.status).toBe(404);
});
