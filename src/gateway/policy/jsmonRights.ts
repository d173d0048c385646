import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import { invitationResourceType } from '../../contract/jsmon/invitations.js';
import { roleOfPermission } from '../../contract/jsmon/permissions.js';
import { workspaceResourceType } from '../../contract/jsmon/workspaces.js';
import type { ResourceKey } from '../../contract/operation.js';
import type { Permission } from '../../contract/permissions.js';
import type { Caller, JsmonInvitation, JsmonLookup, PolicyAnswer } from '../types.js';
import { canonicalEmail } from '../../access/canonicalEmail.js';

const nothing: PolicyAnswer = { permissions: [], maxRole: null, memberId: null };

/**
 * What somebody may do at Jsmon: on a workspace, or on one invitation.
 *
 * A workspace is shared by its owner alone. Whoever it is shared with sees with whom; whoever was invited to it sees
 * their own invitation. An invitation is steered by its sender and by the owner, and answered by whom it is for.
 */
export async function jsmonRights(
  { email }: Caller,
  resource: ResourceKey | null,
  lookup: JsmonLookup,
): Promise<PolicyAnswer> {
  if (resource === null) return nothing;
  const isOwn = (address: string | null) => isSameCanonicalEmail(address, email);
  if (resource.type === workspaceResourceType) return rightsOnWorkspace(resource.id, isOwn, lookup);
  if (resource.type === invitationResourceType) return rightsOnInvitation(resource.id, isOwn, lookup);
  return nothing;
}

type IsOwn = (address: string | null) => boolean;

async function rightsOnWorkspace(id: string, isOwn: IsOwn, lookup: JsmonLookup): Promise<PolicyAnswer> {
  const workspace = lookup.workspaces.get(id);
  if (workspace === undefined) return nothing;
  if (isOwn(workspace.owner))
    return {
      permissions: ['members:read', 'members:invite', 'resource:read', 'resource:share'],
      maxRole: 'admin',
      // The provider tells no id of theirs, and no id of its users looks like an address.
      memberId: canonicalEmail(workspace.owner),
    };
  const [users, invitations] = await Promise.all([lookup.sharedUsers(id), lookup.invitations(id)]);
  const found = users.filter((user) => isOwn(user.email));
  const [user] = found;
  // Two users of one address cannot be told apart, so neither is taken.
  if (user !== undefined && found.length === 1)
    return {
      permissions: ['members:read', 'resource:read'],
      maxRole: roleOfPermission(user.permissions),
      memberId: user.userId,
    };
  const isTheirs = ({ invitedEmail, invitedBy }: JsmonInvitation) => isOwn(invitedEmail) || isOwn(invitedBy);
  return invitations.some(isTheirs) ? { ...nothing, permissions: ['resource:read'] } : nothing;
}

async function rightsOnInvitation(id: string, isOwn: IsOwn, lookup: JsmonLookup): Promise<PolicyAnswer> {
  const found = await lookup.invitation(id);
  if (found === null) return nothing;
  const { invitation, workspaceId } = found;
  const owner = lookup.workspaces.get(workspaceId)?.owner ?? null;
  const permissions = new Set<Permission>();
  if (isOwn(owner) || isOwn(invitation.invitedBy)) permissions.add('resource:read').add('resource:share');
  if (isOwn(owner)) permissions.add('members:invite');
  if (isOwn(invitation.invitedEmail)) permissions.add('resource:read').add('invitations:answer');
  return { ...nothing, permissions };
}
