import { emailKey } from '../../access/emailKey.js';
import type { Person } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { principalKey } from '../principals/principalKey.js';
import type { SendInTurn } from '../writes/createBatch.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import { cachedGroup, knownPerson, readGroup, settleMember } from './groupCache.js';
import { isInGroup } from './groupMembership.js';
import { groupsOptions } from './groupsOptions.js';
import type { GroupTarget } from './GroupTarget.js';
import { groupWritesKey, groupWritesOfRow } from './groupWrites.js';
import type { MembershipChange, MembershipOutcome } from './UseGroupMembersResult.js';

/**
 * Puts somebody into a group, or takes them out of it, as a mutation of the given client: pending while it is on its
 * way, kept when it fails. Writes about one person go one after the other. Never rejects for a failed call.
 *
 * The cached group holds the change before the mutation ends, so that what is drawn passes from the intent to the
 * truth without a gap. Where the answer was lost, the truth decides.
 *
 * @returns Null when `inTurn` called it off.
 */
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
  const { client, backend, viewer, group } = target;
  const known = knownPerson(target, person);
  const change: MembershipChange = {
    group: { id: group.id, name: cachedGroup(target)?.name ?? group.name },
    person: known,
    isMember,
    wasMember: wasInGroup(target, known, isMember),
  };
  const end = await runWrite<MembershipChange, MembershipChange | null>({
    client,
    mutationKey: groupWritesKey(backend, viewer, group.id),
    // An address stays the same when the member behind it becomes known.
    about: known.email === null ? principalKey(known) : emailKey(known.email),
    intent: change,
    send: () => inTurn(() => send(target, change, look)),
    replaces: groupWritesOfRow(target, principalKey(known)),
  });
  if (end.status === 'failed') return { ...end, change };
  return end.done && { status: 'done', change: end.done };
}

/** Looks again at who is in which group, so that it is known whether a change changes anything. */
export type LookAtGroups = () => Promise<unknown>;

/** Starts a second look at the groups. What only a search has found is not looked at again. */
export function lookAtGroups(target: GroupTarget): LookAtGroups {
  return createSecondLook(target, groupsOptions(target.backend, target.viewer));
}

async function send(
  target: GroupTarget,
  intent: MembershipChange,
  look: LookAtGroups,
): Promise<MembershipChange> {
  refuseAfterEnd(target.session);
  const { groups } = target.backend;
  const { person, isMember } = intent;
  if (!groups?.addMember || !groups.removeMember)
    throw new InvalidInputError('This backend cannot change who is in a group.');
  if (person.email === null) {
    throw new InvalidInputError('This member has no address that is known, by which a group takes members.');
  }
  await look();
  refuseAfterEnd(target.session);
  const group = cachedGroup(target) ?? (await readGroup(target));
  if (!group) throw new RolecallError('not_found', 'There is no such group, or it could not be read.');
  const wasMember = wasInGroup(target, person, isMember);
  try {
    await (isMember ? groups.addMember(group, person.email) : groups.removeMember(group, person.email));
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const truth = mayHaveBeenDone(error) ? await readGroup(target) : undefined;
    if (!truth || isInGroup(truth, person) !== isMember) throw error;
  }
  await settleMember(target, person, isMember);
  return { ...intent, wasMember };
}

/** Where it is not known, they are taken to have been what they no longer are to be, so that an undo undoes. */
function wasInGroup(target: GroupTarget, person: Person, isMember: boolean): boolean {
  const group = cachedGroup(target);
  return (group && isInGroup(group, person)) ?? !isMember;
}
