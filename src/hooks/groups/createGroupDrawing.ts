import { emailKey } from '../../access/emailKey.js';
import { personKnownBy } from '../../access/personKnownBy.js';
import type { Group, Person, Viewer } from '../../client/backend.js';
import { keepIdentity } from '../keepIdentity.js';
import { isViewer } from '../../access/isViewer.js';
import { principalKey } from '../principals/principalKey.js';
import type { WriteState } from '../writes/useWriteStates.js';
import type { GroupMemberRow, MembershipChange } from './UseGroupMembersResult.js';

interface Facts {
  group: Group;
  people: readonly Person[] | undefined;
  viewer: Viewer | undefined;
  /** Oldest first. */
  writes: readonly WriteState<MembershipChange>[];
}

/** By key. */
type Rows = ReadonlyMap<string, GroupMemberRow>;

/**
 * Starts to draw who is in a group: the server's truth, with the latest write to each row over it. What it returns
 * remembers what it drew before, so that rows which did not change are the very same objects.
 */
export function createGroupDrawing(): (facts: Facts) => readonly GroupMemberRow[] {
  const names = new Intl.Collator(undefined, { numeric: true });
  let former: Facts | undefined;
  let directory = createDirectory(undefined);
  let truth: Rows = new Map();
  let drawn: Rows = new Map();
  let rows: readonly GroupMemberRow[] = [];

  const compareRows = (a: GroupMemberRow, b: GroupMemberRow): number =>
    block(a) - block(b) || names.compare(nameOf(a), nameOf(b)) || (a.key < b.key ? -1 : 1);

  return (facts) => {
    const { group, people, viewer } = facts;
    if (former?.people !== people) directory = createDirectory(people);
    if (former?.group !== group || former.people !== people || former.viewer !== viewer) {
      truth = sorted(keepRows(truth, drawTruth(facts, directory)), compareRows);
    }
    const isWritten = facts.writes.length > 0;
    drawn = isWritten
      ? sorted(keepRows(drawn, drawWrites(truth, facts, directory)), compareRows)
      : keepRows(drawn, truth);
    former = facts;
    const next = [...drawn.values()];
    if (next.length !== rows.length || next.some((row, place) => row !== rows[place])) rows = next;
    return rows;
  };
}

interface Directory {
  byId: ReadonlyMap<string, Person>;
  byEmail: ReadonlyMap<string, Person>;
}

function createDirectory(people: readonly Person[] = []): Directory {
  const byId = new Map<string, Person>();
  const byEmail = new Map<string, Person>();
  for (const person of people) {
    if (person.id !== null) byId.set(person.id, person);
    if (person.email !== null) byEmail.set(emailKey(person.email), person);
  }
  return { byId, byEmail };
}

function drawTruth({ group, viewer }: Facts, { byId, byEmail }: Directory): Rows {
  const principals =
    group.memberIds?.map((id) => byId.get(id) ?? ({ kind: 'unknown', id } as const)) ??
    group.memberEmails?.map((email) => byEmail.get(emailKey(email)) ?? personKnownBy({ email })) ??
    [];
  return new Map(
    principals.map((principal) => {
      const row = rowOf(principal, viewer);
      return [row.key, row];
    }),
  );
}

function drawWrites(truth: Rows, { viewer, writes }: Facts, { byEmail }: Directory): Rows {
  const rows = new Map(truth);
  for (const { intent: change, error } of writes) {
    const { isMember } = change;
    const { id, email } = change.person;
    const known = id === null && email !== null ? byEmail.get(emailKey(email)) : undefined;
    const person = known ?? change.person;
    const key = principalKey(person);
    const held = truth.get(key);
    if (error === null) {
      if (isMember) rows.set(key, { ...(held ?? rowOf(person, viewer)), pending: 'add' });
      else if (held) rows.set(key, { ...held, pending: 'remove' });
      else rows.delete(key);
    } else if (held && !isMember) {
      rows.set(key, { ...held, failure: { change, error } });
    } else if (!held) {
      rows.delete(key);
    }
  }
  return rows;
}

function rowOf(principal: GroupMemberRow['principal'], viewer: Viewer | undefined): GroupMemberRow {
  return {
    key: principalKey(principal),
    principal,
    pending: null,
    failure: null,
    fixed: principal.kind === 'unknown' ? 'unknown' : principal.email === null ? 'unreachable' : null,
    you: isViewer(principal, viewer),
  };
}

function keepRows(former: Rows, rows: Rows): Rows {
  return new Map([...rows].map(([key, row]) => [key, keepIdentity(former.get(key), row) as GroupMemberRow]));
}

function sorted(rows: Rows, compare: (a: GroupMemberRow, b: GroupMemberRow) => number): Rows {
  return new Map([...rows.values()].sort(compare).map((row) => [row.key, row]));
}

/** Where a row belongs before names count. */
function block({ principal, you }: GroupMemberRow): number {
  if (you) return 0;
  return principal.kind === 'person' ? 1 : 2;
}

function nameOf({ principal }: GroupMemberRow): string {
  return principal.kind === 'unknown' ? principal.id : (principal.name ?? principal.email ?? '');
}
