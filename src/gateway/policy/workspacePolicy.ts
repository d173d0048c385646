import * as v from 'valibot';
import { emailDomain } from '../../access/emailDomain.js';
import { effectiveRole } from '../../access/effectiveRole.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { strongestRole } from '../../access/strongestRole.js';
import type { AccessFacts, Subject } from '../../access/types.js';
import { whyAccess } from '../../access/whyAccess.js';
import { createApiKey, deleteApiKey, updateApiKey } from '../../contract/elevenlabs/apiKeys.js';
import { addGroupMember, removeGroupMember, type listGroups } from '../../contract/elevenlabs/groups.js';
import { inviteUser, inviteUsers } from '../../contract/elevenlabs/invitations.js';
import { updateMember } from '../../contract/elevenlabs/members.js';
import { shareResource, unshareResource, type getResource } from '../../contract/elevenlabs/resources.js';
import { findFault } from '../../contract/findFault.js';
import { everyoneGroupId } from '../../contract/limits.js';
import { inviteToWorkspace } from '../../contract/jsmon/workspaces.js';
import type { CallInput, OperationOutput } from '../../contract/operation.js';
import { numberOption, optionGroup } from '../../contract/optionFields.js';
import type { Permission } from '../../contract/permissions.js';
import type { JsmonLookup, Policy, PolicyAnswer } from '../types.js';
import { canonicalEmail } from '../../access/canonicalEmail.js';
import { findMember, type Member } from './findMember.js';
import { isInDomains } from './isInDomains.js';
import { isLessAdmin } from './isLessAdmin.js';
import { isInGroup } from './isInGroup.js';
import { isWorkspaceAdmin } from './isWorkspaceAdmin.js';
import { jsmonRights } from './jsmonRights.js';
import { mayChangeGroup } from './mayChangeGroup.js';
import { mayGrantKey, type KeyCeiling } from './mayGrantKey.js';
import { mayInvite } from './mayInvite.js';
import { mayTarget } from './mayTarget.js';
import { mayUpdateMember } from './mayUpdateMember.js';
import { principalOf } from './principalOf.js';

type Resource = OperationOutput<typeof getResource>;

const ofMembers: readonly Permission[] = [
  'account:read',
  'members:read',
  'groups:read',
  'voices:read',
  'library:read',
];

const ofWorkspaceAdmins: readonly Permission[] = [
  'share:workspace',
  'members:invite',
  'members:admin',
  'groups:write',
  'usage:read',
  'usage:read:workspace',
  'billing:read',
  'keys:read',
  'voices:write',
];

const ofOwners: readonly Permission[] = ['keys:admin'];

export interface WorkspacePolicyOptions {
  /**
   * Mail domains that may be invited, such as `northwind.example`; a subdomain is another domain. An address of any
   * other, or with a letter that is not plain ASCII, is refused. @default any
   */
  inviteDomains?: readonly string[] | undefined;
  /** The most that a key can be given, by whoever may make keys. @default no bound: only owners may */
  keyCeiling?: KeyCeiling | undefined;
}

/**
 * A policy that asks the provider itself who may do what, by the caller's address among its members.
 *
 * Every unlocked member reads the workspace. Whoever has a role on a resource reads its access, and its admins share
 * it, up to their own role. Workspace admins do more, and its owner everything but export. Nobody else does anything.
 * The creator of a resource is never shared or unshared, since the provider holds them for its admin.
 * A group that holds every member counts as everyone.
 *
 * Workspace admins lock, seat and invite people and change groups; but nobody touches the owner or locks themselves
 * out, the last admin stays one, and a group that an identity provider manages stays as it is.
 *
 * Service accounts and keys are made and changed by the owner alone, up to `keyCeiling` where there is one.
 *
 * At Jsmon a workspace is shared by its owner, an invitation steered by its sender and the owner, and answered by whom
 * it is for.
 *
 * @throws {TypeError} A domain to invite is no mail domain, or an option cannot be right.
 */
