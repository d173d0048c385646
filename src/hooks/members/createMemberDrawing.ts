import type { Person, Viewer } from '../../client/backend.js';
import { keepIdentity } from '../keepIdentity.js';
import { isViewer } from '../../access/isViewer.js';
import type { WriteState } from '../writes/useWriteStates.js';
import { holdsChange } from './holdsChange.js';
import { memberKey } from './memberKey.js';
import type { MemberBar, MemberFailure, MemberRow, MemberUpdate } from './UseUpdateMemberResult.js';
import { withChange } from './withChange.js';

interface Facts {
  list: readonly Person[];
  viewer: Viewer | undefined;
  canUpdate: boolean;
  /** Oldest first. */
  writes: readonly WriteState<MemberUpdate>[];
}

interface Drawing {
  people: readonly Person[];
  rowOf: (person: Person) => MemberRow;
}

/**
 * Starts to draw the members: the server's truth, with what is on its way over it. What it returns remembers what it
 * drew before, so that whatever did not change is the very same object. Nothing is made for a member whom nobody asks
 * about: a list of a hundred thousand costs what is in sight.
 */
export function createMemberDrawing(): (facts: Facts) => Drawing {
  let former: readonly Person[] | undefined;
  let drawn: ReadonlyMap<string, Person> = new Map();
  const rows = new WeakMap<Person, MemberRow>();

  return ({ list, viewer, canUpdate, writes }) => {
    const pending = new Map<string, MemberUpdate[]>();
    const failed = new Map<string, MemberFailure>();
    for (const { intent, error } of writes) {
      const key = memberKey(intent.person);
      if (error) failed.set(key, { update: intent, error });
      else pending.set(key, [...(pending.get(key) ?? []), intent]);
    }

    const changed = new Map<string, Person>();
    const draw = (person: Person): Person => {
      const key = memberKey(person);
      const updates = pending.get(key);
      if (!updates) return person;
      const asked = updates.reduce((whom, { change }) => withChange(whom, change), person);
      const kept = keepIdentity(drawn.get(key), asked) as Person;
      changed.set(key, kept);
      return kept;
    };
    const next = pending.size === 0 ? list : list.map(draw);
    const isSame =
      former?.length === next.length && next.every((person, place) => person === former?.[place]);
    const people = former && isSame ? former : next;
    former = people;
    drawn = changed;
    const lastAdmin = findLastAdmin(people);

    const drawRow = (person: Person): MemberRow => {
      const key = memberKey(person);
      const update = pending.get(key)?.at(-1);
      const failure = failed.get(key);
      const you = isViewer(person, viewer);
      const fixed = whyFixed(person, canUpdate);
      const isLast = person === lastAdmin;
      return {
        key,
        person,
        pending: update ? kindOf(update) : null,
        failure: !update && failure && !holdsChange(person, failure.update.change) ? failure : null,
        you,
        lockBar: fixed ?? (person.locked ? null : you ? 'you' : isLast ? 'last-admin' : null),
        seatBar: fixed ?? (isLast ? 'last-admin' : null),
      };
    };
    return {
      people,
      rowOf: (person) => {
        const row = keepIdentity(rows.get(person), drawRow(person)) as MemberRow;
        rows.set(person, row);
        return row;
      },
    };
  };
}

function kindOf({ change: { locked, seat } }: MemberUpdate): MemberRow['pending'] {
  if (seat !== undefined) return 'seat';
  return locked === true ? 'lock' : 'unlock';
}

function whyFixed(person: Person, canUpdate: boolean): MemberBar | null {
  if (!canUpdate) return 'viewer-cannot';
  if (person.owner) return 'owner';
  return person.email === null ? 'unreachable' : null;
}

/** The only admin who can still sign in, where there is just one; null otherwise. */
function findLastAdmin(people: readonly Person[]): Person | null {
  let last: Person | null = null;
  for (const person of people) {
    if (!person.workspaceAdmin || person.locked) continue;
    if (last) return null;
    last = person;
  }
  return last;
}
