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

  it('locks, unlocks and seats a member', async () => {
    const { members } = sdkFor('ana').workspace;
    const { email } = sandbox.person('cai');
    expect(await members.update({ email, isLocked: true })).toEqual({ status: 'ok' });
    expect(sandbox.person('cai').locked).toBe(true);
    await members.update({
      email,
      isLocked: false,
      workspaceSeatType: 'workspace_lite_member',
      allowDowngradeToBasicSeat: true,
    });
    await members.update({ email, isLocked: undefined, workspaceRole: 'workspace_member' });
    expect(sandbox.person('cai')).toMatchObject({ locked: false, seat: 'workspace_member' });
    expect(sandbox.requests.at(-1)?.body).toBe(
      JSON.stringify({ email, workspace_seat_type: 'workspace_member' }),
    );
  });

  it('invites one, invites many, and takes an invitation back by a DELETE with a body', async () => {
    const { invites } = sdkFor('ana').workspace;
    const [group] = sandbox.workspace.groups;
    const one = await invites.create({
      email: 'kim@northwind.example',
      seatType: 'workspace_lite_member',
      groupIds: [group?.id ?? ''],
      usageLimit: 500,
    });
    const many = await invites.createBatch({ emails: ['lou@northwind.example', 'max@northwind.example'] });
    const none = await invites.delete({ email: 'lou@northwind.example' });
    expect([one, many, none]).toEqual([{ status: 'ok' }, { status: 'ok' }, { status: 'ok' }]);
    expect(sandbox.workspace.invitations).toMatchObject([
      { email: 'kim@northwind.example', state: 'live', usageLimit: 500, seat: 'workspace_lite_member' },
      { email: 'lou@northwind.example', state: 'cancelled', usageLimit: null, seat: 'workspace_member' },
      { email: 'max@northwind.example', state: 'live' },
    ]);
    const refused = await failureOf(invites.create({ email: sandbox.person('cai').email }));
    expect(refused).toMatchObject({ statusCode: 400, body: { detail: { code: 'already_member' } } });
  });

  it('adds to a group and removes from it', async () => {
    const { members } = sdkFor('ana').workspace.groups;
    const games = () => sandbox.workspace.groups.find(({ name }) => name === 'Games')!;
    const { id, email } = sandbox.person('ben');
    expect(await members.add(games().id, { email })).toEqual({ status: 'ok' });
    expect(games().memberIds).toContain(id);
    expect(await members.remove(games().id, { email })).toEqual({ status: 'ok' });
    expect(games().memberIds).not.toContain(id);
  });

  it('changes nobody for a member who administers nothing', async () => {
    const { members, invites, groups } = sdkFor('cai').workspace;
    const { email } = sandbox.person('ben');
    const games = sandbox.workspace.groups.find(({ name }) => name === 'Games')!.id;
    const before = sandbox.requests.length;
    for (const call of [
      () => members.update({ email, isLocked: true }),
      () => invites.create({ email: 'ned@northwind.example' }),
      () => invites.createBatch({ emails: ['ned@northwind.example'] }),
      () => invites.delete({ email: 'kim@northwind.example' }),
      () => groups.members.add(games, { email }),
      () => groups.members.remove(games, { email }),
    ]) {
      expect(await failureOf(call())).toMatchObject({ statusCode: 403 });
    }
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
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

  it('makes a service account, and makes, lists, changes and deletes its keys', async () => {
    const { serviceAccounts } = sdkFor('ana');
    const [group] = sandbox.workspace.groups;
    const { serviceAccountUserId: id } = await serviceAccounts.create({
      name: 'press-kit',
      defaultSharingGroups: [{ groupId: group?.id ?? '', permissionLevel: 'editor' }],
    });
    const held = () => sandbox.workspace.serviceAccounts.find((account) => account.id === id)?.keys ?? [];
    expect(await serviceAccounts.apiKeys.list(id)).toEqual({ apiKeys: [] });

    const made = await serviceAccounts.apiKeys.create(id, {
      name: 'nightly',
      permissions: ['text_to_speech', 'voice_collections_read'],
      characterLimit: 1_000,
      allowedIps: ['192.0.2.1'],
      thirdPartyDisableAllowed: undefined,
      ttsConcurrencyLimit: 4,
    });
    expect(made.xiApiKey).toMatch(/^sk_[0-9a-f]{48}$/);
    const told = JSON.stringify(await serviceAccounts.apiKeys.list(id));
    expect(JSON.parse(told)).toMatchObject({
      apiKeys: [{ keyId: made.keyId, hashedXiApiKey: '', allowedIps: ['192.0.2.1/32'], characterCount: 0 }],
    });
    expect(received.filter((text) => text.includes(made.xiApiKey))).toHaveLength(1);

    await serviceAccounts.apiKeys.update(id, made.keyId, {
      isEnabled: false,
      name: undefined,
      permissions: 'no_update',
      characterLimit: 'clear',
      musicConcurrencyLimit: 'no_update',
    });
    expect(JSON.parse(sandbox.requests.findLast(({ method }) => method === 'PATCH')?.body ?? '')).toEqual({
      is_enabled: false,
      character_limit: 'clear',
    });
    expect(held()).toMatchObject([{ disabled: true, characterLimit: null, allowedIps: ['192.0.2.1/32'] }]);
    await serviceAccounts.apiKeys.update(id, made.keyId);
    await serviceAccounts.apiKeys.delete(id, made.keyId);
    expect(held()).toEqual([]);
    expect(await failureOf(serviceAccounts.apiKeys.delete(id, made.keyId))).toMatchObject({
      statusCode: 404,
      body: { detail: { code: 'api_key_not_found' } },
    });
  });

  it('makes and changes no key for a workspace admin, who lists them without addresses', async () => {
    const { serviceAccounts } = sdkFor('fatima');
    const { id, keys } = sandbox.workspace.serviceAccounts[0]!;
    const keyId = keys[0]!.id;
    const listed = await serviceAccounts.apiKeys.list(id);
    expect(listed.apiKeys[0]).not.toHaveProperty('allowedIps');
    const before = sandbox.requests.length;
    for (const call of [
      () => serviceAccounts.create({ name: 'mine' }),
      () => serviceAccounts.apiKeys.create(id, { name: 'mine', permissions: 'all' }),
      () => serviceAccounts.apiKeys.update(id, keyId, { isEnabled: false }),
      () => serviceAccounts.apiKeys.delete(id, keyId),
    ]) {
      expect(await failureOf(call())).toMatchObject({
        statusCode: 403,
        body: { detail: { code: 'not_allowed' } },
      });
    }
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('reads the owner of the key, without the key', async () => {
    const user = await sdkFor('ana').user.get();
    expect(user).toMatchObject({ userId: sandbox.person('ana').id });
    expect(user).not.toHaveProperty('xiApiKey');
  });

  it('reads the subscription with what is open, what is next and what it becomes', async () => {
    const before = sandbox.workspace.subscription;
    const atMs = sandbox.clock.now() + 86_400_000;
    const bill = {
      dueCents: 1_190,
      taxCents: 190,
      nextAttemptAtMs: atMs,
      paymentStates: ['requires_payment_method'],
    };
    sandbox.setSubscription({ status: 'past_due', openInvoices: [bill] });
    const { subscription } = sdkFor('ana').user;
    for (const pendingChange of [
      { kind: 'cancellation', atMs } as const,
      { kind: 'change', atMs, tier: 'creator', billingPeriod: 'monthly_period' } as const,
    ]) {
      sandbox.setSubscription({ pendingChange });
      expect(await subscription.get()).toMatchObject({
        tier: 'enterprise',
        status: 'past_due',
        maxCreditLimitExtension: 'unlimited',
        currentOverage: { amount: '0.00', currency: 'eur' },
        hasOpenInvoices: true,
        openInvoices: [
          { amountDueCents: 1_190, taxCents: 190, paymentIntentStatusses: ['requires_payment_method'] },
        ],
        nextInvoice: { amountDueCents: 2_618_000 },
        pendingChange: { kind: pendingChange.kind, timestampSeconds: atMs / 1000 },
      });
    }
    sandbox.setSubscription(before);
    expect(await failureOf(sdkFor('cai').user.subscription.get())).toMatchObject({ statusCode: 403 });
    const { subscription: untold } = await sdkFor('cai').user.get();
    expect(untold).toMatchObject({
      tier: '',
      characterCount: 0,
      currentOverage: { amount: '', currency: '' },
    });
  });

  it('searches the voice library, adds a voice, reads it, and hears and deletes a sample', async () => {
    const { voices, samples } = sdkFor('ana');
    const page = await voices.getShared({ pageSize: 5, language: 'de', useCases: ['advertisement'] });
    expect(page.voices.length).toBeGreaterThan(0);
    const [shared] = page.voices;
    const { publicOwnerId = '', voiceId: sharedId = '' } = shared ?? {};
    const added = await voices.share(publicOwnerId, sharedId, { newName: 'Ours now' });
    expect(await voices.get(added.voiceId)).toMatchObject({ name: 'Ours now', category: shared?.category });

    const [sample] = (await voices.get(voiceId)).samples ?? [];
    const sampleId = sample?.sampleId ?? '';
    const sound = await new Response(await voices.samples.audio.get(voiceId, sampleId)).arrayBuffer();
    expect(sound.byteLength).toBe(sample?.sizeBytes);
    expect(await samples.delete(voiceId, sampleId)).toEqual({ status: 'ok' });
    expect(await failureOf(voices.samples.audio.get(voiceId, sampleId))).toMatchObject({ statusCode: 404 });
    expect(await failureOf(sdkFor('ben').samples.delete(voiceId, sampleId))).toMatchObject({
      statusCode: 403,
    });
  });

  it('reads usage as statistics and as a table', async () => {
    const sdk = sdkFor('fatima');
    // oxlint-disable-next-line typescript/no-deprecated -- the older operation is the only one that tells averages
    const readStats = (who: ElevenLabsClient, asked: ElevenLabs.UsageGetRequest) => who.usage.get(asked);
    const [startMs, endMs] = [Date.UTC(2026, 1, 23), Date.UTC(2026, 2, 2)];
    const stats = await readStats(sdk, {
      startUnix: startMs,
      endUnix: endMs - 1,
      includeWorkspaceMetrics: true,
      breakdownType: 'product_type',
      aggregationInterval: 'day',
      metric: 'credits',
    });
    expect(stats.time).toHaveLength(7);
    const speech = stats.usage.text_to_speech ?? [];
    const table = await sdk.workspace.usage.getUsageByProductOverTime({
      startTime: startMs,
      endTime: endMs,
      intervalSeconds: 86_400,
      groupBy: ['product_type'],
      filters: [{ column: 'product_type', operation: 'eq', values: ['text_to_speech'] }],
      timeZone: 'UTC',
    });
    expect(table.columnUnits).toContain('credits');
    const credits = table.columnUnits.indexOf('credits');
    const product = table.columns.indexOf('product_type');
    const rows = table.rows.filter((row) => row[product] === 'text_to_speech');
    expect(rows.map((row) => row[credits])).toEqual(speech);
    expect(await failureOf(readStats(sdkFor('cai'), { startUnix: startMs, endUnix: endMs }))).toMatchObject({
      statusCode: 403,
    });
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

  it('W-F9: is told the rule that a call breaks, by a word and a sentence', async () => {
    const sdk = sdkFor('ana');
    const { resources, members, groups } = sdk.workspace;
    const creatorId = sandbox.workspace.resource('voice', voiceId).creatorId;
    const creator = sandbox.workspace.people.find(({ id }) => id === creatorId)!;
    const seconds = { startUnix: 1_770_000_000, endUnix: 1_772_000_000 };
    const refusals: [() => PromiseLike<unknown>, number, string, RegExp][] = [
      [
        () => resources.unshare(voiceId, { ...voice, userEmail: creator.email }),
        403,
        'creator_fixed',
        /creator/,
      ],
      [
        () => resources.share(voiceId, { ...voice, role: 'viewer', userEmail: creator.email }),
        403,
        'creator_fixed',
        /creator/,
      ],
      [
        () => members.update({ email: sandbox.person('ana').email, isLocked: true }),
        403,
        'owner_fixed',
        /owner/,
      ],
      [() => groups.search({ name: 'x' }), 400, 'invalid_request', /too_short, it takes 2 or more/],
      // oxlint-disable-next-line typescript/no-deprecated -- what the older operation says of seconds
      [() => sdk.usage.get(seconds), 400, 'invalid_request', /milliseconds since 1970, not in seconds/],
      [
        () =>
          sdkFor('cai').workspace.resources.share(voiceId, {
            ...voice,
            role: 'viewer',
            userEmail: creator.email,
          }),
        403,
        'not_allowed',
        /resource:share/,
      ],
    ];
    for (const [call, status, code, sentence] of refusals) {
      const { statusCode, body } = await failureOf(call());
      const { detail } = body as { detail: { code: string; message: string } };
      expect([statusCode, detail.code]).toEqual([status, code]);
      expect(detail.message).toMatch(sentence);
    }
  });

  it('never receives the provider key (L01)', () => {
    expect(received.length).toBeGreaterThan(10);
    expect(received.join('\n')).not.toContain(providerKey);
    expect(sandbox.requests.every(({ headers }) => headers['xi-api-key'] === providerKey)).toBe(true);
  });
});
