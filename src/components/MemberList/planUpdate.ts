import type { MemberBar, MemberChange, MemberRow, Person } from '../../hooks/index.js';

/** What a change of many would do. */
export interface UpdatePlan {
  /** Those whom it is sent for. */
  rows: readonly MemberRow[];
  /** How many are already so. */
  already: number;
  /** Those whom nobody may change so, by the reason. */
  leftOut: ReadonlyMap<MemberBar, readonly Person[]>;
}

/**
 * Tells whom a change would be sent for and whom it has to leave out. Nobody changes their own seat among many, and
 * of all admins who can sign in one is left.
 *
 * @param people Everybody, to know who stays.
 */
export function planUpdate(
  rows: readonly MemberRow[],
  change: MemberChange,
  people: readonly Person[],
): UpdatePlan {
  const isActiveAdmin = ({ workspaceAdmin, locked }: Person) => workspaceAdmin && !locked;
  let admins = people.filter(isActiveAdmin).length;
  let already = 0;
  const sent: MemberRow[] = [];
  const leftOut = new Map<MemberBar, Person[]>();

  for (const row of rows) {
    const { person } = row;
    const isSo =
      (change.locked ?? person.locked) === person.locked && (change.seat ?? person.seat) === person.seat;
    if (isSo) {
      already += 1;
      continue;
    }
    const bar = barOf(row, change);
    const costsAnAdmin = isActiveAdmin(person) && (change.locked === true || change.seat !== undefined);
    if (bar !== null || (costsAnAdmin && admins === 1)) {
      const reason = bar ?? 'last-admin';
      leftOut.set(reason, [...(leftOut.get(reason) ?? []), person]);
      continue;
    }
    if (costsAnAdmin) admins -= 1;
    sent.push(row);
  }
  return { rows: sent, already, leftOut };
}

function barOf({ you, lockBar, seatBar }: MemberRow, { locked, seat }: MemberChange): MemberBar | null {
  if (seat !== undefined) return seatBar ?? (you ? 'you' : null);
  return locked === undefined ? null : lockBar;
}
