import { describe, expect, it } from 'vitest';
import type { Fault, Timers } from '../../src/sandbox/index.js';
import { firstVoice, openSandbox } from './openSandbox.js';
import { fieldsOf, problemOf, resourceOf } from './wire.js';

/** Timers that stand still until they are turned. */
function createTimers() {
  let at = 0;
  const waiting = new Map<number, { run: () => void; due: number }>();
  let count = 0;
  const timers: Timers = {
    setTimeout: (run, ms) => {
      count += 1;
      waiting.set(count, { run, due: at + ms });
      return count;
    },
    clearTimeout: (timer) => waiting.delete(timer as number),
  };
  return {
    timers,
    waiting,
    advance: (ms: number) => {
      at += ms;
      for (const [id, { run, due }] of waiting) {
        if (due <= at) {
          waiting.delete(id);
          run();
        }
      }
    },
  };
}

/** Lets everything run that waits for nothing outside. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Whether a promise is still open after everything else has run. */
async function isOpen(promise: Promise<unknown>) {
  let open = true;
  const close = () => {
    open = false;
  };
  promise.then(close, close);
  await settle();
  return open;
}

function openFirstVoice(options = {}) {
  const opened = openSandbox(options);
  const voice = firstVoice(opened.sandbox);
  const dee = opened.sandbox.person('dee');
  const shareWithDee = (init?: RequestInit) =>
    opened.post(voice.share, { role: 'viewer', resource_type: 'voice', user_email: dee.email }, init);
  const deesRole = () =>
    opened.sandbox.workspace.resource(voice.key.type, voice.key.id).grants.get(dee.id) ?? null;
  return { ...opened, voice, shareWithDee, deesRole };
}

const aborting = () => {
  const controller = new AbortController();
  return {
    abort: () => controller.abort(),
    init: { headers: { 'xi-api-key': 'sandbox-key' }, signal: controller.signal },
  };
};

