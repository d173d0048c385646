import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GatewayOptions } from '../../src/gateway/index.js';
import { createGateway } from '../../src/gateway/index.js';
import { createNodeFetch, nodeHandler } from '../../src/gateway/node/index.js';
import { createClock, createSandbox } from '../../src/sandbox/index.js';
import { permissions } from '../../src/contract/index.js';
import { serve, stop } from '../gateway/support/listen.js';
import { allowing } from '../gateway/support/openGateway.js';

/** How the provider ends a write that it has done. */
type End = (response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };
const answer =
  (status: number, headers: Record<string, string>, body = ''): End =>
  (response) =>
    response.writeHead(status, headers).end(body);
const cut =
  (status: number): End =>
  (response) => {
    response.writeHead(status, { ...json, 'content-length': '500' });
    response.write('{"voice_id":"half', () => response.destroy());
  };

/** The provider said that it was done, if not so that anybody could read it. */
const unreadable: Readonly<Record<string, End>> = {
  'no JSON': answer(200, json, '{"voice_id'),
  'a text': answer(200, { 'content-type': 'text/plain' }, 'ok'),
  'a page': answer(200, { 'content-type': 'text/html' }, '<h1>Done</h1>'),
  'another shape': answer(200, json, '[{"voice_id":7}]'),
  'other words': answer(201, json, '{"id":"x","key_id":null}'),
  null: answer(200, json, 'null'),
  nothing: answer(204, {}),
  'a broken answer': cut(200),
  'too much': answer(200, json, `{"a":"${'x'.repeat(20_000)}"}`),
};

/** Nobody can tell whether it was done. */
const lost: Readonly<Record<string, End>> = {
  'a lost connection': (response) => response.destroy(),
  'a failure half-way': answer(500, json, '{"detail":{"status":"internal_error"}}'),
  'a failure of its proxy': answer(502, { 'content-type': 'text/html' }, '<h1>Bad Gateway</h1>'),
  'a proxy that waited in vain': answer(504, {}),
  'a broken failure': cut(500),
  'a redirect': answer(302, { location: 'https://elsewhere.example/' }),
};

/** An answer that comes too late, before its headers and after them. */
const late: Readonly<Record<string, End>> = {
  'no answer': () => undefined,
  'no end of an answer': (response) => {
    response.writeHead(200, json).write('{');
  },
};

const servers: Server[] = [];
const started = async (listener: (request: IncomingMessage, response: ServerResponse) => void) => {
  const listening = await serve(listener);
  servers.push(listening.server);
  return listening;
};
afterAll(() => Promise.all(servers.map(stop)));

/** The official SDK at its defaults, and `curl`, in front of a gateway. */
async function openFront(upstream: string, options: Partial<GatewayOptions> = {}) {
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: 'sk_canary_of_one_shot_writes', baseUrl: upstream } },
    identify: () => ({ id: 'ana', email: 'ana@northwind.example' }),
    authorize: allowing,
    fetch: createNodeFetch(),
    ...options,
    limits: {
      burst: Infinity,
      mailBurst: Infinity,
      mailBurstPerAddress: Infinity,
      ...options.limits,
    },
  });
  const front = await started(nodeHandler(gateway));
  const baseUrl = `${front.url}/api/rolecall/elevenlabs`;
  return {
    sdk: new ElevenLabsClient({ baseUrl, apiKey: 'none', headers: { authorization: 'Bearer x' } }),
    baseUrl,
  };
}

/** Every one-shot write that the SDK has, with a mark in its body by which the provider counts it. */
const oneShotWrites: Readonly<Record<string, (sdk: ElevenLabsClient, mark: string) => PromiseLike<unknown>>> =
  {
    'invites.create': ({ workspace }, mark) =>
      workspace.invites.create({ email: `${mark}@northwind.example` }),
    'invites.createBatch': ({ workspace }, mark) =>
      workspace.invites.createBatch({ emails: [`${mark}@northwind.example`] }),
    'serviceAccounts.create': ({ serviceAccounts }, mark) => serviceAccounts.create({ name: mark }),
    'serviceAccounts.apiKeys.create': ({ serviceAccounts }, mark) =>
      serviceAccounts.apiKeys.create('sa1', { name: mark, permissions: 'all' }),
    'voices.share': ({ voices }, mark) => voices.share('owner', 'voice', { newName: mark }),
  };

