import type { Mutation } from '@tanstack/react-query';
import type { Backend, Principal, ResourceAccess, ResourceRef } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';
import { principalKey } from '../principals/principalKey.js';
import { rolecallKey } from '../rolecallKey.js';
import { knownPrincipal } from './knownPrincipal.js';
import { resourceMetadataOptions } from './resourceMetadataOptions.js';
import type { ShareTarget } from './ShareTarget.js';
import { cached } from '../cached.js';
import type { AccessChange, PendingKind } from './UseShareResult.js';

/** What one write means to do: the variables of its mutation. */
export interface ShareIntent {
  change: AccessChange;
  /** What it looked like to the person who asked for it. */
  kind: PendingKind;
}

/** One write in the mutation cache. Its data are the change, with what was really held before; null: called off. */
export type ShareWrite = Mutation<AccessChange | null, RolecallError, ShareIntent>;

/** The mutation key of all writes to one resource. */
export function shareWritesKey(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
  resource: ResourceRef,
): readonly string[] {
  return rolecallKey(backend, viewer, 'share', resource.type, resource.id);
}

/** The writes to one resource that are on their way or have failed, oldest first. */
export function shareWrites({ client, backend, viewer, resource }: ShareTarget): readonly ShareWrite[] {
  // Only `changeAccess` builds mutations under this key.
  return client
    .getMutationCache()
    .findAll({ mutationKey: shareWritesKey(backend, viewer, resource) }) as unknown as ShareWrite[];
}

/** Those of them that concern one row. */
export function shareWritesOfRow(target: ShareTarget, rowKey: string): readonly ShareWrite[] {
  const access = cachedAccess(target);
  return shareWrites(target).filter(
    ({ state: { variables } }) => variables && rowKeyOf(access, variables.change.principal) === rowKey,
  );
}

/** Gives the key of the row that a principal stands in, or would stand in. */
export function rowKeyOf(access: ResourceAccess | undefined, principal: Principal): string {
  const known = knownPrincipal(access, principal);
  const held = access?.grants.find((grant) => isSamePrincipal(grant.principal, known));
  return principalKey(held?.principal ?? known);
}

/** What is known of who has access, without asking. */
export function cachedAccess({ client, backend, viewer, resource }: ShareTarget): ResourceAccess | undefined {
  return cached(client, resourceMetadataOptions(backend, viewer, resource));
}
