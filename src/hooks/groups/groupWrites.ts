import type { Mutation } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { principalKey } from '../principals/principalKey.js';
import { rolecallKey } from '../rolecallKey.js';
import { knownPerson } from './groupCache.js';
import type { GroupTarget } from './GroupTarget.js';
import type { MembershipChange } from './UseGroupMembersResult.js';

/** One write in the mutation cache. Its data are the change, with what was really so before; null: called off. */
export type GroupWrite = Mutation<MembershipChange | null, RolecallError, MembershipChange>;

/** The mutation key of all writes to one group. */
export function groupWritesKey(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
  groupId: string,
): readonly string[] {
  return rolecallKey(backend, viewer, 'group-members', groupId);
}

/** The writes to one group that are on their way or have failed, oldest first. */
export function groupWrites({ client, backend, viewer, group }: GroupTarget): readonly GroupWrite[] {
  // Only `changeMembership` builds mutations under this key.
  return client
    .getMutationCache()
    .findAll({ mutationKey: groupWritesKey(backend, viewer, group.id) }) as unknown as GroupWrite[];
}

/** Those of them that concern one row. */
export function groupWritesOfRow(target: GroupTarget, rowKey: string): readonly GroupWrite[] {
  return groupWrites(target).filter(
    ({ state: { variables } }) => variables && principalKey(knownPerson(target, variables.person)) === rowKey,
  );
}
