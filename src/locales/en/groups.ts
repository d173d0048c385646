import type { Format } from '../createFormat.js';

/** Words of what finds a group, and of the list of a group's members. */
export const groups = {
  find: 'Find a group',
  results: 'Groups',
  /** Heard with the field, not seen. */
  findHint: 'Arrow keys move through the groups, Enter opens one.',
  resultCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 group', other: `${f.number(count)} groups` }),
  moreResults: (count: number, f: Format) =>
    f.plural(count, {
      one: 'and 1 more. Type more of its name.',
      other: `and ${f.number(count)} more. Type more of the name.`,
    }),
  /** Heard after the name of the group that is open. */
  open: 'open',
  managed: 'Managed elsewhere',
  typeMore: 'Type at least two letters of its name.',
  none: 'There are no groups in this workspace yet.',
  noneFound: (text: string) => `No group is called “${text}”.`,
  loadingGroups: 'Reading the groups',
  groupsFailed: 'The groups could not be read.',
  groupsDenied: 'You don’t have access to the groups of this workspace.',
  unsupported: 'There are no groups here.',

  members: (group: string) => `Members of ${group}`,
  loading: 'Reading who is in this group',
  readFailed: 'Who is in this group could not be read.',
  refreshFailed: 'This may be out of date: it could not be read again.',
  offlineStale: 'This is how it was when it was last read. Nothing can be changed until you are back.',
  gone: 'This group is no longer there, or you may not see it.',
  empty: 'Nobody is in this group yet.',
  emptyNext: 'Add people above: by name, or by pasting their addresses.',
  namesFailed: 'Some names are missing, because the list of members could not be read.',
  filter: 'Filter by name or address',
  filterCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 person matches', other: `${f.number(count)} people match` }),
  filterNone: (text: string) => `Nobody here matches “${text}”.`,

  /** Why nobody can be added or removed. */
  fixed: {
    managed: 'Your identity provider decides who is in this group. Change it there.',
    'read-only': 'Who is in this group cannot be changed here.',
    'viewer-cannot': 'You can see who is in this group, but only workspace admins can change it.',
  },
  why: (name: string) => `Why ${name} cannot be removed`,
  /** Why one member cannot be removed although others can. */
  whyNot: {
    unknown: 'Nobody in the workspace has this id any more, and members are removed by address.',
    unreachable: 'You may not see their address, by which a member is removed.',
  },

  label: 'Add people or addresses',
  add: 'Add',
  /** What a chip says after the name. */
  short: { already: 'in it already', failed: 'not added' },
  /** The same as a sentence. */
  reason: {
    unchecked: (name: string) => `Whether ${name} is a member here turns out when you add them.`,
    unreachable: (name: string) => `You may not see the address of ${name}, by which a member is added.`,
  },
  progress: (done: number, total: number, f: Format) => `Adding: ${f.number(done)} of ${f.number(total)}`,
  nothingNew: 'All of them are in this group already.',
  partial: (added: number, total: number, f: Format) => `${f.number(added)} of ${f.number(total)} added`,
  already: (count: number, f: Format) =>
    f.plural(count, { one: '1 was in it already', other: `${f.number(count)} were in it already` }),

  added: (who: string, group: string) => `${who} added to ${group}`,
  removed: (who: string, group: string) => `${who} removed from ${group}`,
  notAdded: (reason: string) => `Not added. ${reason}`,
  notRemoved: (reason: string) => `Not removed. ${reason}`,
  undone: (who: string) => `Undone for ${who}`,
  notUndone: (who: string, reason: string) => `Not undone for ${who}. ${reason}`,
  notAllUndone: (count: number, total: number, f: Format) =>
    `${f.number(count)} of ${f.number(total)} could not be undone`,
};
