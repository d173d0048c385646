import type { Format } from '../createFormat.js';

const countWords = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Words of the field that people, groups, service accounts and addresses are added in. */
export const picker = {
  label: 'Add people, groups or addresses',
  labelPeople: 'Add people or addresses',
  /** Heard with the field, not seen. */
  hint: 'Separate addresses by commas. Backspace in the empty field goes back to the recipients.',
  chips: (count: number, f: Format) =>
    f.plural(count, { one: '1 recipient', other: `${f.number(count)} recipients` }),
  /** Heard with a chip; the first only where it was typed. */
  chipHintEdit: 'Enter edits it.',
  chipHint: 'Space shows more, Delete removes it.',
  roleForAll: 'Role for everybody added',
  edit: 'Edit',

  suggestions: 'Suggestions',
  suggestionCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 suggestion', other: `${f.number(count)} suggestions` }),
  loose: 'No exact match. These come close:',
  searching: 'Searching',

  added: (what: string, recipients: string) => `Added ${what}. ${recipients}.`,
  removed: (name: string, recipients: string) => `Removed ${name}. ${recipients}.`,
  tooMuch: 'That was more than is read at once. What is left stands in the field: press Enter to go on.',

  /** What a chip says after the name. */
  short: {
    rise: (role: string) => `would rise to ${role}`,
    fall: (role: string) => `would fall to ${role}`,
    same: (role: string) => `already ${role}`,
    keeps: (role: string) => `keeps ${role}`,
    duplicate: 'listed twice',
    'not-member': 'not a member',
    'not-an-address': 'not an address',
    'look-alike': 'look-alike letters',
    'too-long': 'too long',
    creator: 'creator',
    'custom-role': 'custom role',
    'viewer-cannot': 'role above yours',
    locked: 'locked',
    'no-address': 'no address',
    'over-limit': 'one too many',
    failed: 'not shared',
  },
  /** The same as a sentence, where a few words do not say it all. `from` and `to` are roles as they stand in one. */
  reason: {
    fall: (name: string, from: string, to: string) => `${name} is ${from} now and would fall to ${to}.`,
    unchecked: (name: string) => `Whether ${name} is a member here turns out when you share.`,
    'not-member': (name: string) => `${name} is not a member here.`,
    'not-an-address': (text: string) => `Nobody here is called “${text}”. It is no whole address either.`,
    'look-alike': (text: string) => `“${text}” has letters that only look like those of an address.`,
    you: 'This is you. Your own role is changed in the list.',
    locked: (name: string) => `${name} is locked out of the workspace.`,
  },

  summary: (ready: number, attention: number, already: number, f: Format) =>
    [
      `${f.number(ready)} ready`,
      f.plural(attention, { one: '1 needs a look', other: `${f.number(attention)} need a look` }),
      `${f.number(already)} already in`,
    ].join(', '),
  showAttention: 'Show only those needing attention',
  showAll: 'Show all',

  progress: (done: number, total: number, f: Format) => `Sharing: ${f.number(done)} of ${f.number(total)}`,
  stop: 'Stop',
  stopped: 'Stopped before the rest was sent.',
  nothingNew: 'Nothing would change: all of them have this role already.',
  partial: (shared: number, total: number, f: Format) => `${f.number(shared)} of ${f.number(total)} shared`,
  needLook: (count: number, f: Format) =>
    f.plural(count, {
      one: 'One needs a look.',
      other: `${countWords[count] ?? f.number(count)} need a look.`,
    }),
  tryAgain: 'Try these again',

  shared: (who: string) => `Shared with ${who}`,
  already: (count: number, f: Format) => `${f.number(count)} had the role already`,
  undone: (who: string) => `Undone for ${who}`,
  notUndone: (count: number, total: number, f: Format) =>
    `${f.number(count)} of ${f.number(total)} could not be undone`,
};
