import type { Format } from '../createFormat.js';

/** Words of the list of service accounts. */
export const serviceAccounts = {
  title: 'Service accounts',
  loading: 'Reading the service accounts',
  none: 'There is no service account yet. Each service needs one.',
  noMatch: 'No service account is called that.',
  search: 'Search service accounts',
  count: (count: number, limit: number | null, f: Format) =>
    limit === null
      ? f.plural(count, { one: '1 account', other: `${f.number(count)} accounts` })
      : `${f.number(count)} of ${f.number(limit)} accounts`,
  found: (count: number, f: Format) => f.plural(count, { one: '1 found', other: `${f.number(count)} found` }),
  full: 'As many as usual. More can be created only where the provider allowed it.',
  readFailed: 'The service accounts could not be read.',
  refreshFailed: 'This may be out of date: the service accounts could not be read again.',
  denied: 'Only workspace admins can see service accounts.',
  readOnly: 'You can see service accounts, but only the workspace owner can change them.',
  keysOff: (count: number, f: Format) => `${f.number(count)} disabled`,
  sharesWith: (groups: string) => `Shares with ${groups}`,
  sharesWithOne: (group: string, role: string) => `${group} (${role})`,

  create: 'New service account',
  createHelp: 'It starts with access to nothing and without a key.',
  nameHint: 'The service that uses it, such as “website”',
  nameWrong: 'Give the account a name.',
  groups: 'Share all it makes with',
  groupsHint: 'Nobody',
  notShared: 'Not shared',
  groupsFailed: 'The groups could not be read.',
  submit: 'Create',
  lost: 'The account may have been created: the answer was lost.',
  lostFound: (names: string) => `New in the list: ${names}. If that is yours, all is well.`,
  lostNone: 'Nothing new is in the list, so it was most likely not created.',
};
