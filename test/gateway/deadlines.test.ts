import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../src/gateway/index.js';
import { allowing, openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';

const members = '/elevenlabs/v1/workspace/members';
const share = (front: Front): [string, RequestInit] => [
  `/elevenlabs/v1/workspace/resources/${front.sandbox.workspace.voices[0]?.id}/share`,
  post({ role: 'viewer', resource_type: 'voice', user_email: front.sandbox.person('dee').email }),
];

afterEach(() => {
  vi.useRealTimers();
});

/** Lets so much time pass while a call is on its way, and says whether it is answered then. */
async function after(ms: number, call: Promise<unknown>): Promise<boolean> {
  let isAnswered = false;
  const end = () => (isAnswered = true);
  call.then(end, end);
  await vi.advanceTimersByTimeAsync(ms);
  return isAnswered;
}

it('A-A3: a deadline of Infinity is none, and does not pass at once', async () => {
  vi.useFakeTimers();
  const limits = {
    requestBodyMs: Infinity,
    policyMs: Infinity,
    upstreamHeadersMs: Infinity,
    upstreamTotalMs: Infinity,
  };
  const front = openWorkspaceGateway({ limits });
  const hold = front.sandbox.hold('share_resource_endpoint');
  const answer = front.send(...share(front));
  expect(await after(3_600_000, answer)).toBe(false);
  hold.release();
  await vi.advanceTimersByTimeAsync(0);
  expect((await answer).status).toBe(200);
});

describe('A-A4, L-S4: a slow provider is told as that, and never as missing rights', () => {
  it.each<[string, (front: Front) => [string, RequestInit]]>([
    ['the session', () => ['/session', {}]],
    ['a read', () => ['/elevenlabs/v1/workspace/groups', {}]],
    ['a share', share],
  ])('%s waits for members that take longer than a policy may', async (_what, call) => {
    vi.useFakeTimers();
    const front = openWorkspaceGateway();
    const hold = front.sandbox.hold('get_workspace_members');
    const answer = front.send(...call(front));
    expect(await after(7_000, answer)).toBe(false);
    hold.release();
    await vi.advanceTimersByTimeAsync(0);
    expect((await answer).status).toBe(200);
  });

  it.each<[string, (front: Front) => [string, RequestInit]]>([
    ['the session', () => ['/session', {}]],
    ['a read', () => ['/elevenlabs/v1/workspace/groups', {}]],
    ['a share', share],
  ])('%s is too late when the members never come, and says when to ask again', async (_what, call) => {
    vi.useFakeTimers();
    const front = openWorkspaceGateway();
    front.sandbox.fail('get_workspace_members', { hang: true });
    const answer = front.send(...call(front));
    expect(await after(14_999, answer)).toBe(false);
    expect(await after(1, answer)).toBe(true);
    const { status, headers, code } = await answer;
    expect([503, 504]).toContain(status);
    expect(code).not.toBe('not_allowed');
    expect(headers.get('retry-after')).toBe('1');
    expect(front.audit.map((record) => record.code)).not.toContain('not_allowed');
  });

  it('what a policy asks last has as much time', async () => {
    vi.useFakeTimers();
    const front = openGateway({
      authorize: {
        ...allowing,
        allows: async ({ lookup }) => {
          await lookup.groups();
          return true;
        },
      },
    });
    const hold = front.sandbox.hold('get_groups_endpoint');
    const answer = front.send(members);
    expect(await after(9_000, answer)).toBe(false);
    hold.release();
    await vi.advanceTimersByTimeAsync(0);
    expect((await answer).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('Z14: a policy that asked and then is silent is refused five seconds later', async () => {
    vi.useFakeTimers();
    const silent: Policy['permissions'] = async (_caller, _resource, lookup) => {
      await lookup.members();
      return new Promise(() => undefined);
    };
    const front = openGateway({ authorize: { permissions: silent } });
    const answer = front.send(members);
    expect(await after(4_999, answer)).toBe(false);
    expect(await after(1, answer)).toBe(true);
    expect(await answer).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
