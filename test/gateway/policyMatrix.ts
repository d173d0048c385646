import type { Sandbox } from '../../src/sandbox/index.js';

/**
 * Who may do what by `workspacePolicy()`: role × operation × target. It drives `policyMatrix.test.ts`. An operation of
 * the contract without a row here fails that test, and so does a row without a cell for each role (in the type check).
 */

/** Somebody who was invited before anything is asked. */
export const invitedEmail = 'invited@northwind.example';

/** Each role is somebody of the sandbox, asking about the voice on which they hold it. */
export const roles = {
  owner: { handle: 'ana', voice: 'aria' },
  'workspace admin': { handle: 'fatima', voice: 'aria' },
  creator: { handle: 'giulia', voice: 'bram' },
  admin: { handle: 'ben', voice: 'bram' },
  editor: { handle: 'ben', voice: 'aria' },
  'editor through a group': { handle: 'hiro', voice: 'aria' },
  commenter: { handle: 'hiro', voice: 'bram' },
  viewer: { handle: 'cai', voice: 'aria' },
  'viewer as everybody': { handle: 'dee', voice: 'celeste' },
  'holder of a role of the workspace’s own': { handle: 'wanjiru', voice: 'dorian' },
  'member without a role': { handle: 'dee', voice: 'aria' },
  'locked member': { handle: 'goran', voice: 'aria' },
  stranger: { handle: 'stranger', voice: 'aria' },
  nobody: { handle: null, voice: 'aria' },
} as const;

export type RoleName = keyof typeof roles;

/** What comes of it: the provider's own answer, or the status of a refusal that the provider never sees. */
type Verdict = 'allowed' | 400 | 401 | 403 | 404;

export interface Row {
  operation: string;
  /** What or whom the call is for; `-` where it is for the workspace. */
  target: string;
  request: (
    voiceId: string,
    sandbox: Sandbox,
  ) => { path: string; body?: Record<string, unknown>; method?: 'DELETE' | 'PATCH' };
  cells: Readonly<Record<RoleName, Verdict>>;
}

const everyMember = cells('allowed', { 'locked member': 403, stranger: 403 });
const admins = { owner: 'allowed', 'workspace admin': 'allowed' } as const;
const workspaceAdmins = cells(403, admins);
const readers = cells('allowed', { 'member without a role': 404, 'locked member': 404, stranger: 404 });
const noResource = cells(404, {});
const withoutAccess = { 'member without a role': 404, 'locked member': 404, stranger: 404 } as const;
const sharers = cells(403, {
  ...withoutAccess,
  owner: 'allowed',
  'workspace admin': 'allowed',
  creator: 'allowed',
  admin: 'allowed',
});
const sharersOfTheWorkspace = cells(403, {
  ...withoutAccess,
  owner: 'allowed',
  'workspace admin': 'allowed',
});
const noSharer = cells(403, withoutAccess);
const noOne = cells(403, {});
const onlyOwner = cells(403, { owner: 'allowed' });
const missingForAdmins = cells(403, { owner: 404, 'workspace admin': 404 });
// W-F9: as the provider documents it.
const memberForAdmins = cells(403, { owner: 400, 'workspace admin': 400 });

const resource = (voiceId: string) => `/elevenlabs/v1/workspace/resources/${voiceId}`;
const share =
  (role: string, target: (sandbox: Sandbox, voiceId: string) => Record<string, unknown>): Row['request'] =>
  (voiceId, sandbox) => ({
    path: `${resource(voiceId)}/share`,
    body: { role, resource_type: 'voice', ...target(sandbox, voiceId) },
  });
const unshare =
  (target: (sandbox: Sandbox, voiceId: string) => Record<string, unknown>): Row['request'] =>
  (voiceId, sandbox) => ({
    path: `${resource(voiceId)}/unshare`,
    body: { resource_type: 'voice', ...target(sandbox, voiceId) },
  });

