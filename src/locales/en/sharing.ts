import type { Format } from '../createFormat.js';

/** Words of the share dialog and its parts, but for the field that finds people. */
export const sharing = {
  share: 'Share',
  shareNamed: (name: string) => `Share ${name}`,
  /** For a viewer who may look at who has access, and not change it. */
  see: 'See access',
  seeNamed: (name: string) => `See access to ${name}`,
  shareCount: (count: number, f: Format) =>
    f.plural(count, { one: 'shared with 1', other: `shared with ${f.number(count)}` }),
  title: (name: string) => `Share “${name}”`,
  /** For a resource without a name: `it` is "this voice". */
  titleUnnamed: (it: string) => `Share ${it}`,
  seeTitle: (name: string) => `Who has access to “${name}”`,
  seeTitleUnnamed: (it: string) => `Who has access to ${it}`,
  subtitle: (thing: string, workspace: string | null) =>
    workspace === null ? thing : `${thing} in ${workspace}`,
  showFullName: 'Show the full name',

  peopleWithAccess: 'People with access',
  filter: 'Filter by name or address',
  filterNone: (text: string) => `Nobody here matches “${text}”.`,
  filterCount: (count: number, f: Format) =>
    f.plural(count, { one: '1 match', other: `${f.number(count)} matches` }),
  loading: 'Reading who has access',
  alone: 'Only you have access.',
  aloneNext: (it: string) => `Add people above to share ${it}.`,
  nobody: 'Nobody has been given access yet.',
  unresolved: 'Some names could not be read, so some rows show an id.',

  creatorRole: (role: string) => `Creator · ${role}`,
  why: (name: string) => `Why can the role of ${name} not be changed?`,
  whyCreator: (it: string) => `Created ${it}, and stays admin for as long as it exists.`,
  whyNot: {
    'custom-role': 'This role was made by the workspace. It can be seen here, not changed.',
    unknown: 'You can’t see who this is: perhaps a service account, or a former member.',
    unreachable: 'There is no address or key by which the provider could be told.',
    'viewer-cannot': 'You may not change this role: it is above your own, or you are no admin here.',
  },

  /** A path that gives more than the role in the row; `access` is "editor", `path` who gives it. */
  keeps: (access: string, path: string) => `Keeps ${access} access through ${path}`,
  keepsAsAdmin: 'Keeps admin access as a workspace admin',
  keepsAsCreator: 'Keeps admin access as the creator',
  group: (name: string, count: string | null) => (count === null ? name : `${name} (${count})`),
  everyoneInText: (workspace: string | null) =>
    workspace === null ? 'everyone in the workspace' : `everyone in ${workspace}`,

  changed: (name: string, role: string) => `${name} is now ${role}`,
  removed: (name: string) => `${name} removed`,
  removedKeeps: (name: string, keeps: string) => `${name} removed. ${keeps}`,
  restored: (name: string) => `${name} has the former access again`,
  baselineChanged: (everyone: string, role: string) => `${everyone}: ${role}`,
  notChanged: (reason: string) => `Not changed. ${reason}`,
  notRemoved: (reason: string) => `Not removed. ${reason}`,
  notShared: (reason: string) => `Not shared. ${reason}`,
  /** Somebody else was faster: how it stands now, and what was meant, to be done all the same. */
  meanwhileRole: (role: string) => `Somebody else has set this to ${role} meanwhile, so nothing was changed.`,
  meanwhileRemoved: 'Somebody else has removed this access meanwhile, so nothing was changed.',
  giveAnyway: (role: string) => `Make ${role} anyway`,
  removeAnyway: 'Remove anyway',
  notUndone: (name: string, reason: string) => `Not undone for ${name}. ${reason}`,

  generalAccess: 'General access',
  baselineNone: 'No access',
  baselineNoneHelp: 'Only those in the list',
  /** What the baseline means. `who` is one of `members`, `it` is "this voice". */
  consequence: {
    none: (_who: string, it: string) => `Only those in the list, and workspace admins, can open ${it}.`,
    viewer: (who: string, it: string) => `${who} can see and use ${it}.`,
    commenter: (who: string, it: string) => `${who} can use ${it} and comment on it.`,
    editor: (who: string, it: string) => `${who} can use and change ${it}.`,
    admin: (who: string, it: string) => `${who} can change, share and delete ${it}.`,
    custom: (who: string, it: string) => `${who} have a role of the workspace’s own on ${it}.`,
  },
  members: (count: number | null, f: Format) =>
    count === null
      ? 'All members'
      : f.plural(count, { one: 'The one member', other: `All ${f.number(count)} members` }),
  publicAccess: 'Public',
  publicHelp: (it: string) => `Anyone, signed in or not, can open ${it}. This is set at the provider.`,

  copyLink: 'Copy link',
  copied: 'Link copied',
  copyLinkTo: (name: string) => `Copy link to ${name}`,

  readOnly: (it: string) => `You can see who has access to ${it}, but only its admins can change it.`,
  /** Where none of them is known. */
  askAnAdmin: 'Ask one of them.',
  denied: (it: string) => `You don’t have access to see who ${it} is shared with.`,
  askAnyone: 'Ask a workspace admin, or anybody who can share it with you.',
  offlineStale:
    'This is who had access when it was last read. Nothing can be changed until you are connected again.',
  readFailed: 'Who has access could not be read.',
  refreshFailed: 'This may be out of date: who has access could not be read again.',

  confirmRemoveSelf: 'Remove your own access?',
  confirmRemoveSelfText: (it: string) =>
    `You will no longer be able to open ${it}. Only an admin can let you in again.`,
  confirmRemoveSelfKeeps: (keeps: string) => `You can no longer change who has access. ${keeps}.`,
  removeMe: 'Remove my access',
  confirmLowerSelf: (role: string) => `Change your own role to ${role}?`,
  confirmLowerSelfText:
    'You will no longer be able to change who has access. Only an admin can give the role back to you.',
  lowerMe: (role: string) => `Become ${role}`,
  /** Where something would be lost by leaving, and where nothing would. */
  leaving: {
    entered: { title: 'Leave without sharing?', leave: 'Leave', stay: 'Keep editing' },
    sending: { title: 'Leave while this is being sent?', leave: 'Leave', stay: 'Stay' },
  },
  goesOn: (count: number, f: Format) =>
    f.plural(count, {
      one: '1 is being sent: it goes on when you leave.',
      other: `${f.number(count)} are being sent: they go on when you leave.`,
    }),
  confirmLeaveText: (count: number, f: Format) =>
    f.plural(count, {
      one: '1 recipient has not been given access.',
      other: `${f.number(count)} recipients have not been given access.`,
    }),
};
