import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ElevenLabs, ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, workspacePolicy } from '../../src/gateway/index.js';
import { createNodeFetch, nodeHandler } from '../../src/gateway/node/index.js';
import { createClock, createSandbox } from '../../src/sandbox/index.js';
import { serve, stop } from '../gateway/support/listen.js';

const providerKey = 'sk_canary_of_the_official_sdk_test';
const sandbox = createSandbox({ apiKey: providerKey, clock: createClock(Date.UTC(2026, 2, 2, 9)) });
const [firstVoice] = sandbox.workspace.voices;
const voiceId = firstVoice?.id ?? '';
const voice = { resourceType: 'voice' } as const;

/** Every byte that the gateway sent to the SDK. */
const received: string[] = [];
const servers: Server[] = [];
let baseUrl = '';

/** The SDK as a person of the company: it always sends some `xi-api-key`, which must not matter. */
function sdkFor(handle: string | null): ElevenLabsClient {
  return new ElevenLabsClient({
    baseUrl,
    apiKey: 'not-a-key-of-the-provider',
    maxRetries: 0,
    headers: handle === null ? {} : { authorization: `Bearer demo-${handle}` },
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      received.push(await response.clone().text(), JSON.stringify([...response.headers]));
      return response;
    },
  });
}

async function failureOf(call: PromiseLike<unknown>): Promise<ElevenLabsError> {
  const failure: unknown = await Promise.resolve(call).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ElevenLabsError);
  return failure as ElevenLabsError;
}

beforeAll(async () => {
  const answer = getRequestListener(sandbox.elevenlabs.fetch, { overrideGlobalObjects: false });
  const provider = await serve((request, response) => void answer(request, response));
  const gateway = createGateway({
    upstreams: { elevenlabs: { apiKey: providerKey, baseUrl: provider.url } },
    identify: (request) => {
      const handle = /^Bearer demo-(\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
      return handle === undefined ? null : { id: handle, email: sandbox.person(handle).email };
    },
    authorize: workspacePolicy(),
    fetch: createNodeFetch(),
  });
  const front = await serve(nodeHandler(gateway));
  servers.push(front.server, provider.server);
  baseUrl = `${front.url}/api/rolecall/elevenlabs`;
});

afterAll(async () => {
  await Promise.all(servers.map(stop));
});

describe('the official SDK pointed at the gateway', () => {
  it('shares a voice, reads who has it, and unshares it', async () => {
    const { resources } = sdkFor('ana').workspace;
    const dee = sandbox.person('dee');
    await resources.share(voiceId, { ...voice, role: 'editor', userEmail: dee.email });
    const shared = await resources.get(voiceId, voice);
    expect(shared).toMatchObject({ resourceId: voiceId, resourceType: 'voice' });
    expect(shared.roleToGroupIds.editor).toContain(dee.id);
    expect(sandbox.workspace.roleOf(dee.id, 'voice', voiceId)).toBe('editor');
    await resources.unshare(voiceId, { ...voice, userEmail: dee.email });
    expect(sandbox.workspace.roleOf(dee.id, 'voice', voiceId)).toBeNull();
  });

  it('shares with explicit nulls for the other targets, which it sends for undefined', async () => {
    const [group] = sandbox.workspace.groups;
    await sdkFor('ana').workspace.resources.share(voiceId, {
      ...voice,
      role: 'viewer',
      groupId: group?.id,
      userEmail: undefined,
      workspaceApiKeyId: undefined,
    });
    expect(sandbox.requests.at(-1)?.body).toBe(
      JSON.stringify({ role: 'viewer', resource_type: 'voice', group_id: group?.id }),
    );
  });

  it('lists and searches groups', async () => {
    const { groups } = sdkFor('cai').workspace;
    const all = await groups.list();
    expect(Object.keys(all)).toHaveLength(sandbox.workspace.groups.length);
    const [found] = await groups.search({ name: 'Design' });
    expect(found).toMatchObject({ name: 'Design' });
  });

  it('lists members, service accounts without hashes, and voices', async () => {
    const sdk = sdkFor('ana');
    expect(await sdk.workspace.members.list()).toHaveLength(sandbox.workspace.people.length);
    const accounts = await sdk.serviceAccounts.list();
    const keys = accounts.serviceAccounts.flatMap(({ apiKeys }) => apiKeys);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.map(({ hashedXiApiKey }) => hashedXiApiKey)).toEqual(keys.map(() => ''));
    const page = await sdk.voices.search({ pageSize: 5 });
    expect(page.voices).toHaveLength(5);
    expect(page).toMatchObject({ hasMore: true });
  });

  it('reads the owner of the key, without the key', async () => {
    const user = await sdkFor('ana').user.get();
    expect(user).toMatchObject({ userId: sandbox.person('ana').id });
    expect(user).not.toHaveProperty('xiApiKey');
  });

  it('gets a typed error with status, body and request id when the policy refuses', async () => {
    const failure = await failureOf(
      sdkFor('cai').workspace.resources.share(voiceId, {
        ...voice,
        role: 'admin',
        userEmail: 'x@northwind.example',
      }),
    );
    expect(failure.statusCode).toBe(403);
    expect(failure.body).toMatchObject({ detail: { code: 'not_allowed' } });
    expect(failure.requestId).toMatch(/^[0-9a-f]{24}$/);
  });

  it('gets a typed error for nobody, for what is not there, and for a provider that refuses or rests', async () => {
    expect(await failureOf(sdkFor(null).workspace.members.list())).toMatchObject({ statusCode: 401 });
    expect(await failureOf(sdkFor('ben').workspace.resources.get('no-such-voice', voice))).toMatchObject({
      statusCode: 404,
    });
    const { resources } = sdkFor('ana').workspace;
    const target = { ...voice, role: 'viewer', userEmail: sandbox.person('dee').email } as const;
    sandbox.fail('share_resource_endpoint', {
      status: 422,
      body: { detail: [{ loc: ['body', 'role'], msg: 'not a role', type: 'enum', input: providerKey }] },
    });
    const invalid = await failureOf(resources.share(voiceId, target));
    expect(invalid).toBeInstanceOf(ElevenLabs.UnprocessableEntityError);
    expect(invalid.body).toEqual({ detail: [{ loc: ['body', 'role'], msg: 'not a role', type: 'enum' }] });
    sandbox.fail('share_resource_endpoint', { status: 429, retryAfter: 2 });
    const limited = await failureOf(resources.share(voiceId, target));
    expect(limited.statusCode).toBe(429);
    expect(limited.rawResponse?.headers.get('retry-after')).toBe('2');
  });

  it('never receives the provider key (L01)', () => {
    expect(received.length).toBeGreaterThan(10);
    expect(received.join('\n')).not.toContain(providerKey);
    expect(sandbox.requests.every(({ headers }) => headers['xi-api-key'] === providerKey)).toBe(true);
  });
});