const person = (sandbox: Sandbox) => ({ user_email: sandbox.person('petra').email });
const group = ({ workspace }: Sandbox) => ({
  group_id: workspace.groups.find(({ name }) => name === 'Games')?.id,
});
const everyone = () => ({ group_id: 'default' });
const groupOfEverybody = (sandbox: Sandbox) => {
  const id = sandbox.workspace.groups.find(({ name }) => name === 'Legal and compliance')?.id ?? '';
  sandbox.setMembers(
    id,
    sandbox.workspace.people.map((one) => one.id),
  );
  return { group_id: id };
};
const machine = ({ workspace }: Sandbox) => ({
  workspace_api_key_id: workspace.serviceAccounts.find(({ name }) => name === 'render-farm')?.keys[0]?.id,
});
const creatorOf = ({ workspace }: Sandbox, voiceId: string) => workspace.resource('voice', voiceId).creatorId;
const creatorByAddress = (sandbox: Sandbox, voiceId: string) => {
  const creator = sandbox.workspace.people.find(({ id }) => id === creatorOf(sandbox, voiceId));
  return { user_email: creator?.email.toUpperCase() };
};
const creatorById = (sandbox: Sandbox, voiceId: string) => ({ group_id: creatorOf(sandbox, voiceId) });

const update =
  (handle: string, change: Record<string, unknown>): Row['request'] =>
  (_voiceId, sandbox) => ({
    path: '/elevenlabs/v1/workspace/members',
    body: { email: sandbox.person(handle).email, ...change },
  });
const invite =
  (email: string, terms: Record<string, unknown> = {}): Row['request'] =>
  () => ({ path: '/elevenlabs/v1/workspace/invites/add', body: { email, ...terms } });
const inviteMany =
  (emails: readonly string[], terms: Record<string, unknown> = {}): Row['request'] =>
  () => ({ path: '/elevenlabs/v1/workspace/invites/add-bulk', body: { emails, ...terms } });
const membership =
  (verb: '' | '/remove', groupName: string, email: (sandbox: Sandbox) => string): Row['request'] =>
  (_voiceId, sandbox) => {
    const id = sandbox.workspace.groups.find(({ name }) => name === groupName)?.id ?? 'no-such-group';
    return {
      path: `/elevenlabs/v1/workspace/groups/${id}/members${verb}`,
      body: { email: email(sandbox) },
    };
  };
const today = Date.UTC(2026, 2, 2);
const lastDay = Date.UTC(2026, 2, 1);
const managedGroup = ({ workspace }: Sandbox) => workspace.groups.find(({ scim }) => scim !== null)?.id;
const deletion: Row['request'] = () => ({
  path: '/elevenlabs/v1/workspace/invites',
  method: 'DELETE',
  body: { email: invitedEmail },
});
const keys = ({ workspace }: Sandbox) => {
  const account = workspace.serviceAccounts.find(({ name }) => name === 'render-farm');
  return {
    path: `/elevenlabs/v1/service-accounts/${account?.id}/api-keys`,
    first: account?.keys[0]?.id,
  };
};
const mint =
  (permissions: unknown): Row['request'] =>
  (_voiceId, sandbox) => ({ path: keys(sandbox).path, body: { name: 'new', permissions } });
const changeKey =
  (body: Record<string, unknown>): Row['request'] =>
  (_voiceId, sandbox) => ({
    path: `${keys(sandbox).path}/${keys(sandbox).first}`,
    method: 'PATCH',
    body,
  });
const addition: Row['request'] = (_voiceId, { workspace: { library } }) => ({
  path: `/elevenlabs/v1/voices/add/${library[0]?.ownerId}/${library[0]?.id}`,
  body: { new_name: 'Ours now' },
});
const sample =
  (suffix: '' | '/audio', method?: 'DELETE'): Row['request'] =>
  (voiceId, { workspace: { voices } }) => {
    const id = voices.find((voice) => voice.id === voiceId)?.samples[0]?.id ?? 'none';
    return { path: `/elevenlabs/v1/voices/${voiceId}/samples/${id}${suffix}`, ...(method && { method }) };
  };
