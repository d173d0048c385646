import type { Format } from '../createFormat.js';

/** Words of the form that invites people. */
export const invite = {
  title: 'Invite people',
  label: 'Addresses to invite',
  invite: 'Invite',

  seat: 'Seat',
  seatFor: (name: string) => `Seat for ${name}`,
  role: 'Permission',
  credits: 'Credits a month',
  creditsHint: 'Leave empty for no limit',
  creditsWrong: 'A whole number without signs, such as 10000, or nothing for no limit.',
  groups: 'Groups to join',
  groupsChosen: (count: number, f: Format) =>
    count === 0 ? 'None' : f.plural(count, { one: '1 group', other: `${f.number(count)} groups` }),
  groupsFilter: 'Filter groups by name',
  groupsNoMatch: 'No group is called that.',
  groupsNone: 'There is no group that can be joined by invitation.',
  groupsFailed: 'The groups could not be read.',

  /** What a chip says after the name. */
  short: {
    member: 'already a member',
    invited: 'already invited',
    doubtful: 'may have been sent',
    outside: 'outside the verified domain',
    'no-seat': 'no seat left',
    failed: 'not invited',
  },
  /** The same as a sentence. */
  reason: {
    'not-an-address': (text: string) => `“${text}” is no whole address.`,
    outside: (name: string, domains: string) =>
      `${name} is outside ${domains}. Make sure that it is meant: the invitation leaves your company.`,
    'no-seat': (name: string, seat: string) => `No seat is left for ${name}: “${seat}”.`,
    doubtful: (name: string) =>
      `${name}: the answer was lost, so the invitation may have been sent. Look whether it arrived before you send it again.`,
    failed: (reason: string) => `Not invited. ${reason}`,
  },
  sendAnyway: 'Send it again',
  sendAnywayTo: (name: string) => `Send it again to ${name}`,

  progress: (done: number, total: number, f: Format) => `Inviting: ${f.number(done)} of ${f.number(total)}`,
  nothingNew: 'Nobody new: all of them are members or invited already.',
  partial: (done: number, total: number, f: Format) => `${f.number(done)} of ${f.number(total)} invited`,
  sent: (who: string) => `Invited ${who}`,
  already: (count: number, f: Format) =>
    f.plural(count, { one: '1 was in already', other: `${f.number(count)} were in already` }),

  /** What so many invitations take of one kind of seat. */
  takes: (count: number, seat: string, f: Format) => `${f.number(count)} × ${seat}`,
  left: (left: number, f: Format) => `${f.number(left)} left`,
  each: (price: string) => `${price} each`,
  tooMany: (count: number, f: Format) =>
    f.plural(count, {
      one: '1 more than there are seats. It is not sent.',
      other: `${f.number(count)} more than there are seats. They are not sent.`,
    }),

  /** Said before more are sent than the gateway lets through at once. `time` is "3 hours". */
  allowance: (count: number, { now, perHour }: { now: number; perHour: number }, time: string, f: Format) =>
    `${f.number(count)} people: ${now === 0 ? 'nobody' : `up to ${f.number(now)}`} can be invited now, then ${f.number(perHour)} an hour. This takes about ${time}; keep this page open.`,

  none: 'This provider cannot invite people from here.',
  noneNext: 'Whoever runs the workspace invites them in the provider’s own settings.',
  denied: 'Only workspace admins can invite people.',
  loading: 'Reading whether you may invite people',
  readFailed: 'Whether you may invite people could not be read.',
  listFailed: 'Who is invited already could not be read.',
  noList: 'This provider keeps no list of invitations: what was sent elsewhere is not marked here.',
  offlineNext: 'What you have entered stays here, and is sent once you are connected and press Invite.',

  csv: {
    choose: 'Choose a CSV file',
    drop: 'or drop one here',
    dropNow: 'Drop the file to look at it',
    reading: (file: string) => `Reading ${file}`,
    preview: (file: string) => `Preview of ${file}`,
    stays: 'The file is read here in your browser and is sent nowhere.',
    address: 'Address',
    name: 'Name',
    noColumn: 'Not in the file',
    chooseColumn: 'Choose a column',
    whichAddress: 'It isn’t clear which column has the addresses. Choose one.',
    heading: 'The first row is a heading',
    column: (letter: string) => `Column ${letter}`,
    encoding: 'Encoding',
    whichEncoding: 'Check that the names look right. If not, choose another encoding.',
    row: 'Row',
    rowNumber: (row: number, f: Format) => `Row ${f.number(row)}`,
    firstRows: 'The first rows',
    good: (count: number, f: Format) => `${f.number(count)} good`,
    bad: (count: number, f: Format) => `${f.number(count)} bad`,
    duplicate: (count: number, f: Format) =>
      f.plural(count, { one: '1 duplicate', other: `${f.number(count)} duplicates` }),
    badRows: 'Rows that are left out',
    /** Of rows whose domain has umlauts or accents. */
    respelt: 'Addresses that are sent in another spelling',
    sentAs: (written: string, wire: string) => `${written} is sent as ${wire}.`,
    add: (count: number, f: Format) =>
      f.plural(count, { one: 'Add 1 person', other: `Add ${f.number(count)} people` }),
    added: (count: number, file: string, f: Format) =>
      f.plural(count, {
        one: `1 person added from ${file}.`,
        other: `${f.number(count)} people added from ${file}.`,
      }),
    leftOut: (count: number, f: Format) =>
      f.plural(count, { one: '1 row was left out.', other: `${f.number(count)} rows were left out.` }),
    more: (count: number, f: Format) => `and ${f.number(count)} more`,
    /** Of a file with more people than can be looked at one by one. */
    batch: {
      people: (count: number, file: string, f: Format) => `${f.number(count)} people from ${file}`,
      fresh: (count: number, f: Format) =>
        f.plural(count, { one: '1 to invite', other: `${f.number(count)} to invite` }),
      outside: (count: number, f: Format) => `${f.number(count)} of them outside the verified domain`,
      send: (count: number, f: Format) =>
        f.plural(count, { one: 'Invite 1 person', other: `Invite ${f.number(count)} people` }),
      pause: 'Pause',
      /** While the gateway lets nothing more through. */
      goesOn: (time: string) => `Goes on at ${time}.`,
      resume: 'Resume',
      paused: 'Paused.',
      report: (done: number, refused: number, left: number, f: Format) =>
        `${f.number(done)} invited · ${f.number(refused)} refused · ${f.number(left)} not sent`,
      refused: 'Refused',
      goOn: (count: number, f: Format) => `Invite the other ${f.number(count)}`,
      save: 'Download the rest',
      leftFile: 'not-invited.csv',
      reason: 'Reason',
      notSent: 'Not sent',
    },
    /** Why a row is left out. */
    wrong: {
      'no-address': 'There is no address.',
      'not-an-address': (text: string) => `“${text}” is no whole address.`,
      'look-alike': (text: string) => `“${text}” has letters that an address cannot have.`,
      'too-long': 'The address is too long.',
      garbled: 'Some letters couldn’t be read.',
      'many-addresses': 'There is more than one address.',
      'not-cut': (text: string, sign: string) =>
        `“${text}” looks like two columns with “${sign}” between them. Save the file with commas.`,
      'unknown-seat': (text: string) => `There is no seat called “${text}”.`,
      'open-quote': 'A quotation mark is opened and never closed.',
      duplicate: (text: string) => `${text} stands there already.`,
    },
    /** Why a file cannot be used, and what to do. */
    faults: {
      'too-large': (most: string) => `The file is larger than ${most}. Split it, or leave out other columns.`,
      'too-many-rows': (most: string) => `The file has more than ${most} rows. Split it into several.`,
      'not-text': 'This is no text file. Save the table as CSV and choose that file.',
      empty: 'There is nothing in the file.',
      'no-address': 'No column of the file has an e-mail address in it.',
      'one-file': 'Drop one file at a time.',
      unreadable: 'The browser could not read the file. Choose it again.',
      'not-loaded': 'What reads the file could not be loaded. Check your network and choose it again.',
    },
  },
};
