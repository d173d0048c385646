import {
  everyoneGroupId,
  maxPrincipalsPerResource,
  presetRoles,
  resourceTypes,
} from '../../contract/index.js';
import { findPerson } from '../state/findPerson.js';
import { findResource } from '../state/findResource.js';
import { roleOf } from '../state/roleOf.js';
import type { ResourceState, State } from '../state/State.js';
import { groupsOf } from './groups.js';
import { keyOwner } from './keyOwner.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import type { FieldReader } from './readFields.js';
import { Refusal } from './Refusal.js';
import { refuse } from './refuse.js';
import type { Call, Rule } from './Rule.js';

// The document's list, and one that the newer official SDK has besides.
const knownTypes = [...resourceTypes, 'dubbing_project'] as const;

const nouns: Readonly<Record<string, string>> = {
  voice: 'voice',
  convai_agents: 'agent',
  pronunciation_dictionary: 'pronunciation_dictionary',
};

export const getResource: Rule = {
  scope: 'workspace_read',
  answer: (call) => {
    const type = readFields('query', call.query, ({ oneOf }) => oneOf('resource_type', knownTypes));
    const resource = requireResource(call, type);
    return {
      resource_id: resource.id,
      resource_name: resource.name,
      resource_type: resource.type,
      creator_user_id: resource.creatorId,
      anonymous_access_level_override: resource.anonymous,
      role_to_group_ids: slotsOf(call, resource),
      share_options: shareOptions(call, resource),
    };
  },
};

export const shareResource: Rule = {
  scope: 'workspace_write',
  answer: (call) => {
    const { role, type, target } = readFields('body', call.body, (fields) => ({
      role: fields.oneOf('role', presetRoles),
      type: fields.oneOf('resource_type', knownTypes),
      target: readTarget(fields),
    }));
    const resource = requireAdministered(call, type);
    const principalId = resolveTarget(call.state, target);
    if (principalId === everyoneGroupId) {
      resource.baseline = role;
      return { status: 'ok' };
    }
    refuseCreator(resource, principalId);
    const isNew = !resource.grants.has(principalId);
    if (isNew && countPrincipals(resource) >= maxPrincipalsPerResource) {
      throw Refusal.legacy(
        400,
        'too_many_principals',
        `A resource can be shared with at most ${maxPrincipalsPerResource} users, groups and service accounts.`,
      );
    }
    resource.grants.set(principalId, role);
    return { status: 'ok' };
  },
};

export const unshareResource: Rule = {
  scope: 'workspace_write',
  answer: (call) => {
    const { type, target } = readFields('body', call.body, (fields) => ({
      type: fields.oneOf('resource_type', knownTypes),
      target: readTarget(fields),
    }));
    const resource = requireAdministered(call, type);
    const { group_id: listed } = target;
    // An id that stands in the list goes, whoever it was.
    const isListed = listed !== null && resource.grants.has(listed);
    const principalId = isListed ? listed : resolveTarget(call.state, target);
    if (principalId === everyoneGroupId) {
      resource.baseline = null;
      return null;
    }
    refuseCreator(resource, principalId);
    resource.grants.delete(principalId);
    return null;
  },
};

/** Ids of users elsewhere look like this; whether there is such a user is not known here. */
const userIdForm = /^[A-Za-z0-9]{28}$/;

export const copyToWorkspace: Rule = {
  scope: 'workspace_write',
  answer: (call) => {
    if (!call.state.copiesOffered) throw Refusal.bare(404, 'Not Found');
    const { type, targetUserId } = readFields('body', call.body, (fields) => ({
      type: fields.oneOf('resource_type', knownTypes),
      targetUserId: fields.text('target_user_id'),
    }));
    const { id } = requireAdministered(call, type);
    if (!userIdForm.test(targetUserId)) missing('user', 'target_user_id');
    call.state.copies.push({ resource: { type, id }, targetUserId });
    return { status: 'ok' };
  },
};

function requireResource({ state, path }: Call, type: string): ResourceState {
  const resource = findResource(state, type, path.resource_id ?? '');
  if (resource) return resource;
  const noun = nouns[type] ?? 'resource';
  throw Refusal.current(
    404,
    'not_found',
    `${noun}_not_found`,
    `A ${noun.replace('_', ' ')} with this ID was not found.`,
    { param: 'resource_id' },
  );
}

