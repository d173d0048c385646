import type { JsmonPermission } from '../../src/contract/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { invitationTo, strangerEmail } from './support/openJsmonGateway.js';

/**
 * Who may do what at Jsmon by `workspacePolicy()`: role × operation × target. It drives `jsmonPolicyMatrix.test.ts`. An
 * operation of Jsmon's without a row here fails that test, and so does a row without a cell for each role (in the type
 * check).
 */

/** Each role is somebody of the sandbox; see {@link setScene}. */
export const roles = {
  owner: 'ana',
  'shared user who administers': 'fatima',
  'shared user who writes': 'ben',
  'shared user who reads': 'cai',
  'shared user with a permission nobody knows': 'wanjiru',
  inviter: 'petra',
  invitee: 'dee',
  'former invitee': 'noor',
  stranger: 'stranger',
  nobody: null,
} as const;

export type RoleName = keyof typeof roles;

/** What comes of it: the provider's own answer, or the status of a refusal that the provider never sees. */
type Verdict = 'allowed' | 401 | 403 | 404;

export interface Row {
  operation: string;
  /** What or whom the call is for. */
  target: string;
  request: (sandbox: Sandbox, callerEmail: string) => { path: string; body?: Record<string, unknown> };
  cells: Readonly<Record<RoleName, Verdict>>;
}

const guest = 'iris.keller@lumen.example';

/** Petra sent the guest's invitation, though she is not in the workspace (any more), and Wanjiru audits it. */
export function setScene(sandbox: Sandbox): void {
  sandbox.jsmon.setInvitation(invitationTo(sandbox, guest).id, { sentBy: sandbox.person('petra').email });
  sandbox.jsmon.setPermission(sandbox.person('wanjiru').email, 'audit' as JsmonPermission);
}

const owners = cells(403, { owner: 'allowed', stranger: 404 });
const users = cells('allowed', { inviter: 403, invitee: 403, 'former invitee': 403, stranger: 404 });
const involved = cells('allowed', { stranger: 404 });
const noOne = cells(404, {});

const base = '/jsmon/api/v2';
const first = (sandbox: Sandbox) => `${base}/workspaces/${sandbox.jsmon.workspaceId}`;
const other = (sandbox: Sandbox) => `${base}/workspaces/${sandbox.jsmon.otherWorkspaceId}`;
const userOf = ({ jsmon }: Sandbox, workspaceId?: string) => jsmon.workspace(workspaceId).users.at(-1)!.id;
const invite = (permissions?: string) => ({ invitedEmail: 'new@northwind.example', permissions });
const invitationPath = (id: string) => `${base}/workspaceInvitations/${id}`;
const toDee = (sandbox: Sandbox) => invitationPath(invitationTo(sandbox, 'dee').id);
const toGuest = (sandbox: Sandbox) => invitationPath(invitationTo(sandbox, guest).id);
const toDeeElsewhere = (sandbox: Sandbox) =>
  invitationPath(invitationTo(sandbox, 'dee', sandbox.jsmon.otherWorkspaceId).id);
const toNobody = invitationPath('7c9e6679-7425-40de-944b-000000000000');
const expiry = { expirationDate: '2026-04-01T09:00:00Z' };

const steerers = cells(404, { owner: 'allowed', inviter: 'allowed' });
const ownersAndNotInvitees = cells(404, { owner: 'allowed', invitee: 403 });

export const policyMatrix: readonly Row[] = [
  row('list_shared_users', 'the workspace', (s) => ({ path: `${first(s)}/sharedUsers` }), users),
  row('list_shared_users', 'another workspace', (s) => ({ path: `${other(s)}/sharedUsers` }), noOne),

  row('list_pending_invitations', 'the workspace', (s) => post(`${first(s)}/pendingInvitations`), involved),
  row('list_pending_invitations', 'another workspace', (s) => post(`${other(s)}/pendingInvitations`), noOne),

  row('invite_to_workspace', 'a new address', (s) => post(`${first(s)}/invite`, invite()), owners),
  row('invite_to_workspace', 'an admin to be', (s) => post(`${first(s)}/invite`, invite('admin')), owners),
  row('invite_to_workspace', 'another workspace', (s) => post(`${other(s)}/invite`, invite()), noOne),

  row(
    'update_shared_user',
    'a shared user',
    (s) => post(`${first(s)}/sharedUsers/${userOf(s)}`, { permissions: 'read' }),
    owners,
  ),
  row(
    'update_shared_user',
    'a user of another workspace',
    (s) => post(`${other(s)}/sharedUsers/${userOf(s, s.jsmon.otherWorkspaceId)}`, { permissions: 'read' }),
    noOne,
  ),

  row(
    'remove_shared_user',
    'a shared user',
    (s) => post(`${first(s)}/sharedUsers/${userOf(s)}/remove`),
    owners,
  ),
  row(
    'remove_shared_user',
    'a user of another workspace',
    (s) => post(`${other(s)}/sharedUsers/${userOf(s, s.jsmon.otherWorkspaceId)}/remove`),
    noOne,
  ),

  row(
    'set_invitation_expiration',
    'an invitation of the inviter’s',
    (s) => post(`${toGuest(s)}/expiration`, expiry),
    steerers,
  ),
  row(
    'set_invitation_expiration',
    'an invitation of the owner’s, to the invitee',
    (s) => post(`${toDee(s)}/expiration`, expiry),
    ownersAndNotInvitees,
  ),
  row(
    'set_invitation_expiration',
    'an invitation to another workspace',
    (s) => post(`${toDeeElsewhere(s)}/expiration`, expiry),
    noOne,
  ),
  row('set_invitation_expiration', 'nothing', () => post(`${toNobody}/expiration`, expiry), noOne),

  row('resend_invitation', 'an invitation of the inviter’s', (s) => post(`${toGuest(s)}/resend`), steerers),
  row(
    'resend_invitation',
    'an invitation of the owner’s, to the invitee',
    (s) => post(`${toDee(s)}/resend`),
    ownersAndNotInvitees,
  ),
  row(
    'resend_invitation',
    'an invitation to another workspace',
    (s) => post(`${toDeeElsewhere(s)}/resend`),
    noOne,
  ),

  row(
    'answer_invitation',
    'the invitee’s, in the caller’s name',
    (s, userEmail) => post(toDee(s), { status: 'accepted', userEmail }),
    cells(403, { invitee: 'allowed' }),
  ),
  row(
    'answer_invitation',
    'the invitee’s, in the invitee’s name',
    (s) => post(toDee(s), { status: 'rejected', userEmail: s.person('dee').email.toUpperCase() }),
    cells(403, { invitee: 'allowed' }),
  ),
  row(
    'answer_invitation',
    'the guest’s, in the guest’s name',
    (s) => post(toGuest(s), { status: 'accepted', userEmail: guest }),
    cells(403, {}),
  ),
  row(
    'answer_invitation',
    'an invitation to another workspace',
    (s, userEmail) => post(toDeeElsewhere(s), { status: 'accepted', userEmail }),
    noOne,
  ),
  row(
    'answer_invitation',
    'nothing',
    (_, userEmail) => post(toNobody, { status: 'accepted', userEmail }),
    noOne,
  ),
];

/** The address by which a role's person is known to the gateway. */
export function emailOf(sandbox: Sandbox, role: RoleName): string {
  const handle = roles[role];
  return handle === null || handle === 'stranger' ? strangerEmail : sandbox.person(handle).email;
}

function post(path: string, body: Record<string, unknown> = {}) {
  return { path, body };
}

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