export function workspacePolicy(options: WorkspacePolicyOptions = {}): Policy {
  const fault = findFault(schema, options);
  if (fault !== null) throw new TypeError(`workspacePolicy: ${fault}.`);
  const { inviteDomains, keyCeiling = {} } = options;
  const domains = inviteDomains && new Set(inviteDomains.map(readDomain));
  return {
    async permissions(caller, resource, lookup, provider): Promise<PolicyAnswer> {
      if (provider === 'jsmon') return jsmonRights(caller, resource, lookup.jsmon);
      const member = findMember(caller.email, await lookup.members());
      // Nothing that a stranger names is looked up.
      if (member === null) return { permissions: [], maxRole: null, memberId: null };
      const memberId = member.user_id;
      // Whoever is locked may do nothing, nor whoever may be.
      if (member.is_locked !== false) return { permissions: [], maxRole: null, memberId };
      const [facts, groups] = await Promise.all([
        resource === null ? null : lookup.resource(resource),
        resource === null ? {} : lookup.groups(),
      ]);
      const workspace = [
        ...ofMembers,
        ...(isWorkspaceAdmin(member) ? ofWorkspaceAdmins : []),
        ...(member.is_owner ? ofOwners : []),
      ];
      if (facts === null) return { permissions: workspace, maxRole: null, memberId };
      const subject = describeSubject(member, groups);
      const access = readAccess(facts);
      const maxRole = effectiveRole(subject, access);
      const onResource: Permission[] = [];
      if (whyAccess(subject, access).length > 0) onResource.push('resource:read');
      if (maxRole === 'admin') onResource.push('resource:share');
      return { permissions: [...workspace, ...onResource], maxRole, memberId };
    },

    allows(question) {
      switch (question.operation.id) {
        case shareResource.id:
        case unshareResource.id:
          return mayTarget(question);
        case updateMember.id:
          return mayUpdateMember(question);
        case inviteUser.id:
        case inviteUsers.id:
          return mayInvite(question, domains);
        case inviteToWorkspace.id:
          return isInDomains(canonicalEmail(String(question.input.body.invitedEmail)), domains)
            ? true
            : 'domain_not_verified';
        case addGroupMember.id:
        case removeGroupMember.id:
          return mayChangeGroup(question);
        case createApiKey.id:
        case updateApiKey.id:
          return mayGrantKey(question, keyCeiling);
        default:
          return true;
      }
    },

    inTurn: (question) => question.operation.id === updateMember.id && isLessAdmin(question),

    async heldRole({ operation, input, resource, lookup }) {
      if (operation.provider === 'jsmon') return heldAtJsmon(input, lookup.jsmon);
      if (operation.id === updateMember.id) {
        const member = findMember(String(input.body.email), await lookup.members());
        return member?.is_locked ? 'locked' : (member?.seat_type ?? null);
      }
      if (operation.id === updateApiKey.id || operation.id === deleteApiKey.id) {
        const keys = (await lookup.serviceAccounts()).flatMap((account) => account['api-keys']);
        const key = keys.find(({ key_id }) => key_id === input.path.api_key_id);
        return key ? (key.is_disabled ? 'disabled' : 'enabled') : null;
      }
      const facts = resource === null ? null : await lookup.resource(resource);
      const principal = await principalOf(input, lookup);
      if (facts === null || principal === null) return null;
      const held = Object.entries(facts.role_to_group_ids).find(([, ids]) => ids.includes(principal));
      return held?.[0] ?? null;
    },
  };
}

async function heldAtJsmon({ path }: CallInput, lookup: JsmonLookup): Promise<string | null> {
  if (typeof path.workspaceId !== 'string' || typeof path.userId !== 'string') return null;
  const users = await lookup.sharedUsers(path.workspaceId);
  return users.find(({ userId }) => userId === path.userId)?.permissions ?? null;
}

/** A misspelled bound would bound nothing. */
const schema = optionGroup({
  inviteDomains: v.optional(v.array(v.string('must be a text'), 'must be a list of mail domains')),
  keyCeiling: v.optional(
    optionGroup({
      scopes: v.optional(v.array(v.string('must be a text'), 'must be a list of scopes')),
      credits: numberOption((credits) => credits >= 0 && credits < Infinity, 'a number of 0 or more'),
    }),
  ),
});

function readDomain(domain: string): string {
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(domain))
    throw new TypeError('workspacePolicy: inviteDomains must be mail domains such as northwind.example.');
  return emailDomain(domain);
}

function describeSubject(member: Member, groups: OperationOutput<typeof listGroups>): Subject {
  const groupIds = Object.values(groups).flatMap(({ id, members }) =>
    isInGroup(member, members) ? [id] : [],
  );
  return {
    userId: member.user_id,
    // Everyone is in the group of everyone, which may hold a role of the workspace's own.
    groupIds: [...groupIds, everyoneGroupId],
    workspaceAdmin: isWorkspaceAdmin(member),
    locked: member.is_locked !== false,
  };
}

function readAccess({ creator_user_id, role_to_group_ids }: Resource): AccessFacts {
  const grants = Object.entries(role_to_group_ids).flatMap(([role, ids]) =>
    ids.map((principalId) => ({ principalId, role })),
  );
  const isBaseline = ({ principalId, role }: (typeof grants)[number]) =>
    principalId === everyoneGroupId && isPresetRole(role);
  const baselines = grants.filter(isBaseline).map(({ role }) => role);
  return {
    creatorId: creator_user_id,
    grants: grants.filter((grant) => !isBaseline(grant)),
    baseline: strongestRole(baselines),
  };
}
