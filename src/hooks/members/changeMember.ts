import type { MemberChange, Person } from '../../client/backend.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import type { SecondLook } from '../writes/createSecondLook.js';
import type { WriteOutcome } from '../writes/createWriteLog.js';
import type { WriteBasis } from '../writes/createWrites.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { knownMember } from './knownMember.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';
import { asUpdate, memberWrites } from './memberWrites.js';
import type { MemberOutcome, MemberUpdate } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

/**
 * Locks, unlocks or seats a member: see `Writes`. A change over which somebody else was faster is told over what
 * they have made of the member.
 */
export async function changeMember(
  target: WriteTarget,
  person: Person,
  change: MemberChange,
  basis: WriteBasis<readonly Person[]> = {
    look: lookAtMembers(target),
    seen: whatWasSeen(target, person),
  },
): Promise<MemberOutcome> {
  const update = asUpdate(knownMember(target, person) ?? person, change);
  const end = await memberWrites.carryOut(target, update, basis);
  if (end.status === 'done') return asMemberOutcome(end);
  const now = end.error.code === 'changed_meanwhile' ? knownMember(target, person) : undefined;
  return { status: 'failed', update: now ? asUpdate(now, change) : update, error: end.error };
}

/** Starts a second look at the members. */
export function lookAtMembers(target: WriteTarget): SecondLook<readonly Person[]> {
  return createSecondLook(target, membersOptions(target.backend, target.viewer));
}

/** A member as the list has them, and as earlier changes will make them. */
export function whatWasSeen(target: WriteTarget, person: Person): readonly Person[] {
  const known = knownMember(target, person) ?? person;
  const coming = memberWrites.coming(target, memberKey(person));
  return [known, ...coming.map(({ change }) => withChange(known, change))];
}

/** How a change ended, in the words of the hook. */
export function asMemberOutcome({ change: update, ...end }: WriteOutcome<MemberUpdate>): MemberOutcome {
  return { ...end, update };
}