/** A provider that does each write once it has read it, counts it by its mark, and ends it as told. */
async function openProvider() {
  const ends = new Map<string, End>();
  const calls = new Map<string, number>();
  const { url } = await started((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const mark = /mark-\d+/.exec(body)?.[0] ?? '';
      calls.set(mark, (calls.get(mark) ?? 0) + 1);
      ends.get(mark)?.(response);
    });
  });
  let marks = 0;
  return {
    url,
    mark: (end: End) => {
      marks += 1;
      const mark = `mark-${marks}`;
      ends.set(mark, end);
      return mark;
    },
    callsOf: (mark: string) => calls.get(mark) ?? 0,
  };
}

const outcomeOf = async (call: PromiseLike<unknown>) => {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (!(error instanceof ElevenLabsError)) throw error;
    const { detail } = error.body as { detail: { code: string } };
    return `${error.statusCode} ${detail.code}`;
  }
};

describe('W-F3: a one-shot write of the official SDK at its defaults reaches the provider once', () => {
  let provider: Awaited<ReturnType<typeof openProvider>>;
  let front: Awaited<ReturnType<typeof openFront>>;
  let hasty: Awaited<ReturnType<typeof openFront>>;
  beforeAll(async () => {
    provider = await openProvider();
    front = await openFront(provider.url, { limits: { responseBytes: 10_000 } });
    hasty = await openFront(provider.url, {
      // eslint-disable-next-line no-restricted-syntax -- by the clock, since a socket waits for none of ours; nothing here is healthy
      limits: { upstreamHeadersMs: 900, upstreamTotalMs: 950, inFlightPerCaller: 20 },
    });
  });

  const inTime = [
    ...Object.entries(unreadable).map(([name, end]) => ({ name, end, told: ['done'] })),
    ...Object.entries(lost).map(([name, end]) => ({ name, end, told: ['424 outcome_unknown'] })),
  ];
  const tooLate = [
    { name: 'no answer', end: late['no answer']!, told: ['424 outcome_unknown'] },
    // Either its headers come in time, or they do not.
    { name: 'no end of an answer', end: late['no end of an answer']!, told: ['done', '424 outcome_unknown'] },
  ];

  it.each(Object.entries(oneShotWrites))('%s, in 200 runs', async (_, write) => {
    const run = async ({ sdk }: typeof front, { name, end, told }: (typeof inTime)[number]) => {
      const mark = provider.mark(end);
      const outcome = await outcomeOf(write(sdk, mark));
      return { name, calls: provider.callsOf(mark), asTold: told.includes(outcome) || outcome };
    };
    const runs = async (on: typeof front, kinds: typeof inTime, howMany: number) => {
      const wanted = Array.from({ length: howMany }, (_each, index) => kinds[index % kinds.length]!);
      const ends = await Promise.all(wanted.map((kind) => run(on, kind)));
      expect(ends).toEqual(wanted.map(({ name }) => ({ name, calls: 1, asTold: true })));
    };
    await runs(hasty, tooLate, 20);
    for (let batch = 0; batch < 12; batch += 1) await runs(front, inTime, 15);
  });

  it('and without the SDK, which cannot copy: by curl, and as a tool', async () => {
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      fetch(`${front.baseUrl}${path}`, {
        method: 'POST',
        headers: { ...json, authorization: 'Bearer x', ...headers },
        body: JSON.stringify(body),
      });
    const copy = '/v1/workspace/resources/v1/copy-to-workspace';
    for (const [name, end] of Object.entries({ ...unreadable, ...lost })) {
      const told = name in lost ? 424 : 200;
      const args = (mark: string) => ({ resource_type: 'voice', target_user_id: mark });
      const byCurl = provider.mark(end);
      expect([name, (await post(copy, args(byCurl))).status]).toEqual([name, told]);
      const byTool = provider.mark(end);
      const tool = '/../tools/elevenlabs/copy_resource_to_workspace';
      expect([name, (await post(tool, { resource_id: 'v1', ...args(byTool) })).status]).toEqual([name, told]);
      const byKey = provider.mark(end);
      const key = { 'idempotency-key': `the-key-of-${byKey}` };
      const twice = [await post(copy, args(byKey), key), await post(copy, args(byKey), key)];
      const answered = name in lost ? 504 : 200;
      expect([name, ...twice.map(({ status }) => status)]).toEqual([name, answered, answered]);
      if (name in lost) expect(await twice[1]?.json()).toMatchObject({ detail: { code: 'outcome_unknown' } });
      expect([byCurl, byTool, byKey].map(provider.callsOf)).toEqual([1, 1, 1]);
    }
  });

  it('with what is known of a new thing', async () => {
    const partly = provider.mark(answer(200, json, '{"xi-api-key":"sk_told_once"}'));
    expect(await oneShotWrites['serviceAccounts.apiKeys.create']!(front.sdk, partly)).toEqual({
      xiApiKey: 'sk_told_once',
      keyId: '',
    });
  });
});

