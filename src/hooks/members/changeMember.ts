import type { MemberChange, Person } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { asRolecallError } from '../asRolecallError.js';
import { cached, changeCached } from '../cached.js';
import { changedMeanwhile } from '../writes/changedMeanwhile.js';
import { createSecondLook } from '../writes/createSecondLook.js';
import type { SecondLook } from '../writes/createSecondLook.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { holdsChange } from './holdsChange.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';
import { memberWritesKey, memberWritesOf } from './memberWrites.js';
import type { MemberOutcome, MemberUpdate } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

/** What a change of a member was decided upon. */
export interface MemberBasis {
  /** Looks again before it leaves; shared by what leaves together. */
  look: SecondLook<readonly Person[]>;
  /** What the person may have seen the member be. */
  seen: readonly Person[];
}

/**
 * Locks, unlocks or seats a member, as a mutation of the given client: pending while it is on its way, kept when it
 * fails. Changes of one member go one after the other, in the order they were asked for. Never rejects for a failed
 * call.
 *
 * Nothing is sent where the member is something else by then than the person saw: it fails with `changed_meanwhile`.
 *
 * The cached list holds the change before the mutation ends, so that what is drawn passes from the intent to the
 * truth without a gap. Where the answer was lost, the truth decides.
 */
export async function changeMember(
  target: WriteTarget,
  person: Person,
  change: MemberChange,
  basis: MemberBasis = { look: lookAtMembers(target), seen: whatWasSeen(target, person) },
): Promise<MemberOutcome> {
  const { client, backend, viewer } = target;
  const key = memberKey(person);
  const update = asUpdate(knownMember(target, key) ?? person, change);
  const end = await runWrite<MemberUpdate, MemberUpdate>({
    client,
    mutationKey: memberWritesKey(backend, viewer),
    about: key,
    intent: update,
    send: () => send(target, update, basis),
    replaces: memberWritesOf(target, key),
  });
  if (end.status === 'done') return { status: 'done', update: end.done };
  const now = end.error.code === 'changed_meanwhile' ? knownMember(target, key) : undefined;
  return { status: 'failed', update: now ? asUpdate(now, change) : update, error: end.error };
}

/** Starts a second look at the members. */
export function lookAtMembers(target: WriteTarget): SecondLook<readonly Person[]> {
  return createSecondLook(target, membersOptions(target.backend, target.viewer));
}

/** A member as the list has them, and as earlier changes will make them. */
export function whatWasSeen(target: WriteTarget, person: Person): readonly Person[] {
  const key = memberKey(person);
  const known = knownMember(target, key) ?? person;
  return [
    known,
    ...memberWritesOf(target, key).flatMap(({ state: { status, variables } }) =>
      status === 'pending' && variables ? [withChange(known, variables.change)] : [],
    ),
  ];
}

/** What was not told before cannot be given back. */
function asUpdate(person: Person, change: MemberChange): MemberUpdate {
  const { locked, seat } = change;
  const inverse =
    (seat !== undefined && person.seat === null) || (locked !== undefined && person.locked === null)
      ? null
      : {
          ...(locked === undefined || person.locked === null ? {} : { locked: person.locked }),
          ...(seat === undefined || person.seat === null ? {} : { seat: person.seat }),
        };
  return { person, change, inverse };
}

async function send(
  target: WriteTarget,
  intent: MemberUpdate,
  { look, seen }: MemberBasis,
): Promise<MemberUpdate> {
  refuseAfterEnd(target.session);
  const { members } = target.backend;
  if (!members?.update) throw new InvalidInputError('This backend only reads members.');
  const key = memberKey(intent.person);
  // What was asked for before this may have changed them since.
  const now = (await look())?.find((person) => memberKey(person) === key);
  refuseAfterEnd(target.session);
  if (now && hasMoved(now, intent.change, seen)) throw changedMeanwhile();
  const before = now ?? intent.person;
  try {
    await members.update(before, intent.change);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const truth = mayHaveBeenDone(error) ? await readTruth(target, key) : undefined;
    if (!truth || !holdsChange(truth, intent.change)) throw error;
  }
  await settle(target, key, intent.change);
  return asUpdate(before, intent.change);
}

/** Whether what is to be changed is neither as it was seen nor as it is meant to be. */
function hasMoved(now: Person, change: MemberChange, seen: readonly Person[]): boolean {
  const isOf = (field: keyof MemberChange) =>
    change[field] !== undefined &&
    now[field] !== change[field] &&
    !seen.some((person) => person[field] === now[field]);
  return isOf('seat') || isOf('locked');
}

/** Puts what is now so into the cache, where no read that left earlier can overwrite it. */
async function settle(target: WriteTarget, key: string, change: MemberChange): Promise<void> {
  const { client, backend, viewer } = target;
  const options = membersOptions(backend, viewer);
  const { queryKey } = options;
  await client.cancelQueries({ queryKey, exact: true });
  changeCached(
    client,
    options,
    (people) => people.map((person) => (memberKey(person) === key ? withChange(person, change) : person)),
    // Of all the others it is as old as it was.
    { updatedAt: client.getQueryState(queryKey)?.dataUpdatedAt },
  );
}

function knownMember({ client, backend, viewer }: WriteTarget, key: string): Person | undefined {
  return cached(client, membersOptions(backend, viewer))?.find((person) => memberKey(person) === key);
}

/** Reads past the cache: a read that is already on its way may have left before the write arrived. */
async function readTruth({ backend, session }: WriteTarget, key: string): Promise<Person | undefined> {
  if (session.hasEnded()) return undefined;
  const people = await backend.members?.list().catch(() => undefined);
  return people?.find((person) => memberKey(person) === key);
}