describe('a scripted misfortune', () => {
  it('meets the next call and none after it, and nothing is done', async () => {
    const { sandbox, shareWithDee, deesRole } = openFirstVoice();
    sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 2 });
    const refused = await shareWithDee();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(problemOf(refused)).toMatchObject({ type: 'rate_limit_error', code: 'rate_limit_exceeded' });
    expect(deesRole()).toBeNull();
    expect((await shareWithDee()).status).toBe(200);
    expect(deesRole()).toBe('viewer');
  });

  it('leaves other operations alone', async () => {
    const { sandbox, get } = openFirstVoice();
    sandbox.fail('share_resource_endpoint', {});
    expect((await get('/v1/user')).status).toBe(200);
  });

  it('can be known from the start, meet several calls and stand in a queue', async () => {
    const { sandbox, get } = openFirstVoice({
      faults: [{ operationId: 'get_user_info', status: 503, times: 2 }],
    });
    sandbox.fail('get_user_info', { status: 402 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await get('/v1/user')).status);
    expect(statuses).toEqual([503, 503, 402, 200]);
  });

  it.each([400, 401, 402, 403, 404, 409, 429, 500, 503])(
    'speaks the provider’s language: %i',
    async (status) => {
      const { sandbox, get } = openFirstVoice();
      sandbox.fail('get_user_info', { status });
      const answered = await get('/v1/user');
      expect(answered.status).toBe(status);
      expect(Object.keys(problemOf(answered))).toEqual([
        'type',
        'code',
        'message',
        'status',
        'request_id',
        'param',
      ]);
    },
  );

  it('of 422 is a list of fields', async () => {
    const { sandbox, get } = openFirstVoice();
    sandbox.fail('get_user_info', { status: 422 });
    expect(fieldsOf(await get('/v1/user'))).toEqual([expect.objectContaining({ loc: ['body'] })]);
  });

  it('without more said is a 500', async () => {
    const { sandbox, get } = openFirstVoice();
    sandbox.fail('get_user_info', {});
    expect((await get('/v1/user')).status).toBe(500);
  });

  it('can say anything: a JSON value, a text as it stands, headers, no body', async () => {
    const { sandbox } = openFirstVoice();
    const request = () =>
      sandbox.elevenlabs.fetch(
        new Request('https://api/v1/user', { headers: { 'xi-api-key': sandbox.apiKey } }),
      );
    const answer = async (fault: Fault) => {
      sandbox.fail('get_user_info', fault);
      return request();
    };
    expect(await (await answer({ status: 200, body: { odd: true } })).json()).toEqual({ odd: true });
    expect(await (await answer({ status: 200, body: '{"cut' })).text()).toBe('{"cut');
    const moved = await answer({ status: 302, headers: { location: 'https://elsewhere.example/' } });
    expect(moved.headers.get('location')).toBe('https://elsewhere.example/');
    expect(await (await answer({ status: 204 })).text()).toBe('');
  });

  it('can be a proxy’s HTML page', async () => {
    const { sandbox } = openFirstVoice();
    sandbox.fail('get_user_info', { html: true });
    const response = await sandbox.elevenlabs.fetch(new Request('https://api/v1/user'));
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('can break the connection, as fetch reports it', async () => {
    const { sandbox, shareWithDee, deesRole } = openFirstVoice();
    sandbox.fail('share_resource_endpoint', { network: true });
    await expect(shareWithDee()).rejects.toThrow(new TypeError('fetch failed'));
    expect(deesRole()).toBeNull();
  });

  it('can never answer, until the caller gives up', async () => {
    const { sandbox, get } = openFirstVoice();
    const { abort, init } = aborting();
    sandbox.fail('get_user_info', { hang: true });
    const call = get('/v1/user', init);
    expect(await isOpen(call)).toBe(true);
    abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[string, Fault]>([
    ['the connection breaks', { afterCommit: true }],
    ['the connection breaks, as said', { afterCommit: true, network: true }],
  ])('can lose the answer of what was done: %s', async (_, fault) => {
    const { sandbox, shareWithDee, deesRole } = openFirstVoice();
    sandbox.fail('share_resource_endpoint', fault);
    await expect(shareWithDee()).rejects.toThrow(TypeError);
    expect(deesRole()).toBe('viewer');
  });

  it('can lose the answer of what was done behind an error status or silence', async () => {
    const { sandbox, shareWithDee, deesRole, voice } = openFirstVoice();
    sandbox.fail('share_resource_endpoint', { afterCommit: true, status: 503 });
    expect((await shareWithDee()).status).toBe(503);
    expect(deesRole()).toBe('viewer');
    sandbox.setGrant(voice.key, sandbox.person('dee').id, null);
    const controller = new AbortController();
    sandbox.fail('share_resource_endpoint', { afterCommit: true, hang: true });
    const call = shareWithDee({ signal: controller.signal });
    expect(await isOpen(call)).toBe(true);
    expect(deesRole()).toBe('viewer');
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('time that passes on the way', () => {
  it('keeps every answer back by the latency', async () => {
    const { timers, advance } = createTimers();
    const { get } = openFirstVoice({ timers, latency: 40 });
    const call = get('/v1/user');
    expect(await isOpen(call)).toBe(true);
    advance(39);
    expect(await isOpen(call)).toBe(true);
    advance(1);
    expect((await call).status).toBe(200);
  });

  it('can differ by operation', async () => {
    const { timers, advance } = createTimers();
    const { get } = openFirstVoice({ timers, latency: (id: string) => (id === 'get_user_info' ? 40 : 0) });
    expect((await get('/v2/voices')).status).toBe(200);
    const call = get('/v1/user');
    expect(await isOpen(call)).toBe(true);
    advance(40);
    expect((await call).status).toBe(200);
  });

  it('can be added to one call, whose real answer is then late', async () => {
    const { timers, advance } = createTimers();
    const { sandbox, get } = openFirstVoice({ timers, latency: 10 });
    sandbox.fail('get_user_info', { delayMs: 90 });
    const call = get('/v1/user');
    await settle();
    advance(99);
    expect(await isOpen(call)).toBe(true);
    advance(1);
    expect((await call).status).toBe(200);
  });

  it('delays a misfortune as well', async () => {
    const { timers, advance } = createTimers();
    const { sandbox, get } = openFirstVoice({ timers });
    sandbox.fail('get_user_info', { status: 500, delayMs: 50 });
    const call = get('/v1/user');
    expect(await isOpen(call)).toBe(true);
    advance(50);
    expect((await call).status).toBe(500);
  });

  it('ends when the caller gives up, and leaves no timer behind', async () => {
    const { timers, waiting } = createTimers();
    const { get } = openFirstVoice({ timers, latency: 1000 });
    const { abort, init } = aborting();
    const call = get('/v1/user', init);
    await settle();
    expect(waiting.size).toBe(1);
    abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(waiting.size).toBe(0);
  });
});

describe('a hold', () => {
  it('keeps answers back until it is released, though the work is done', async () => {
    const { sandbox, shareWithDee, deesRole } = openFirstVoice();
    const held = sandbox.hold('share_resource_endpoint');
    const call = shareWithDee();
    expect(await isOpen(call)).toBe(true);
    expect(deesRole()).toBe('viewer');
    held.release();
    expect((await call).status).toBe(200);
  });

  it('gives a read what was true on its arrival', async () => {
    const { sandbox, get, voice } = openFirstVoice();
    const { id } = sandbox.person('dee');
    const held = sandbox.hold('get_resource_metadata');
    const early = get(voice.read);
    await settle();
    sandbox.setGrant(voice.key, id, 'admin');
    held.release();
    const late = get(voice.read);
    expect(resourceOf(await early).role_to_group_ids.admin).not.toContain(id);
    expect(resourceOf(await late).role_to_group_ids.admin).toContain(id);
  });

  it('lets other operations, and calls after its release, pass', async () => {
    const { sandbox, get } = openFirstVoice();
    const held = sandbox.hold('get_user_info');
    expect((await get('/v2/voices')).status).toBe(200);
    held.release();
    expect((await get('/v1/user')).status).toBe(200);
  });

  it('may lie upon another: both must be released', async () => {
    const { sandbox, get } = openFirstVoice();
    const first = sandbox.hold('get_user_info');
    const second = sandbox.hold('get_user_info');
    const call = get('/v1/user');
    await settle();
    second.release();
    second.release();
    expect(await isOpen(call)).toBe(true);
    first.release();
    expect((await call).status).toBe(200);
  });

  it('can answer in another order than it was asked', async () => {
    const { sandbox, get, shareWithDee } = openFirstVoice();
    const held = sandbox.hold('share_resource_endpoint');
    const order: string[] = [];
    const first = shareWithDee().then(() => order.push('share'));
    await settle();
    await get('/v1/user').then(() => order.push('user'));
    held.release();
    await first;
    expect(order).toEqual(['user', 'share']);
  });

  it('ends for a caller who gives up, and stays for the others', async () => {
    const { sandbox, get } = openFirstVoice();
    const held = sandbox.hold('get_user_info');
    const { abort, init } = aborting();
    const impatient = get('/v1/user', init);
    const patient = get('/v1/user');
    await settle();
    abort();
    await expect(impatient).rejects.toMatchObject({ name: 'AbortError' });
    expect(await isOpen(patient)).toBe(true);
    held.release();
    expect((await patient).status).toBe(200);
  });

  it('keeps a misfortune back too', async () => {
    const { sandbox, shareWithDee } = openFirstVoice();
    const held = sandbox.hold('share_resource_endpoint');
    sandbox.fail('share_resource_endpoint', { status: 403 });
    const call = shareWithDee();
    expect(await isOpen(call)).toBe(true);
    held.release();
    expect((await call).status).toBe(403);
  });
});

describe('a caller who has given up before', () => {
  it('reaches nobody', async () => {
    const { sandbox } = openFirstVoice();
    const controller = new AbortController();
    controller.abort(new DOMException('Too late', 'TimeoutError'));
    const request = new Request('https://api/v1/user', { signal: controller.signal });
    await expect(sandbox.elevenlabs.fetch(request)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('what reached the provider', () => {
  it('is remembered as it came, with the operation that it was', async () => {
    const { sandbox, get, shareWithDee, voice } = openFirstVoice();
    await get('/v1/workspace/groups/search?name=a%20b');
    await shareWithDee();
    await get('/nowhere');
    expect(sandbox.requests).toEqual([
      {
        operationId: 'search_groups',
        method: 'GET',
        path: '/v1/workspace/groups/search',
        search: '?name=a%20b',
        headers: { 'xi-api-key': 'sandbox-key' },
        body: '',
        at: sandbox.clock.now(),
      },
      {
        operationId: 'share_resource_endpoint',
        method: 'POST',
        path: voice.share,
        search: '',
        headers: { 'content-type': 'application/json', 'xi-api-key': 'sandbox-key' },
        body: `{"role":"viewer","resource_type":"voice","user_email":"${sandbox.person('dee').email}"}`,
        at: sandbox.clock.now(),
      },
      expect.objectContaining({ operationId: null, path: '/nowhere' }),
    ]);
  });

  it('is there while its answer is held', async () => {
    const { sandbox, get } = openFirstVoice();
    const held = sandbox.hold('get_user_info');
    const call = get('/v1/user');
    await settle();
    expect(sandbox.requests).toHaveLength(1);
    held.release();
    await call;
  });
});