describe('W-F3: what the SDK repeats by itself does no harm', () => {
  const key = 'sk_canary_of_one_shot_writes';
  const clock = createClock(Date.UTC(2026, 2, 2, 9));

  beforeEach(() => {
    // Before it repeats a call the SDK waits for one second or two, which are over at once here.
    const { setTimeout: start } = globalThis;
    vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => {
      const isOfSdk = ms > 500 && ms < 2_500;
      if (isOfSdk) clock.advance(ms);
      return start(run, isOfSdk ? 0 : ms);
    });
  });

  /** The provider's answers are lost as often as told, after it has done what it was asked. */
  async function openCompany(options: Partial<GatewayOptions> = {}) {
    const sandbox = createSandbox({ apiKey: key, clock });
    const now = () => clock.now();
    const company = await openFront('http://127.0.0.1:9', {
      fetch: sandbox.elevenlabs.fetch,
      now,
      ...options,
    });
    return { sandbox, ...company };
  }

  it('an idempotent write whose answer is lost is sent again, and ends in the same state', async () => {
    const { sandbox, sdk } = await openCompany();
    const voice = sandbox.workspace.voices[0]!;
    const account = sandbox.workspace.serviceAccounts[0]!;
    const group = sandbox.workspace.groups.find(({ name }) => name === 'Games')!;
    const [dee, cai, ben] = ['dee', 'cai', 'ben'].map((handle) => sandbox.person(handle));
    const { resources, members, groups } = sdk.workspace;
    const before = sandbox.workspace.roleOf(ben!.id, 'voice', voice.id);
    const writes: [operation: string, write: () => PromiseLike<unknown>][] = [
      [
        'share_resource_endpoint',
        () => resources.share(voice.id, { role: 'editor', resourceType: 'voice', userEmail: dee!.email }),
      ],
      ['update_workspace_member', () => members.update({ email: cai!.email, isLocked: true })],
      ['add_member', () => groups.members.add(group.id, { email: ben!.email })],
      [
        'edit_service_account_api_key',
        () => sdk.serviceAccounts.apiKeys.update(account.id, account.keys[0]!.id, { isEnabled: false }),
      ],
    ];
    const ends = await Promise.all(
      writes.map(([operation, write]) => {
        sandbox.fail(operation, { network: true, afterCommit: true });
        return outcomeOf(write());
      }),
    );
    expect(ends).toEqual(writes.map(() => 'done'));
    expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toHaveLength(2 * writes.length);
    expect(sandbox.workspace.roleOf(dee!.id, 'voice', voice.id)).toBe('editor');
    expect(sandbox.workspace.roleOf(ben!.id, 'voice', voice.id)).toBe(before);
    expect(sandbox.person('cai').locked).toBe(true);
    const games = sandbox.workspace.groups.find(({ id }) => id === group.id)!;
    expect(games.memberIds.filter((id) => id === ben!.id)).toHaveLength(1);
    expect(sandbox.workspace.serviceAccounts[0]!.keys[0]).toMatchObject({ disabled: true });
  });

  it('a refusal before anything was sent is repeated, and then sent once', async () => {
    const failing = ['facts', 'policy', 'limit'] as const;
    const ends = await Promise.all(
      failing.map(async (what) => {
        let asked = 0;
        const { sandbox, sdk } = await openCompany({
          limits: what === 'limit' ? { burst: 1, perSecond: 1 } : {},
          authorize: {
            permissions: async (_caller, _resource, lookup) => {
              asked += 1;
              if (what === 'policy' && asked < 3) throw new Error('The policy fails.');
              if (what === 'facts') await lookup.members();
              return { permissions, maxRole: 'admin' };
            },
          },
        });
        if (what === 'facts') sandbox.fail('get_workspace_members', { network: true });
        if (what === 'limit') await outcomeOf(sdk.workspace.groups.list());
        const email = `${what}@northwind.example`;
        const outcome = await outcomeOf(sdk.workspace.invites.create({ email }));
        const sent = sandbox.workspace.invitations.filter((one) => one.email === email);
        return [what, outcome, sent.length];
      }),
    );
    expect(ends).toEqual(failing.map((what) => [what, 'done', 1]));
  });
});
