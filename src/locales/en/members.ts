import type { Format } from '../createFormat.js';

/** Words of the list of who is in the workspace. */
export const members = {
  title: 'Members',
  loading: 'Reading the members',
  search: 'Search by name or address',
  /** Before what is filtered or sorted by: "State Active". */
  seat: 'Seat',
  state: 'State',
  sort: 'Sort',
  filterSeat: 'Filter by seat',
  filterState: 'Filter by state',
  sortBy: 'Sort by',
  anySeat: 'All',
  states: { any: 'All', active: 'Active', locked: 'Locked' },
  sorts: {
    listed: 'Default',
    name: 'Name',
    email: 'Address',
    seat: 'Seat',
    state: 'State',
  },
  noSeat: 'No seat',
  count: (total: number, f: Format) =>
    f.plural(total, { one: '1 member', other: `${f.number(total)} members` }),
  countShown: (shown: number, total: number, f: Format) => `${f.number(shown)} of ${f.number(total)} members`,
  noMatch: 'Nobody here matches this.',
  clearFilters: 'Show all members',
  nobody: 'This workspace has no members yet.',
  owner: 'Owner',
  locked: 'Locked',

  seatFor: (name: string) => `Seat for ${name}`,
  lock: 'Lock',
  unlock: 'Unlock',
  select: (name: string) => `Select ${name}`,

  why: (name: string) => `Why can ${name} not be changed?`,
  whyLock: (name: string) => `Why can ${name} not be locked?`,
  whyNot: {
    owner: 'Owns the workspace. Its owner can be neither locked nor given another seat.',
    you: 'This is you. You would lock yourself out; another admin can lock you.',
    'last-admin': 'The last admin who can sign in. Make somebody else an admin first.',
    unreachable: 'There is no address by which the provider could be told.',
    'viewer-cannot': 'You may not change members.',
  },
  /** The same, said of those whom a change of many leaves out. */
  leftOut: {
    owner: (names: string) => `${names}: owner of the workspace.`,
    you: (names: string) => `${names}: this is you.`,
    'last-admin': (names: string) => `${names}: somebody has to stay admin.`,
    unreachable: (names: string) => `${names}: no address is known.`,
    'viewer-cannot': (names: string) => `${names}: you may not.`,
  },

  selection: 'Selected members',
  selectAll: 'Select all shown',
  selected: (count: number, f: Format) => `${f.number(count)} selected`,
  selectedHidden: (count: number, hidden: number, f: Format) =>
    `${f.number(count)} selected, ${f.number(hidden)} of them not shown`,
  clearSelection: 'Clear the selection',
  seatForSelected: 'Seat for those selected',
  giveSeat: 'Give seat',
  stop: 'Stop',
  progress: (done: number, total: number, f: Format) => `${f.number(done)} of ${f.number(total)} done`,
  nothingToDo: 'Nothing would change: all of them are so already.',
  nobodyLeft: 'None of them can be changed.',
  /** What was asked for many was left in the middle: a notice. */
  leftUnsent: (unsent: number, total: number, f: Format) =>
    `${f.number(unsent)} of ${f.number(total)} were not sent`,
  goOn: 'Continue',
  /** The same, when somebody comes back to the list. */
  leftHere: (count: number, f: Format) =>
    f.plural(count, {
      one: 'The one who was not changed is selected',
      other: `The ${f.number(count)} who were not changed are selected`,
    }),
  partial: (done: number, total: number, f: Format) => `${f.number(done)} of ${f.number(total)} changed.`,
  needLook: (count: number, f: Format) =>
    f.plural(count, { one: 'One needs a look.', other: `${f.number(count)} need a look.` }),
  unsent: (count: number, f: Format) =>
    f.plural(count, { one: 'One was not sent.', other: `${f.number(count)} were not sent.` }),
  already: (count: number, f: Format) =>
    f.plural(count, { one: 'One was so already.', other: `${f.number(count)} were so already.` }),
  tryAgain: 'Try these again',

  lockedNotice: (who: string) => `${who} locked`,
  unlockedNotice: (who: string) => `${who} unlocked`,
  seatedNotice: (who: string, seat: string) => `${who}: ${seat}`,
  restored: (who: string) => `Undone for ${who}`,
  notUndone: (who: string, reason: string) => `Not undone for ${who}. ${reason}`,
  notUndoneMany: (count: number, total: number, f: Format) =>
    `${f.number(count)} of ${f.number(total)} could not be undone`,
  /** Somebody else was faster: how it stands now, and what was meant, to be done all the same. */
  meanwhileSeat: (seat: string) =>
    `Somebody else has changed the seat to ${seat} meanwhile, so nothing was changed.`,
  seatAnyway: (seat: string) => `Change to ${seat} anyway`,
  notLocked: (reason: string) => `Not locked. ${reason}`,
  notUnlocked: (reason: string) => `Not unlocked. ${reason}`,
  notSeated: (reason: string) => `Seat not changed. ${reason}`,

  confirmSelf: (seat: string) => `Change your own seat to ${seat}?`,
  confirmSelfText:
    'You may no longer be able to manage members. Only another admin can give the seat back to you.',
  confirmSelfYes: (seat: string) => `Become ${seat}`,

  readOnly: 'You can see who is in the workspace, but only workspace admins can change it.',
  cannot: 'Members can only be read here. They are changed at the provider.',
  denied: 'You don’t have access to see who is in this workspace.',
  readFailed: 'The members could not be read.',
  refreshFailed: 'This may be out of date: the members could not be read again.',
  offlineStale: 'These are the members as last read. Nothing can be changed until you are connected again.',
};
