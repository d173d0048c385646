import { findPerson } from '../state/findPerson.js';
import { setMembers } from '../state/setMembers.js';
import type { State } from '../state/State.js';
import type { SandboxGroup } from '../types.js';
import { missing } from './missing.js';
import { readFields } from './readFields.js';
import { requireGroup } from './requireGroup.js';
import type { Call, Rule } from './Rule.js';

/** A group as the provider writes it. */
export function wireGroup(group: SandboxGroup) {
  const { id, name, memberIds, permissions, usageLimit, characterCount, scim } = group;
  return {
    name,
    id,
    members: [...memberIds],
    permissions,
    group_usage_limit: usageLimit,
    group_pvc_limit: null,
    character_count: characterCount,
    is_scim_synced: scim !== null,
    scim_group: scim
      ? {
          scim_external_id: scim.externalId,
          display_name: name,
          created_at_unix: scim.createdAtUnix,
          updated_at_unix: scim.updatedAtUnix,
          seat_type: 'workspace_member',
        }
      : null,
    scim_frozen: false,
  };
}

/** The groups there are. The built-in one of all members shows only where it stands for the baseline. */
export function groupsOf({ state, forms }: Pick<Call, 'state' | 'forms'>): readonly SandboxGroup[] {
  return forms.baselineForm === 'group-id' ? [everyoneGroup(state), ...state.groups] : state.groups;
}

function everyoneGroup({ everyoneId, people }: State): SandboxGroup {
  return {
    id: everyoneId,
    name: 'Everyone',
    memberIds: people.map(({ id }) => id),
    permissions: null,
    usageLimit: null,
    characterCount: 0,
    scim: null,
  };
}

export const listGroups: Rule = {
  scope: 'workspace_read',
  answer: (call) => Object.fromEntries(groupsOf(call).map((group) => [group.id, wireGroup(group)])),
};

export const searchGroups: Rule = {
  scope: 'workspace_read',
  answer: (call) => {
    const wanted = readFields('query', call.query, ({ text }) => text('name')).toLowerCase();
    const found = groupsOf(call).filter(({ name }) => name.toLowerCase().includes(wanted));
    const isExact = ({ name }: SandboxGroup) => name.toLowerCase() === wanted;
    return [...found.filter(isExact), ...found.filter((group) => !isExact(group))].map(
      ({ id, name, memberIds }) => ({
        name,
        id,
        members_emails: call.state.people
          .filter((one) => memberIds.includes(one.id))
          .map(({ email }) => email),
      }),
    );
  },
};

/** Whoever is in the group already stays in it. */
export const addGroupMember: Rule = {
  scope: 'group_members_manage',
  answer: (call) => {
    const { group, personId } = readMembership(call);
    const others = group.memberIds.filter((id) => id !== personId);
    if (others.length === group.memberIds.length) setMembers(call.state, group.id, [...others, personId]);
    return { status: 'ok' };
  },
};

/** Whoever is not in the group stays out of it. */
export const removeGroupMember: Rule = {
  scope: 'group_members_manage',
  answer: (call) => {
    const { group, personId } = readMembership(call);
    setMembers(
      call.state,
      group.id,
      group.memberIds.filter((id) => id !== personId),
    );
    return { status: 'ok' };
  },
};

/** @throws {Refusal} There is no such group or member, or the group is managed elsewhere. */
function readMembership({ state, path, body }: Call) {
  const email = readFields('body', body, ({ text }) => text('email'));
  const group = requireGroup(state, path.group_id ?? '', 'group_id');
  const person = findPerson(state, email) ?? missing('user', 'email');
  return { group, personId: person.id };
}
