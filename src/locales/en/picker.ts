import type { Format } from '../createFormat.js';

const countWords = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const counted = (count: number, f: Format) => countWords[count] ?? f.number(count);

/** Words of the field that people, groups, service accounts and addresses are added in. */
export const picker = {
  label: 'Add people, groups or addresses',
  labelPeople: 'Add people or addresses',
  /** Heard with the field, not seen. */
  hint: 'Separate addresses by commas. Backspace in the empty field goes back to the recipients.',
  chips: (count: number, f: Format) =>
    f.plural(count, { one: '1 recipient', other: `${f.number(count)} recipients` }),
  chipHint: 'Delete removes it.',
  chipHintEdit: 'Enter edits it, Space shows more, Delete removes it.',
  chipHintMore: 'Enter shows more, Delete removes it.',
  roleForAll: 'Role for everybody added',

  suggestions: 'Suggestions',
  sections: { person: 'People', group: 'Groups', 'service-account': 'Service accounts' },
  suggestionCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 suggestion', other: `${f.number(count)} suggestions` }),
  loose: 'No exact match. These come close:',
  searching: 'Searching',
  noMatch: (text: string) => `Nobody here is called “${text}”. Check the spelling, or type a whole address.`,
  noMatchMember: (email: string) => `No member here has the address ${email}.`,
  noMatchAdd: (email: string) => `Press Enter to add ${email}.`,
  noMatchLookAlike: (text: string) =>
    `${text} has letters that only look like those of an address. Type it by hand.`,

  added: (name: string, role: string, recipients: string) => `Added ${name}, ${role}. ${recipients}.`,
  addedWithReason: (name: string, reason: string, recipients: string) =>
    `Added ${name}. ${reason} ${recipients}.`,
  addedMany: (count: number, summary: string, f: Format) =>
    `Added ${f.number(count)} recipients. ${summary}.`,
  removed: (name: string, recipients: string) => `Removed ${name}. ${recipients}.`,
  noRecipients: 'No recipients',
  tooMuch: 'That was more than is read at once. What is left stands in the field: press Enter to go on.',

  /** What a chip says after the name. */
  short: {
    rise: (role: string) => `would rise to ${role}`,
    fall: (role: string) => `would fall to ${role}`,
    same: (role: string) => `already ${role}`,
    duplicate: 'listed twice',
    'not-member': 'not a member',
    'not-an-address': 'not an address',
    'look-alike': 'look-alike letters',
    'too-long': 'too long',
    creator: 'creator',
    you: 'you',
    'custom-role': 'role of the workspace',
    'viewer-cannot': 'role above yours',
    locked: 'locked',
    'no-key': 'no key',
    'no-address': 'no address',
    'over-limit': 'one too many',
    keeps: (role: string) => `keeps ${role}`,
    failed: 'not shared',
  },
  /** The same as a sentence. `from` and `to` are roles as they stand in a sentence. */
  reason: {
    rise: (name: string, from: string, to: string) => `${name} is ${from} now and would rise to ${to}.`,
    fall: (name: string, from: string, to: string) => `${name} is ${from} now and would fall to ${to}.`,
    same: (name: string, role: string) => `${name} is ${role} already, so nothing is sent.`,
    duplicate: (name: string) => `${name} stands here twice. Only the first counts.`,
    unchecked: (name: string) => `Whether ${name} is a member here turns out when you share.`,
    'not-member': (name: string) => `${name} is not a member here.`,
    'not-an-address': (text: string) => `“${text}” is not a whole address, and nobody here is called that.`,
    'look-alike': (text: string) =>
      `“${text}” has letters that only look like those of an address, so it may not be who it seems to be.`,
    'too-long': (text: string) => `“${text}” is longer than an address can be.`,
    creator: (name: string) => `${name} created it and stays admin.`,
    you: () => 'This is you. Your own role is changed in the list.',
    'custom-role': (name: string) => `${name} has a role made by the workspace, which sharing would destroy.`,
    'viewer-cannot': (name: string) => `The role of ${name} is above your own, so you may not change it.`,
    locked: (name: string) => `${name} is locked out of the workspace.`,
    'no-key': (name: string) => `${name} has no key yet. Create one first.`,
    'no-address': (name: string) => `You may not see the address of ${name}, which sharing needs.`,
    'over-limit': (name: string, max: string) =>
      `${name} would be one too many: it can be shared with at most ${max}.`,
    failed: (name: string, why: string) => `Not shared with ${name}. ${why}`,
  },
  sharingWith: (name: string) => `Sharing with ${name}`,

  edit: 'Edit',
  editFor: (name: string) => `Edit ${name}`,
  removeChip: 'Remove',
  closeFor: (name: string) => `Close the details of ${name}`,

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
  stopped: 'Stopped.',
  nothingNew: 'Nothing would change: all of them have this role already.',
  partial: (shared: number, total: number, f: Format) => `${f.number(shared)} of ${f.number(total)} shared`,
  needLook: (count: number, f: Format) =>
    f.plural(count, { one: 'One needs a look.', other: `${counted(count, f)} need a look.` }),
  notSent: (count: number, f: Format) =>
    f.plural(count, { one: 'One has not been sent.', other: `${counted(count, f)} have not been sent.` }),
  tryAgain: 'Try these again',
  goOn: 'Go on',
  limited: 'Too many requests at once.',
  signedOut: 'Your session has ended. Sign in again; your recipients stay here.',

  shared: (who: string) => `Shared with ${who}`,
  sharedAlready: (who: string, already: string) => `Shared with ${who}. ${already}`,
  already: (count: number, f: Format) =>
    f.plural(count, {
      one: '1 had the role already',
      other: `${f.number(count)} had the role already`,
    }),
  groups: (count: number, f: Format) =>
    f.plural(count, { one: '1 group', other: `${f.number(count)} groups` }),
  serviceAccounts: (count: number, f: Format) =>
    f.plural(count, { one: '1 service account', other: `${f.number(count)} service accounts` }),
  undone: (who: string) => `Undone for ${who}`,
  notUndone: (count: number, total: number, f: Format) =>
    `${f.number(count)} of ${f.number(total)} could not be undone. The list shows who has access`,
};
