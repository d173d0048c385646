import type { Person } from '../../client/backend.js';
import type { SendInTurn } from '../writes/createBatch.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import { cachedGroup, knownPerson } from './groupCache.js';
import { groupsOptions } from './groupsOptions.js';
import type { GroupTarget } from './GroupTarget.js';
import { groupWrites, wasInGroup } from './groupWrites.js';
import type { MembershipChange, MembershipOutcome } from './UseGroupMembersResult.js';

/** Puts somebody into a group, or takes them out of it: see `Writes`. Null when `inTurn` called it off. */
export async function changeMembership(
  target: GroupTarget,
  person: Person,
  isMember: boolean,
): Promise<MembershipOutcome>;
export async function changeMembership(
  target: GroupTarget,
  person: Person,
  isMember: boolean,
  inTurn: SendInTurn,
  look: LookAtGroups,
): Promise<MembershipOutcome | null>;
export async function changeMembership(
  target: GroupTarget,
  person: Person,
  isMember: boolean,
  inTurn: SendInTurn = (send) => send(),
  look: LookAtGroups = lookAtGroups(target),
): Promise<MembershipOutcome | null> {
  const { group } = target;
  const known = knownPerson(target, person);
  const change: MembershipChange = {
    group: { id: group.id, name: cachedGroup(target)?.name ?? group.name },
    person: known,
    isMember,
    wasMember: wasInGroup(target, known, isMember),
  };
  return groupWrites.carryOut(target, change, { look, seen: null }, inTurn);
}

/** Looks again at who is in which group, so that it is known whether a change changes anything. */
export type LookAtGroups = () => Promise<unknown>;

/** Starts a second look at the groups. What only a search has found is not looked at again. */
export function lookAtGroups(target: GroupTarget): LookAtGroups {
  return createSecondLook(target, groupsOptions(target.backend, target.viewer));
}
