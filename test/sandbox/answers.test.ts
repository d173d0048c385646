import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { allOperations } from '../../src/contract/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import facts from '../contract/elevenlabs.facts.json' with { type: 'json' };
import { accountNamed, firstVoice, groupNamed, noon, openSandbox } from './openSandbox.js';
import { accountsOf, userOf, voicesOf } from './wire.js';

interface Sample {
  path: string;
  body?: unknown;
  /** What has to be posted before. */
  after?: { path: string; body: unknown };
}

const invitation = { path: '/v1/workspace/invites/add', body: { email: 'new@northwind.example' } };
const keysOf = (sandbox: Sandbox) =>
  `/v1/service-accounts/${accountNamed(sandbox, 'render-farm').id}/api-keys`;
const firstKeyOf = (sandbox: Sandbox) =>
  `${keysOf(sandbox)}/${accountNamed(sandbox, 'render-farm').keys[0]!.id}`;
const membersOf = (sandbox: Sandbox, name: string) =>
  `/v1/workspace/groups/${groupNamed(sandbox, name).id}/members`;
const voicePath = (sandbox: Sandbox) => `/v1/voices/${sandbox.workspace.voices[0]!.id}`;
const samplePath = (sandbox: Sandbox) =>
  `${voicePath(sandbox)}/samples/${sandbox.workspace.voices[0]!.samples[0]!.id}`;

/** A call of every operation that succeeds. */
const samples: Readonly<Record<string, (sandbox: Sandbox) => Sample>> = {
  get_resource_metadata: (sandbox) => ({ path: firstVoice(sandbox).read }),
  share_resource_endpoint: (sandbox) => ({
    path: firstVoice(sandbox).share,
    body: { role: 'viewer', resource_type: 'voice', user_email: sandbox.person('dee').email },
  }),
  unshare_resource_endpoint: (sandbox) => ({
    path: firstVoice(sandbox).unshare,
    body: { resource_type: 'voice', user_email: sandbox.person('cai').email },
  }),
  get_workspace_members: () => ({ path: '/v1/workspace/members' }),
  update_workspace_member: (sandbox) => ({
    path: '/v1/workspace/members',
    body: { email: sandbox.person('dee').email, is_locked: true },
  }),
  invite_user: () => invitation,
  invite_users_bulk: () => ({
    path: '/v1/workspace/invites/add-bulk',
    body: { emails: ['new@northwind.example', 'newer@northwind.example'] },
  }),
  delete_invite: () => ({
    path: '/v1/workspace/invites',
    body: { email: 'new@northwind.example' },
    after: invitation,
  }),
  add_member: (sandbox) => ({
    path: membersOf(sandbox, 'Games'),
    body: { email: sandbox.person('dee').email },
  }),
  remove_member: (sandbox) => ({
    path: `${membersOf(sandbox, 'Design')}/remove`,
    body: { email: sandbox.person('eva').email },
  }),
  get_groups_endpoint: () => ({ path: '/v1/workspace/groups' }),
  search_groups: () => ({ path: '/v1/workspace/groups/search?name=design' }),
  get_workspace_service_accounts: () => ({ path: '/v1/service-accounts' }),
  create_service_account: () => ({ path: '/v1/service-accounts', body: { name: 'press-kit' } }),
  get_service_account_api_keys_route: (sandbox) => ({ path: keysOf(sandbox) }),
  create_service_account_api_key: (sandbox) => ({
    path: keysOf(sandbox),
    body: { name: 'nightly', permissions: ['text_to_speech'] },
  }),
  edit_service_account_api_key: (sandbox) => ({ path: firstKeyOf(sandbox), body: { is_enabled: false } }),
  delete_service_account_api_key: (sandbox) => ({ path: firstKeyOf(sandbox) }),
  usage_characters: () => ({
    path: `/v1/usage/character-stats?start_unix=${noon - 86_400_000}&end_unix=${noon}&breakdown_type=voice`,
  }),
  usage_by_product_over_time: () => ({
    path: '/v1/workspace/analytics/query/usage-by-product-over-time',
    body: { start_time: noon - 86_400_000, end_time: noon, interval_seconds: 3600, group_by: ['user_id'] },
  }),
  get_user_info: () => ({ path: '/v1/user' }),
  get_user_subscription_info: () => ({ path: '/v1/user/subscription' }),
  copy_resource_to_workspace: (sandbox) => {
    sandbox.offerCopies();
    return {
      path: `${firstVoice(sandbox).path}/copy-to-workspace`,
      body: { resource_type: 'voice', target_user_id: 'U'.repeat(28) },
    };
  },
  get_voice_by_id: (sandbox) => ({ path: voicePath(sandbox) }),
  get_library_voices: () => ({ path: '/v1/shared-voices' }),
  add_sharing_voice: ({ workspace: { library } }) => ({
    path: `/v1/voices/add/${library[0]!.ownerId}/${library[0]!.id}`,
    body: { new_name: 'Ours now' },
  }),
  get_audio_from_sample: (sandbox) => ({ path: `${samplePath(sandbox)}/audio` }),
  delete_sample: (sandbox) => ({ path: samplePath(sandbox) }),
  get_user_voices_v2: () => ({ path: '/v2/voices?page_size=100' }),
};