function requireAdministered(call: Call, type: string): ResourceState {
  const resource = requireResource(call, type);
  if (roleOf(call.state, keyOwner(call.state).id, resource) !== 'admin') {
    throw Refusal.current(
      403,
      'authorization_error',
      'insufficient_permissions',
      'You need admin access to this resource to change who it is shared with.',
    );
  }
  return resource;
}

type Target = Record<'user_email' | 'group_id' | 'workspace_api_key_id', string | null>;

const readTarget = ({ optionalText }: FieldReader): Target => ({
  user_email: optionalText('user_email'),
  group_id: optionalText('group_id'),
  workspace_api_key_id: optionalText('workspace_api_key_id'),
});

/** The id that a grant is kept under: a user's, group's or service account's, or `default` for everyone. */
function resolveTarget(state: State, target: Target): string {
  if (Object.values(target).filter((value) => value !== null).length !== 1) {
    throw Refusal.current(
      400,
      'validation_error',
      'invalid_parameters',
      'Pass exactly one of user_email, group_id and workspace_api_key_id.',
    );
  }
  const { user_email: email, group_id: groupId, workspace_api_key_id: keyId } = target;
  if (email !== null) {
    const account = state.serviceAccounts.find((one) => addressOf(state, one) === email.toLowerCase());
    return findPerson(state, email)?.id ?? account?.id ?? missing('user', 'user_email');
  }
  if (groupId !== null) {
    if (groupId === everyoneGroupId || groupId === state.everyoneId) return everyoneGroupId;
    return state.groups.find(({ id }) => id === groupId)?.id ?? missing('group', 'group_id');
  }
  // Whichever of its keys is named, the grant lands on the account.
  const account = state.serviceAccounts.find(({ keys }) => keys.some(({ id }) => id === keyId));
  return account?.id ?? missing('api_key', 'workspace_api_key_id');
}

/** A service account has an address too, by which it can be shared with. */
function addressOf({ domain }: State, { name }: { name: string }): string {
  return `${name.toLowerCase()}@service-accounts.${domain}`;
}

function refuseCreator(resource: ResourceState, principalId: string): void {
  if (principalId !== resource.creatorId) return;
  refuse('creator_fixed', 'The creator of a resource always has admin access to it.');
}

/** The creator counts, since reads list them too; the baseline does not. */
function countPrincipals({ creatorId, grants }: ResourceState): number {
  return new Set([...grants.keys(), creatorId].filter((id) => id !== null)).size;
}

/** Role or custom role → ids. A slot may be there and empty, or not be there. */
function slotsOf({ state, forms }: Call, resource: ResourceState): Record<string, string[]> {
  const slots = new Map<string, string[]>([
    ['admin', resource.creatorId === null ? [] : [resource.creatorId]],
    ['editor', []],
    ['viewer', []],
    ...state.customRoles.map((role): [string, string[]] => [role, []]),
  ]);
  const put = (role: string, id: string) => {
    const ids = slots.get(role) ?? [];
    ids.push(id);
    slots.set(role, ids);
  };
  if (resource.baseline !== null) {
    put(resource.baseline, forms.baselineForm === 'default' ? everyoneGroupId : state.everyoneId);
  }
  for (const [id, role] of resource.grants) if (id !== resource.creatorId) put(role, id);
  return Object.fromEntries(slots);
}

/** Whom the resource is not shared with yet: active members but admins, groups, service accounts. */
function shareOptions(call: Call, resource: ResourceState) {
  const { state, forms } = call;
  const hasNone = ({ id }: { id: string }) => !resource.grants.has(id) && id !== resource.creatorId;
  const people = state.people.filter(
    (one) => hasNone(one) && !one.locked && !one.owner && one.seat !== 'workspace_admin',
  );
  const groups = groupsOf(call).filter(
    (one) => hasNone(one) && !(one.id === state.everyoneId && resource.baseline !== null),
  );
  const accounts = state.serviceAccounts.filter(hasNone).flatMap(({ id, name, keys }) => {
    const optionId = forms.keyOptionForm === 'account-id' ? id : keys[0]?.id;
    return optionId === undefined ? [] : [{ name, id: optionId, type: 'key' }];
  });
  return [
    ...people.map(({ id, email }) => ({ name: email, id, type: 'user' })),
    ...groups.map(({ id, name }) => ({ name, id, type: 'group' })),
    ...accounts,
  ];
}
