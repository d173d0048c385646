import type { Format } from '../createFormat.js';

const countWords = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Words of the field that people, groups, service accounts and addresses are added in. */
export const picker = {
  /** Heard with the field, not seen. */
  hint: 'Separate addresses by commas. Backspace in the empty field goes back to the recipients.',
  chips: (count: number, f: Format) =>
    f.plural(count, { one: '1 recipient', other: `${f.number(count)} recipients` }),
  /** Heard with a chip; the first only where it was typed. */
  chipHintEdit: 'Enter edits it.',
  chipHint: 'Space shows more, Delete removes it.',
  edit: 'Edit',

  suggestions: 'Suggestions',
  suggestionCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 suggestion', other: `${f.number(count)} suggestions` }),
  loose: 'No exact match. These come close:',
  searching: 'Searching',
  /** Where the best match needs nothing. `why` is what stands beside it, such as a role. */
  nobodyAdded: (who: string, why: string) => `Nobody was added. ${who}: ${why}. The arrow keys choose.`,

  added: (what: string, recipients: string) => `Added ${what}. ${recipients}.`,
  removed: (name: string, recipients: string) => `Removed ${name}. ${recipients}.`,
  tooMuch: 'That was more than is read at once. What is left stands in the field: press Enter to go on.',

  /** What a chip says after the name, whatever the field is for. */
  short: {
    duplicate: 'listed twice',
    'not-member': 'not a member',
    'not-an-address': 'not an address',
    'look-alike': 'look-alike letters',
    umlauts: 'umlauts or accents',
    'too-long': 'too long',
    locked: 'locked',
    'no-address': 'no address',
  },
  /** The same as a sentence, where a few words do not say it all. */
  reason: {
    'not-member': (name: string) => `${name} is not a member. They have to be invited first.`,
    'not-an-address': (text: string) => `Nobody here is called “${text}”. It is no whole address either.`,
    'look-alike': (text: string) => `“${text}” has letters that only look like those of an address.`,
    /** `wire` is the same address as it is sent. */
    domain: (text: string, wire: string) => `“${text}” is sent as ${wire}. Edit it to use that.`,
    umlauts: (text: string) => `“${text}” has umlauts or accents before the @, which cannot be sent.`,
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

  stop: 'Stop',
  stopped: 'Stopped before the rest was sent.',
  needLook: (count: number, f: Format) =>
    f.plural(count, {
      one: 'One needs a look.',
      other: `${countWords[count] ?? f.number(count)} need a look.`,
    }),
  tryAgain: 'Try these again',
  /** What was left in the middle: a notice, and its button. */
  leftUnsent: (left: number, total: number, f: Format) =>
    `${f.number(left)} of ${f.number(total)} were not sent`,
  goOn: 'Continue',
  /** The same, when somebody comes back to the form. */
  leftHere: (left: number, f: Format) =>
    f.plural(left, {
      one: 'The one that was not sent is still here',
      other: `The ${f.number(left)} that were not sent are still here`,
    }),
};
