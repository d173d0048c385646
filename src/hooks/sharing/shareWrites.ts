import type { Principal, ResourceAccess } from '../../client/backend.js';
import { isSamePrincipal } from '../principals/isSamePrincipal.js';
import { principalKey } from '../principals/principalKey.js';
import { rolecallKey } from '../rolecallKey.js';
import { createWriteLog } from '../writes/createWriteLog.js';
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

/** The writes to who has access to one resource. */
export const shareWrites = /* @__PURE__ */ createWriteLog<ShareTarget, ShareIntent>({
  key: ({ backend, viewer, resource }) => rolecallKey(backend, viewer, 'share', resource.type, resource.id),
  rowKey: (target) => {
    const access = cachedAccess(target);
    return ({ change }) => rowKeyOf(access, change.principal);
  },
});

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
