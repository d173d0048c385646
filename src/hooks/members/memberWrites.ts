import type { Mutation } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { rolecallKey } from '../rolecallKey.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { memberKey } from './memberKey.js';
import type { MemberUpdate } from './UseUpdateMemberResult.js';

/** One change in the mutation cache. */
export type MemberWrite = Mutation<MemberUpdate, RolecallError, MemberUpdate>;

/** The mutation key of all changes of members. */
export function memberWritesKey(backend: Pick<Backend, 'scope'>, viewer: string): readonly string[] {
  return rolecallKey(backend, viewer, 'members');
}

/** The changes that are on their way or have failed, oldest first. */
export function memberWrites({ client, backend, viewer }: WriteTarget): readonly MemberWrite[] {
  // Only `changeMember` builds mutations under this key.
  return client
    .getMutationCache()
    .findAll({ mutationKey: memberWritesKey(backend, viewer) }) as unknown as MemberWrite[];
}

/** Those of them that concern one member. */
export function memberWritesOf(target: WriteTarget, rowKey: string): readonly MemberWrite[] {
  return memberWrites(target).filter(
    ({ state: { variables } }) => variables && memberKey(variables.person) === rowKey,
  );
}
