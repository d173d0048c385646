import type { MemberChange, Person } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { changeCached } from '../cached.js';
import { rolecallKey } from '../rolecallKey.js';
import { createWrites } from '../writes/createWrites.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { holdsChange } from './holdsChange.js';
import { knownMember } from './knownMember.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';
import type { MemberUpdate } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

/** Locks, unlocks and seats members. Seen is what the person may have seen the member be. */
export const memberWrites = /* @__PURE__ */ createWrites<
  WriteTarget,
  MemberUpdate,
  Person,
  readonly Person[]
>({
  key: ({ backend, viewer }) => rolecallKey(backend, viewer, 'members'),
  rowKey:
    () =>
    ({ person }) =>
      memberKey(person),
  about: ({ person }) => memberKey(person),
  check: ({ backend: { members } }) => {
    if (!members?.update) throw new InvalidInputError('This backend only reads members.');
  },
  find: (target, { person }) => knownMember(target, person),
  hasMoved,
  over: (_target, { person, change }, now) => asUpdate(now ?? person, change),
  send: async ({ backend: { members } }, { person, change }) => members?.update?.(person, change),
  readTruth: async ({ backend: { members } }, { person }) =>
    (await members?.list().catch(() => undefined))?.find((one) => memberKey(one) === memberKey(person)),
  isApplied: (truth, { change }) => holdsChange(truth, change),
  settle: async ({ client, backend, viewer }, { person: changed, change }) => {
    const key = memberKey(changed);
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
  },
});

/** A change of somebody as they are before it. What was not told before cannot be given back. */
export function asUpdate(person: Person, change: MemberChange): MemberUpdate {
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

function hasMoved(now: Person, { change }: MemberUpdate, seen: readonly Person[]): boolean {
  const isOf = (field: keyof MemberChange) =>
    change[field] !== undefined &&
    now[field] !== change[field] &&
    !seen.some((person) => person[field] === now[field]);
  return isOf('seat') || isOf('locked');
}
