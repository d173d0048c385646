import type { Format } from '../createFormat.js';

/** Words of the field that shares: what the picker says only there. */
export const sharePicker = {
  label: 'Add people, groups or addresses',
  labelPeople: 'Add people or addresses',
  roleForAll: 'Role for everybody added',
  /** Before that role while one of them has a role of their own in sight. */
  everybodyElse: 'Everybody else',

  /** What a chip says after the name. */
  short: {
    rise: (role: string) => `would rise to ${role}`,
    fall: (role: string) => `would fall to ${role}`,
    same: (role: string) => `already ${role}`,
    keeps: (role: string) => `keeps ${role}`,
    creator: 'creator',
    'custom-role': 'custom role',
    'viewer-cannot': 'role above yours',
    'over-limit': 'one too many',
    invite: 'will be invited',
    invited: 'invited already',
    failed: 'not shared',
  },
  /** The same as a sentence. `from` and `to` are roles as they stand in one. */
  reason: {
    fall: (name: string, from: string, to: string) => `${name} is ${from} now and would fall to ${to}.`,
    unchecked: (name: string) => `Whether ${name} is a member here turns out when you share.`,
    you: 'This is you. Your own role is changed in the list.',
    invite: (name: string) => `${name} is not here yet, and will be invited with this role.`,
    invited: (name: string) => `${name} is invited already and has not joined yet.`,
  },

  progress: (done: number, total: number, f: Format) => `Sharing: ${f.number(done)} of ${f.number(total)}`,
  nothingNew: 'Nothing would change: all of them have this role already.',
  partial: (shared: number, total: number, f: Format) => `${f.number(shared)} of ${f.number(total)} shared`,
  shared: (who: string) => `Shared with ${who}`,
  already: (count: number, f: Format) => `${f.number(count)} had the role already`,
  undone: (who: string) => `Undone for ${who}`,
  notUndone: (count: number, total: number, f: Format) =>
    `${f.number(count)} of ${f.number(total)} could not be undone`,
};
