import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  readAnswer,
  host,
  mount,
  openGateway,
  openWorkspaceGateway,
  post,
  type Front,
} from './support/openGateway.js';
import { patiently } from '../setup/patiently.js';

const members = '/elevenlabs/v1/workspace/members';
const voiceOf = ({ sandbox }: Front) => sandbox.workspace.voices[0]?.id ?? '';
const share = (front: Front) =>
  front.send(
    `/elevenlabs/v1/workspace/resources/${voiceOf(front)}/share`,
    post({ role: 'viewer', resource_type: 'voice', user_email: 'dee.larsen@northwind.example' }),
  );

afterEach(() => {
  vi.useRealTimers();
});

describe('faults of the provider (the gateway’s side of the fault matrix)', () => {
  it.each(['read', 'write'] as const)('a connection that fails is 502 for a %s', async (effect) => {
    const front = openGateway();
    front.sandbox.fail(effect === 'read' ? 'get_workspace_members' : 'share_resource_endpoint', {
      network: true,
    });
    const answer = await (effect === 'read' ? front.send(members) : share(front));
    expect([answer.status, answer.code]).toEqual([502, 'upstream_unreachable']);
    expect((await front.send(members)).status).toBe(200);
  });

  it('a write whose answer is lost after it was done is 502, and was sent once', async () => {
    const front = openGateway();
    front.sandbox.fail('share_resource_endpoint', { network: true, afterCommit: true });
    expect((await share(front)).code).toBe('upstream_unreachable');
    expect(front.sandbox.requests).toHaveLength(1);
    expect(front.sandbox.workspace.roleOf(front.sandbox.person('dee').id, 'voice', voiceOf(front))).toBe(
      'viewer',
    );
  });

  it.each([0, 600, 601, 999])(
    'A-A5: the status %i, which is none, is 502, and the alarm keeps silent',
    async (status) => {
      const odd = new Response('[]', { headers: { 'content-type': 'application/json' } });
      // As a fetch gives it: no Response can be made so.
      Object.defineProperty(odd, 'status', { value: status });
      Object.defineProperty(odd, 'ok', { value: false });
      const rung = vi.fn();
      const { send } = openGateway({ fetch: () => Promise.resolve(odd), onUpstreamAuthFailure: rung });
      const answer = await send(members);
      expect([answer.status, answer.code]).toEqual([502, 'bad_upstream']);
      expect(rung).not.toHaveBeenCalled();
    },
  );

  it.each([-200, 200])(
    'L-S13: a Retry-After as a date is by the provider’s clock, ours being %i hours off',
    async (hours) => {
      const providerNow = Date.UTC(2026, 2, 2, 9) - hours * 3_600_000;
      const at = (ms: number) => new Date(providerNow + ms).toUTCString();
      const headers = { date: at(0), 'retry-after': at(12_000) };
      const { send } = openGateway({
        fetch: () => Promise.resolve(Response.json({ detail: 'slow down' }, { status: 429, headers })),
      });
      expect((await send(members)).headers.get('retry-after')).toBe('12');
    },
  );

  it.each([
    ['get_workspace_members', members],
    ['share_resource_endpoint', null],
  ])(
    'headers that never come are 504 after 15 seconds, and the call is ended (%s)',
    async (operation, path) => {
      vi.useFakeTimers();
      const front = openGateway();
      front.sandbox.fail(operation, { hang: true });
      let answered = false;
      const answer = (path === null ? share(front) : front.send(path)).finally(() => (answered = true));
      await vi.advanceTimersByTimeAsync(14_999);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toMatchObject({ status: 504, code: 'upstream_timeout' });
    },
  );

  it('headers that never come are 504 also when the transport does not heed its signal', async () => {
    vi.useFakeTimers();
    const { send } = openGateway({ fetch: () => new Promise(() => undefined) });
    const answer = send(members);
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await answer).code).toBe('upstream_timeout');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a body that stalls after its headers is 504 after 30 seconds in all', async () => {
    vi.useFakeTimers();
    let signal: AbortSignal | undefined;
    const { send } = openGateway({
      fetch: async (request) => {
        signal = request.signal;
        // eslint-disable-next-line no-restricted-syntax -- by the clock of this test
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        const stream = new ReadableStream<Uint8Array>({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode('['));
          },
        });
        return new Response(stream, { headers: { 'content-type': 'application/json' } });
      },
    });
    let answered = false;
    const answer = send(members).finally(() => (answered = true));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).code).toBe('upstream_timeout');
    expect(signal?.aborted).toBe(true);
  });

  it('a body that breaks off is 502', async () => {
    const { send } = openGateway({
      fetch: async () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.error(new Error('terminated'));
            },
          }),
          { headers: { 'content-type': 'application/json' } },
        ),
    });
    expect(await send(members)).toMatchObject({ status: 502, code: 'upstream_unreachable' });
  });

  it.each([
    [{ status: 429, retryAfter: 2 }, 429, 'rate_limit_exceeded', '2'],
    [{ status: 429 }, 429, 'rate_limit_exceeded', null],
    [{ status: 500 }, 500, 'internal_error', null],
    [{ status: 503, retryAfter: 9 }, 503, 'maintenance', '9'],
    [{ status: 402 }, 402, 'insufficient_credits', null],
    [{ status: 404 }, 404, 'resource_not_found', null],
    [{ status: 409 }, 409, 'concurrent_modification', null],
    [{ html: true }, 502, 'bad_upstream', null],
    [{ status: 418 }, 502, 'bad_upstream', null],
    [{ status: 500, body: { detail: 'Internal Server Error' } }, 500, null, null],
    [{ status: 400, body: { detail: { status: 'creator_fixed', message: 'no' } } }, 400, null, null],
  ] as const)('%o is answered %i %s, with when to come back: %s', async (fault, status, code, retryAfter) => {
    const front = openGateway();
    front.sandbox.fail('get_workspace_members', fault);
    const answer = await front.send(members);
    expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([
      status,
      code,
      retryAfter,
    ]);
    if ('body' in fault) expect(answer.body).toEqual(fault.body);
    expect(front.sandbox.requests).toHaveLength(1);
  });

  it('an error without a body, or without words, is answered in words of ours', async () => {
    for (const body of [
      null,
      '{}',
      '{"detail":{}}',
      '{"detail":{"other":1}}',
      '{"error":"x"}',
      '[]',
      '"x"',
    ]) {
      const { send } = openGateway({
        fetch: async () =>
          new Response(body, { status: 404, headers: { 'content-type': 'application/json' } }),
      });
      expect(await send(members)).toMatchObject({ status: 404, code: 'upstream_error' });
    }
  });

  const missingScope = {
    type: 'authentication_error',
    code: 'unauthorized',
    status: 'missing_permissions',
    message: 'The API key you used is missing the permission workspace_read to execute this operation.',
  };
  it.each([
    [401, { detail: { status: 'invalid_api_key', message: 'Invalid API key' } }],
    [401, { detail: missingScope }],
    [401, { detail: 'Unauthorized' }],
    [401, null],
    [403, { detail: { status: 'missing_permissions', message: 'no' } }],
    [403, { detail: { code: 'invalid_api_key' } }],
  ])('%i with %j is our key’s fault: 502 upstream_auth, and an alarm', async (status, body) => {
    const alarms: unknown[] = [];
    const front = openGateway({
      onUpstreamAuthFailure: (failure) => {
        alarms.push(failure);
        throw new Error('the alarm itself fails');
      },
    });
    front.sandbox.fail('get_workspace_members', { status, body });
    const answer = await front.send(members);
    expect([answer.status, answer.code]).toEqual([502, 'upstream_auth']);
    expect(answer.text).not.toMatch(/missing the permission|Invalid API key/);
    expect(alarms).toHaveLength(1);
  });

  it.each([
    'feature_not_available',
    'voice_access_denied',
    'insufficient_permissions',
    'workspace_access_denied',
    'a_word_of_tomorrow',
  ])('W-F1: 403 with %s is that call’s answer, and nothing else rests', async (code) => {
    const alarm = vi.fn();
    const front = openGateway({ onUpstreamAuthFailure: alarm });
    const detail = { type: 'authorization_error', code, message: 'Your plan does not have this.' };
    front.sandbox.fail('get_workspace_members', { status: 403, body: { detail }, times: 3 });
    for (let time = 0; time < 3; time += 1)
      expect(await front.send(members)).toMatchObject({ status: 403, body: { detail } });
    expect((await front.send(members)).status).toBe(200);
    expect((await front.send('/ready', {}, null)).status).toBe(200);
    expect(alarm).not.toHaveBeenCalled();
  });

  it('W-F1, A-A6: a thing that the key has no access to is refused alone, whoever asks for it, and however often', async () => {
    const front = openWorkspaceGateway();
    const [mine, secret] = front.sandbox.workspace.voices.map(({ id }) => id);
    const shut = (id: string) => `/elevenlabs/v1/workspace/resources/${id}`;
    const detail = { type: 'authorization_error', code: 'insufficient_permissions', message: 'no' };
    const refuse = () =>
      front.sandbox.fail('get_resource_metadata', { status: 403, body: { detail }, times: 1 });
    for (let time = 0; time < 3; time += 1) {
      refuse();
      expect(await front.send(`${shut(secret!)}?resource_type=voice`, {}, 'dee')).toMatchObject({
        status: 403,
        code: 'insufficient_permissions',
      });
      refuse();
      const share = post({ role: 'viewer', resource_type: 'voice', user_email: 'x@northwind.example' });
      expect((await front.send(`${shut(secret!)}/share`, share, 'dee')).status).toBe(403);
      expect((await front.send(`${shut(mine!)}?resource_type=voice`)).status).toBe(200);
      for (const path of ['/health', '/ready']) expect((await front.send(path, {}, null)).status).toBe(200);
    }
  });

  it('W-F1: a list that the key may not read is nothing that the caller may not do', async () => {
    const front = openWorkspaceGateway();
    front.sandbox.fail('get_workspace_members', { status: 403 });
    expect(await front.send('/elevenlabs/v1/workspace/groups')).toMatchObject({
      status: 503,
      code: 'facts_unavailable',
    });
  });

  it('A-A12: nothing is decided on the facts of another thing', async () => {
    const front = openWorkspaceGateway();
    const [voice, other] = front.sandbox.workspace.voices;
    for (const change of [{ resource_id: other!.id }, { resource_type: 'project' }]) {
      const facts = {
        resource_id: voice!.id,
        resource_type: 'voice',
        creator_user_id: front.sandbox.person('ben').id,
        role_to_group_ids: {},
        share_options: [],
        ...change,
      };
      front.sandbox.fail('get_resource_metadata', { status: 200, body: facts });
      const share = post({ role: 'viewer', resource_type: 'voice', user_email: 'x@northwind.example' });
      const path = `/elevenlabs/v1/workspace/resources/${voice!.id}/share`;
      expect(await front.send(path, share, 'ben')).toMatchObject({ status: 503, code: 'facts_unavailable' });
    }
    expect(front.sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('after two refusals of our key the operation rests for 30 seconds; another one, or another key, does not', async () => {
    let key = 'sk_first_key';
    const seen: string[] = [];
    const front = openGateway({
      upstreams: { elevenlabs: { apiKey: () => key } },
      fetch: (request) => {
        seen.push(`${new URL(request.url).pathname} ${request.headers.get('xi-api-key')}`);
        const isRefused =
          request.headers.get('xi-api-key') === 'sk_first_key' && request.url.endsWith('members');
        if (isRefused) return Promise.resolve(Response.json({ detail: missingScope }, { status: 401 }));
        return Promise.resolve(Response.json(request.url.endsWith('groups') ? {} : []));
      },
    });
    const statuses = [];
    for (const path of [members, members, members, '/elevenlabs/v1/workspace/groups'])
      statuses.push((await front.send(path)).status);
    expect(statuses).toEqual([502, 502, 502, 200]);
    expect(seen).toHaveLength(3);
    front.clock.advance(30_000);
    await front.send(members);
    expect(seen).toHaveLength(4);
    key = 'sk_second_key';
    expect((await front.send(members)).status).toBe(200);
    expect((await front.send('/ready')).status).toBe(200);
  });

  it('a caller who hangs up ends their read at the provider', async () => {
    let upstream: AbortSignal | undefined;
    const { fetch, audit } = openGateway({
      fetch: (request) => {
        upstream = request.signal;
        return new Promise(() => undefined);
      },
    });
    const hangUp = new AbortController();
    const headers = { authorization: 'Bearer demo-ana' };
    const answer = fetch(new Request(`${host}${mount}${members}`, { headers, signal: hangUp.signal }));
    await patiently(() => {
      expect(upstream).toBeDefined();
    });
    hangUp.abort();
    expect((await readAnswer(await answer)).code).toBe('client_closed');
    expect(upstream?.aborted).toBe(true);
    expect(audit).toMatchObject([{ status: 499, code: 'client_closed' }]);
  });

  it('a caller who hangs up does not end a write that was sent, and it is on record as done', async () => {
    let upstream: Request | undefined;
    let answerIt: (response: Response) => void = () => undefined;
    const { fetch, audit } = openGateway({
      fetch: (request) => {
        upstream = request;
        return new Promise((resolve) => {
          answerIt = resolve;
        });
      },
    });
    const hangUp = new AbortController();
    const init = post({ role: 'viewer', resource_type: 'voice', group_id: 'g' });
    const headers = { ...(init.headers as object), authorization: 'Bearer demo-ana' };
    const answer = fetch(
      new Request(`${host}${mount}/elevenlabs/v1/workspace/resources/v/share`, {
        ...init,
        headers,
        signal: hangUp.signal,
      }),
    );
    await patiently(() => {
      expect(upstream).toBeDefined();
    });
    hangUp.abort();
    expect(upstream?.signal.aborted).toBe(false);
    answerIt(Response.json(null));
    expect((await answer).status).toBe(200);
    expect(audit.at(-1)).toMatchObject({ phase: 'outcome', status: 200 });
  });

  it('a caller who hangs up before their write was sent stops it', async () => {
    let release: () => void = () => undefined;
    const front = openGateway({
      authorize: {
        permissions: async () => {
          await new Promise<void>((resolve) => (release = resolve));
          return { permissions: ['resource:read', 'resource:share'], maxRole: 'admin' };
        },
      },
    });
    const hangUp = new AbortController();
    const init = post({ role: 'viewer', resource_type: 'voice', group_id: 'g' });
    const answer = front.send('/elevenlabs/v1/workspace/resources/v/share', {
      ...init,
      signal: hangUp.signal,
    });
    await patiently(() => {
      expect(front.asked()).toBe(1);
    });
    hangUp.abort();
    release();
    expect((await answer).code).toBe('client_closed');
    expect(front.sandbox.requests).toEqual([]);
  });

  it('a failed lookup is the provider’s failure, and is asked again by the next call', async () => {
    const front = openWorkspaceGateway();
    front.sandbox.fail('get_groups_endpoint', { status: 500 });
    const path = `/elevenlabs/v1/workspace/resources/${voiceOf(front)}?resource_type=voice`;
    expect(await front.send(path, {}, 'cai')).toMatchObject({ status: 500, code: 'internal_error' });
    expect((await front.send(path, {}, 'cai')).status).toBe(200);
  });

  it.each([{ network: true }, { status: 500 }, { status: 503 }, { html: true }, { status: 418 }] as const)(
    'L-S5: a lookup that ends as %o before a write is told as such: nothing was sent',
    async (fault) => {
      for (const key of [null, 'the-key-of-this-invitation']) {
        const front = openWorkspaceGateway();
        front.sandbox.fail('get_workspace_members', fault);
        const invitation = post({ email: 'maya@northwind.example' });
        const headers = { ...(invitation.headers as object), ...(key && { 'idempotency-key': key }) };
        const invite = () => front.send('/elevenlabs/v1/workspace/invites/add', { ...invitation, headers });
        const answer = await invite();
        expect([answer.status, answer.code]).toEqual([503, 'facts_unavailable']);
        expect(answer.headers.get('retry-after')).toBe('1');
        expect(front.sandbox.workspace.invitations).toEqual([]);
        expect((await invite()).status).toBe(200);
      }
    },
  );

  it('a write that fails makes the gateway forget what it knew of the resource', async () => {
    const front = openWorkspaceGateway();
    const dee = front.sandbox.person('dee');
    const path = `/elevenlabs/v1/workspace/resources/${voiceOf(front)}?resource_type=voice`;
    expect((await front.send(path, {}, 'dee')).status).toBe(404);
    front.sandbox.fail('share_resource_endpoint', { network: true, afterCommit: true });
    expect((await share(front)).status).toBe(502);
    expect(front.sandbox.workspace.roleOf(dee.id, 'voice', voiceOf(front))).toBe('viewer');
    expect((await front.send(path, {}, 'dee')).status).toBe(200);
  });
});