const copy: Row['request'] = (voiceId) => ({
  path: `${resource(voiceId)}/copy-to-workspace`,
  body: { resource_type: 'voice', target_user_id: 'U'.repeat(28) },
});
const petra = (sandbox: Sandbox) => sandbox.person('petra').email;
const onlyAdminLeft: Row['request'] = (_voiceId, sandbox) => {
  // The owner is locked out, which the provider itself would not do, so that one admin is left.
  for (const handle of ['ana', 'ulrike']) sandbox.lock(sandbox.person(handle).id);
  return update('fatima', { workspace_seat_type: 'workspace_member' })(_voiceId, sandbox);
};

const usageStats =
  (query: string): Row['request'] =>
  () => ({ path: `/elevenlabs/v1/usage/character-stats?start_unix=${lastDay}&end_unix=${today}${query}` });
const usageTable =
  (terms: Record<string, unknown>): Row['request'] =>
  () => ({
    path: '/elevenlabs/v1/workspace/analytics/query/usage-by-product-over-time',
    body: { start_time: lastDay, end_time: today, interval_seconds: 3_600, ...terms },
  });

export const policyMatrix: readonly Row[] = [
  row('get_workspace_members', '-', () => ({ path: '/elevenlabs/v1/workspace/members' }), everyMember),
  row('get_groups_endpoint', '-', () => ({ path: '/elevenlabs/v1/workspace/groups' }), everyMember),
  row(
    'search_groups',
    '-',
    () => ({ path: '/elevenlabs/v1/workspace/groups/search?name=Design' }),
    everyMember,
  ),
  row('get_user_info', '-', () => ({ path: '/elevenlabs/v1/user' }), everyMember),
  row(
    'get_user_subscription_info',
    '-',
    () => ({ path: '/elevenlabs/v1/user/subscription' }),
    workspaceAdmins,
  ),
  row('get_user_voices_v2', '-', () => ({ path: '/elevenlabs/v2/voices' }), everyMember),
  row(
    'get_workspace_service_accounts',
    '-',
    () => ({ path: '/elevenlabs/v1/service-accounts' }),
    workspaceAdmins,
  ),

  row(
    'create_service_account',
    '-',
    () => ({ path: '/elevenlabs/v1/service-accounts', body: { name: 'press-kit' } }),
    onlyOwner,
  ),
  row(
    'get_service_account_api_keys_route',
    'an account',
    (_voiceId, sandbox) => ({ path: keys(sandbox).path }),
    workspaceAdmins,
  ),
  row('create_service_account_api_key', 'a key for one thing', mint(['text_to_speech']), onlyOwner),
  row('create_service_account_api_key', 'a key for everything', mint('all'), onlyOwner),
  row('create_service_account_api_key', 'a key to write', mint(['workspace_write']), onlyOwner),
  row('edit_service_account_api_key', 'a key, disabled', changeKey({ is_enabled: false }), onlyOwner),
  row(
    'edit_service_account_api_key',
    'a key, to do everything',
    changeKey({ permissions: 'all' }),
    onlyOwner,
  ),
  row(
    'delete_service_account_api_key',
    'a key',
    (_voiceId, sandbox) => ({ path: `${keys(sandbox).path}/${keys(sandbox).first}`, method: 'DELETE' }),
    onlyOwner,
  ),
  row('usage_characters', 'the key’s owner', usageStats(''), workspaceAdmins),
  row(
    'usage_characters',
    'the whole workspace',
    usageStats('&include_workspace_metrics=true'),
    workspaceAdmins,
  ),
  ...['user', 'api_keys', 'all_api_keys'].map((breakdown) =>
    row(
      'usage_characters',
      `the whole workspace by ${breakdown} (Z09)`,
      usageStats(`&include_workspace_metrics=true&breakdown_type=${breakdown}`),
      workspaceAdmins,
    ),
  ),
  row('usage_by_product_over_time', '-', usageTable({}), workspaceAdmins),
  row('usage_by_product_over_time', 'people', usageTable({ group_by: ['user_id'] }), workspaceAdmins),

  row('update_workspace_member', 'a member, locked', update('petra', { is_locked: true }), workspaceAdmins),
  row(
    'update_workspace_member',
    'a member, unlocked',
    update('goran', { is_locked: false }),
    workspaceAdmins,
  ),
  row(
    'update_workspace_member',
    'a member, to admin',
    update('petra', { workspace_seat_type: 'workspace_admin' }),
    workspaceAdmins,
  ),
  row(
    'update_workspace_member',
    'a member, to admin by the older field',
    update('petra', { workspace_role: 'workspace_admin' }),
    workspaceAdmins,
  ),
  row(
    'update_workspace_member',
    'another admin, to a basic seat',
    update('ulrike', { workspace_seat_type: 'workspace_lite_member' }),
    workspaceAdmins,
  ),
  row('update_workspace_member', 'the owner, locked', update('ana', { is_locked: true }), noOne),
  row(
    'update_workspace_member',
    'the owner, reseated',
    update('ana', { workspace_seat_type: 'workspace_member' }),
    noOne,
  ),
  row('update_workspace_member', 'Fatima, locked', update('fatima', { is_locked: true }), onlyOwner),
  row('update_workspace_member', 'the last admin, demoted', onlyAdminLeft, noOne),
  row(
    'update_workspace_member',
    'nobody’s address',
    () => ({
      path: '/elevenlabs/v1/workspace/members',
      body: { email: 'new@northwind.example', is_locked: true },
    }),
    missingForAdmins,
  ),

  row('invite_user', 'an address', invite('new@northwind.example'), workspaceAdmins),
  row(
    'invite_user',
    'an address, as admin',
    invite('new@northwind.example', { seat_type: 'workspace_admin' }),
    workspaceAdmins,
  ),
  row(
    'invite_user',
    'an address, into a group',
    (_voiceId, sandbox) =>
      invite('new@northwind.example', { group_ids: [group(sandbox).group_id] })(_voiceId, sandbox),
    workspaceAdmins,
  ),
  row(
    'invite_user',
    'an address, into a group managed elsewhere',
    (_voiceId, sandbox) =>
      invite('new@northwind.example', { group_ids: [managedGroup(sandbox)] })(_voiceId, sandbox),
    noOne,
  ),
  row('invite_user', 'a member', invite('petra.novakova@northwind.example'), memberForAdmins),
  row('invite_user', 'an address outside', invite('new@elsewhere.example'), workspaceAdmins),
  row(
    'invite_users_bulk',
    'addresses',
    inviteMany(['new@northwind.example', 'newer@northwind.example']),
    workspaceAdmins,
  ),
  row(
    'invite_users_bulk',
    'addresses, as admins',
    inviteMany(['new@northwind.example'], { seat_type: 'workspace_admin' }),
    workspaceAdmins,
  ),
  row(
    'invite_users_bulk',
    'addresses, one of them a member’s',
    inviteMany(['new@northwind.example', 'PETRA.novakova@northwind.example']),
    memberForAdmins,
  ),
  row('delete_invite', 'an invitation', deletion, workspaceAdmins),

  row('add_member', 'a member', membership('', 'Games', petra), workspaceAdmins),
  row(
    'add_member',
    'Fatima',
    membership('', 'Games', (sandbox) => sandbox.person('fatima').email),
    workspaceAdmins,
  ),
  row('add_member', 'a member, to a group managed elsewhere', membership('', 'Contractors', petra), noOne),
  row('add_member', 'a member, to no group', membership('', 'Nothing', petra), missingForAdmins),
  row(
    'add_member',
    'nobody’s address',
    membership('', 'Games', () => 'new@northwind.example'),
    missingForAdmins,
  ),
  row('remove_member', 'a member', membership('/remove', 'Design', petra), workspaceAdmins),
  row(
    'remove_member',
    'a member, from a group managed elsewhere',
    membership('/remove', 'Contractors', petra),
    noOne,
  ),

  row('get_resource_metadata', 'a voice', (id) => ({ path: `${resource(id)}?resource_type=voice` }), readers),
  row('get_library_voices', '-', () => ({ path: '/elevenlabs/v1/shared-voices?page=1' }), everyMember),
  row('add_sharing_voice', 'a voice of the library', addition, workspaceAdmins),
  row('get_voice_by_id', 'a voice', (id) => ({ path: `/elevenlabs/v1/voices/${id}` }), readers),
  row(
    'get_voice_by_id',
    'an id that is nothing’s',
    () => ({ path: '/elevenlabs/v1/voices/nothing' }),
    noResource,
  ),
  row('get_audio_from_sample', 'a sample', sample('/audio'), readers),
  row('delete_sample', 'a sample', sample('', 'DELETE'), cells(403, { ...withoutAccess, ...admins })),
  row('copy_resource_to_workspace', 'a voice', copy, noSharer),

  row(
    'get_resource_metadata',
    'a voice’s id under another type',
    (id) => ({ path: `${resource(id)}?resource_type=convai_agents` }),
    noResource,
  ),
  row(
    'get_resource_metadata',
    'an id that is nothing’s',
    () => ({ path: `${resource('nothing')}?resource_type=voice` }),
    noResource,
  ),

  row('share_resource_endpoint', 'a person, as viewer', share('viewer', person), sharers),
  row('share_resource_endpoint', 'a person, as admin', share('admin', person), sharers),
  row('share_resource_endpoint', 'a group', share('editor', group), sharers),
  row('share_resource_endpoint', 'everyone', share('viewer', everyone), sharersOfTheWorkspace),
  row(
    'share_resource_endpoint',
    'a group that holds everybody',
    share('viewer', groupOfEverybody),
    sharersOfTheWorkspace,
  ),
  row('share_resource_endpoint', 'a service account', share('viewer', machine), sharersOfTheWorkspace),
  row('share_resource_endpoint', 'the creator, by address', share('viewer', creatorByAddress), noSharer),
  row('share_resource_endpoint', 'the creator, by id', share('viewer', creatorById), noSharer),

  row('unshare_resource_endpoint', 'a person', unshare(person), sharers),
  row('unshare_resource_endpoint', 'a group', unshare(group), sharers),
  row('unshare_resource_endpoint', 'everyone', unshare(everyone), sharersOfTheWorkspace),
  row(
    'unshare_resource_endpoint',
    'a group that holds everybody',
    unshare(groupOfEverybody),
    sharersOfTheWorkspace,
  ),
  row('unshare_resource_endpoint', 'a service account', unshare(machine), sharersOfTheWorkspace),
  row('unshare_resource_endpoint', 'the creator, by address', unshare(creatorByAddress), noSharer),
  row('unshare_resource_endpoint', 'the creator, by id', unshare(creatorById), noSharer),
];

function row(operation: string, target: string, request: Row['request'], verdicts: Row['cells']): Row {
  return { operation, target, request, cells: verdicts };
}

/** One verdict for all, but for those named. Nobody is always asked to sign in. */
function cells(verdict: Verdict, others: Partial<Record<RoleName, Verdict>>): Row['cells'] {
  const names = Object.keys(roles) as RoleName[];
  return Object.fromEntries(
    names.map((name) => [name, name === 'nobody' ? 401 : (others[name] ?? verdict)]),
  ) as Record<RoleName, Verdict>;
}