type Places = Readonly<Record<string, { required: boolean }>>;

const operations = allOperations.filter(({ provider }) => provider === 'elevenlabs');

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  const answer = async (options = {}) => {
    const { sandbox, send, post } = openSandbox(options);
    const { path, body, after } = samples[id]!(sandbox);
    if (after) await post(after.path, after.body);
    return send(operation.method, path, body);
  };

  it('is answered in a way that our record can read', async () => {
    const { status, body } = await answer();
    expect(status).toBe(200);
    expect(v.safeParse(operation.response, body).issues).toBeUndefined();
  });

  it('carries every key that the document requires, in every member and value', async () => {
    const { body } = await answer({ baselineForm: 'group-id', keyOptionForm: 'key-id' });
    const { operations: known }: { operations: Partial<Record<string, { answer: Places }>> } = facts;
    const places = known[id]?.answer ?? {};
    const required = Object.keys(places).filter((place) => places[place]!.required);
    expect(required.filter((place) => isMissing(body, steps(place)))).toEqual([]);
  });
});

/** `voices[].labels{}` → `voices`, `[]`, `labels`, `{}`. */
const steps = (place: string) => place.match(/\[\]|\{\}|[^.[\]{}]+/g) ?? [];

function isMissing(value: unknown, [step, ...rest]: string[]): boolean {
  if (step === undefined) return value === undefined;
  if (value === null || typeof value !== 'object') return false;
  if (step === '[]' || step === '{}') return Object.values(value).some((one) => isMissing(one, rest));
  if (!Object.hasOwn(value, step)) return rest.length === 0;
  return isMissing((value as Record<string, unknown>)[step], rest);
}

describe('the provider tells more than may be passed on', () => {
  it('names the preview of a key, a referral code and a partner link of the key’s owner', async () => {
    const { get } = openSandbox();
    const user = userOf(await get('/v1/user'));
    expect(user.xi_api_key_preview).toMatch(/^sk_/);
    expect(user.referral_link_code).not.toBe('');
    expect(user.partnerstack_partner_default_link).toMatch(/^https:/);
  });

  it('names the hash of every key of a service account', async () => {
    const { get } = openSandbox();
    const keys = accountsOf(await get('/v1/service-accounts')).flatMap((account) => account['api-keys']);
    expect(keys).toHaveLength(5);
    for (const key of keys) expect(key.hashed_xi_api_key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hands out samples and library data with its voices', async () => {
    const { get } = openSandbox();
    const { voices } = voicesOf(await get('/v2/voices?page_size=100'));
    expect(voices.some(({ samples: takes }) => takes !== null)).toBe(true);
    expect(voices.some(({ sharing }) => sharing?.whitelisted_emails.length)).toBe(true);
  });

  it('names the workspace of the key’s owner, which the official SDK requires', async () => {
    const { sandbox, get } = openSandbox();
    expect(userOf(await get('/v1/user')).workspace_id).toBe(sandbox.workspace.id);
  });
});
