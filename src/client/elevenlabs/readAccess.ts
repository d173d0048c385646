import { isCreator } from '../../access/isCreator.js';
import { personKnownBy } from '../../access/personKnownBy.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { strongestRole } from '../../access/strongestRole.js';
import type { getResource } from '../../contract/elevenlabs/resources.js';
import type { OperationOutput } from '../../contract/operation.js';
import type { Grant, Group, Person, ResourceAccess, ServiceAccount } from '../backend.js';

/** The lists that ids are looked up in. One that could not be read is empty. */
export interface Names {
  people: readonly Person[];
  groups: readonly Group[];
  serviceAccounts: readonly ServiceAccount[];
}

/**
 * Gives the provider's ids a face: who holds which role on a resource, and who could be given one.
 *
 * - A role's slot holds ids of groups, people and service accounts alike; an id that no list knows stays, unnamed.
 * - The creator is admin for ever, whatever slot they are in or are not in.
 * - `everyoneIds` are the ids that stand for the whole workspace; their role is the baseline, the strongest if several.
 * - A share option of the type `key`, `service_account` or `workspace_api_key` is a service account, told by the
 *   account's id or by one of its keys'.
 */
export function readAccess(
  metadata: OperationOutput<typeof getResource>,
  names: Names,
  everyoneIds: readonly (string | undefined)[],
): Omit<ResourceAccess, 'unresolved'> {
  const creatorId = metadata.creator_user_id;
  const find = createLookup(names);
  const grants = new Map<string, Grant>();
  let baseline: string | null = null;

  const add = (id: string, role: string) => {
    const principal = find(id) ?? { kind: 'unknown', id };
    grants.set(`${keyOf(principal)} ${role}`, { principal, role });
  };
  if (creatorId !== null) add(creatorId, 'admin');
  for (const [role, ids] of Object.entries(metadata.role_to_group_ids)) {
    for (const id of ids) {
      if (everyoneIds.includes(id)) baseline = strongestRole([baseline, role]) ?? baseline ?? role;
      else if (!isCreator(id, creatorId) || !isPresetRole(role)) add(id, role);
    }
  }

  const holders = new Set([...grants.values()].map(({ principal }) => keyOf(principal)));
  const candidates = new Map<string, GrantHolder>();
  for (const option of metadata.share_options) {
    if (everyoneIds.includes(option.id)) continue;
    const candidate = readOption(option, find);
    if (candidate && !holders.has(keyOf(candidate))) candidates.set(keyOf(candidate), candidate);
  }

  return {
    resource: { type: metadata.resource_type, id: metadata.resource_id, name: metadata.resource_name },
    creatorId,
    grants: [...grants.values()],
    baseline,
    publicRole: metadata.anonymous_access_level_override,
    candidates: [...candidates.values()],
  };
}

type GrantHolder = Grant['principal'];
type Find = (id: string) => Person | Group | ServiceAccount | undefined;

const keyOf = ({ kind, id }: GrantHolder) => `${kind} ${id ?? ''}`;

function createLookup({ people, groups, serviceAccounts }: Names): Find {
  const known = new Map<string, Person | Group | ServiceAccount>();
  for (const account of serviceAccounts) for (const key of account.keys) known.set(key.id, account);
  // After the keys, so that an account's own id wins.
  for (const one of [...serviceAccounts, ...groups, ...people]) if (one.id !== null) known.set(one.id, one);
  return (id) => known.get(id);
}

/** Null for a type of option that nothing can be given to, since this package does not know it. */
function readOption(
  { id, name, type }: { id: string; name: string | null; type: string },
  find: Find,
): Person | Group | ServiceAccount | null {
  const known = find(id);
  if (type === 'user') {
    // The name of a user's option is their address.
    const email = name?.includes('@') ? name : null;
    return known?.kind === 'person'
      ? { ...known, email: known.email ?? email }
      : personKnownBy({ id, email });
  }
  if (type === 'group') {
    return known?.kind === 'group'
      ? known
      : { kind: 'group', id, name, memberIds: null, memberEmails: null, managed: false };
  }
  if (type === 'key' || type === 'service_account' || type === 'workspace_api_key') {
    // An account may be named by its address, which reaches it without a key.
    const address = name?.includes('@') ? { email: name } : {};
    if (known?.kind === 'service-account') return { ...address, ...known };
    const keys = type === 'workspace_api_key' ? [{ id, name: name ?? id, hint: null, disabled: false }] : [];
    return { kind: 'service-account', id, name, ...address, keys };
  }
  return null;
}
