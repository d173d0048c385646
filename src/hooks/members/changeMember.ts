import type { MemberChange, Person } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { runWrite } from '../writes/runWrite.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { holdsChange } from './holdsChange.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';
import { memberWritesKey, memberWritesOf } from './memberWrites.js';
import type { MemberOutcome, MemberUpdate } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

/**
 * Locks, unlocks or seats a member, as a mutation of the given client: pending while it is on its way, kept when it
 * fails. Changes of one member go one after the other, in the order they were asked for. Never rejects for a failed
 * call.
 *
 * The cached list holds the change before the mutation ends, so that what is drawn passes from the intent to the
 * truth without a gap. Where the answer was lost, the truth decides.
 */
export async function changeMember(
  target: WriteTarget,
  person: Person,
  change: MemberChange,
): Promise<MemberOutcome> {
  const { client, backend, viewer } = target;
  const key = memberKey(person);
  const update = asUpdate(knownMember(target, key) ?? person, change);
  const end = await runWrite<MemberUpdate, MemberUpdate>({
    client,
    mutationKey: memberWritesKey(backend, viewer),
    about: key,
    intent: update,
    send: () => send(target, update),
    replaces: memberWritesOf(target, key),
  });
  return end.status === 'done'
    ? { status: 'done', update: end.done }
    : { status: 'failed', update, error: end.error };
}

/** A seat without a name cannot be given back. */
function asUpdate(person: Person, change: MemberChange): MemberUpdate {
  const { locked, seat } = change;
  const inverse =
    seat !== undefined && person.seat === null
      ? null
      : {
          ...(locked === undefined ? {} : { locked: person.locked }),
          ...(seat === undefined || person.seat === null ? {} : { seat: person.seat }),
        };
  return { person, change, inverse };
}

async function send(target: WriteTarget, intent: MemberUpdate): Promise<MemberUpdate> {
  if (target.session.hasEnded()) {
    throw new RolecallError('signed_out', 'Somebody else is signed in by now; nothing was sent.');
  }
  const { members } = target.backend;
  if (!members?.update) throw new InvalidInputError('This backend only reads members.');
  const key = memberKey(intent.person);
  // What was asked for before this may have changed them since.
  const before = knownMember(target, key) ?? intent.person;
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

/** Puts what is now so into the cache, where no read that left earlier can overwrite it. */
async function settle(target: WriteTarget, key: string, change: MemberChange): Promise<void> {
  const { client, backend, viewer } = target;
  const { queryKey } = membersOptions(backend, viewer);
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<readonly Person[]>(queryKey, (people) =>
    people?.map((person) => (memberKey(person) === key ? withChange(person, change) : person)),
  );
}

function knownMember({ client, backend, viewer }: WriteTarget, key: string): Person | undefined {
  return client
    .getQueryData<readonly Person[]>(membersOptions(backend, viewer).queryKey)
    ?.find((person) => memberKey(person) === key);
}

/** Reads past the cache: a read that is already on its way may have left before the write arrived. */
async function readTruth({ backend, session }: WriteTarget, key: string): Promise<Person | undefined> {
  if (session.hasEnded()) return undefined;
  const people = await backend.members?.list().catch(() => undefined);
  return people?.find((person) => memberKey(person) === key);
}
