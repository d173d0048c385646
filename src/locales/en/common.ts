import type { Format } from '../createFormat.js';

/** Words that every widget shares. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  /** `keys` are those that copy, such as "Ctrl+C". */
  copyFailed: (keys: string) => `Couldn’t copy. Select the text and press ${keys}.`,
  dismiss: 'Dismiss',
  done: 'Done',
  loading: 'Loading',
  /** Entries of a list that are not in it. */
  leftOut: (count: number, f: Format) =>
    f.plural(count, {
      one: '1 entry could not be read.',
      other: `${f.number(count)} entries could not be read.`,
    }),
  /** A value that a provider does not give. */
  notTold: 'Not told',
  retry: 'Try again',
  /** Stands in for a part of the page. */
  broke: 'This part has stopped working. The rest of the page goes on.',
  notLoaded: 'This part could not be loaded. If trying again does not help, reload the page.',
  showRequest: 'Show the request',
  undo: 'Undo',
  undoAnyway: 'Undo anyway',
  you: 'You',
  roleFor: (name: string) => `Role for ${name}`,
  /** What opens the menu of what else can be done to somebody or something. */
  moreFor: (name: string) => `More for ${name}`,
  removeWord: 'Remove',
  remove: (name: string) => `Remove ${name}`,
  saving: 'Saving',
  removing: 'Removing',
  retryFor: (name: string) => `Try again for ${name}`,
  dismissFor: (name: string) => `Dismiss the message about ${name}`,
  retryIn: (seconds: number, f: Format) =>
    f.plural(seconds, {
      one: 'Trying again in 1 second.',
      other: `Trying again in ${f.number(seconds)} seconds.`,
    }),
  retryNow: 'Try now',
  retryNowFor: (name: string) => `Try now for ${name}`,
  signedOut: 'Your session has ended.',
  signedOutNext: 'Sign in again; what you have entered stays here.',
  viewerChanged: 'Someone else is signed in now.',
  viewerChangedNext: 'Nothing is sent in their name. Try again to continue as them.',
  offline: 'You are offline.',
  /** Spoken, and said where something is entered. */
  offlineNext: 'What you have entered stays here. Nothing can be changed until you are connected again.',
  online: 'You are connected again. Changes can be made.',
  /** The device's clock, by how much it differs from the server's: "6 hours". */
  clockSlow: (distance: string) =>
    `This device’s clock is ${distance} slow. Dates and times here go by the server’s.`,
  clockFast: (distance: string) =>
    `This device’s clock is ${distance} fast. Dates and times here go by the server’s.`,
  /** Spoken with a notice that offers an action. */
  noticeSpoken: (text: string, action: string) => `${text}. ${action} available.`,
  /** Names the place where notices stand. */
  notices: 'Notices',
  /** Shows and hides the notices that stand behind the newest. */
  earlierNotices: (count: number, f: Format) => `${f.number(count)} earlier`,
  roles: { viewer: 'Viewer', commenter: 'Commenter', editor: 'Editor', admin: 'Admin' },
  /** A role as it stands in a sentence: "keeps editor access". */
  rolesInText: { viewer: 'viewer', commenter: 'commenter', editor: 'editor', admin: 'admin' },
  roleHelp: {
    viewer: 'Can see and use it',
    commenter: 'Can also comment',
    editor: 'Can also change it',
    admin: 'Can also share and delete it',
  },
  /** A role that the workspace defines itself. */
  customRole: 'Custom role',
  /** What a member is seated as, by the provider's word. */
  seats: {
    workspace_admin: 'Admin',
    workspace_member: 'Full seat',
    workspace_lite_member: 'Basic seat',
  },
  group: 'Group',
  serviceAccount: 'Service account',
  /** A service account's key, by what its secret ends in, and how many more it has. */
  keys: (hint: string | null, more: number, f: Format) =>
    [hint === null ? 'key' : `key ···${hint}`, more === 0 ? '' : `and ${f.number(more)} more`]
      .join(' ')
      .trim(),
  noKeys: 'no key',
  /** Headings over those of one kind. */
  sections: {
    people: 'People',
    groups: 'Groups',
    'service-accounts': 'Service accounts',
    unknown: 'Not visible to you',
  },
  /** How many are shown of all, as a number beside a heading. */
  partOf: (count: number, total: number, f: Format) => `${f.number(count)} of ${f.number(total)}`,
  people: (count: number, f: Format) =>
    f.plural(count, { one: '1 person', other: `${f.number(count)} people` }),
  everyone: (workspace: string | null) =>
    workspace === null ? 'Everyone in the workspace' : `Everyone in ${workspace}`,
  /** Somebody or something of which only the id is known: a person, a machine. */
  unknownPrincipal: 'Unknown account',
  unnamedPerson: 'Unnamed person',
  locked: 'Locked out of the workspace',
  unnamedGroup: 'Unnamed group',
  unnamedServiceAccount: 'Unnamed service account',
  /** Who is in a group: the name of the control that opens the list. */
  membersOf: (group: string, count: string) => `${group}: ${count}`,
  membersHidden: 'You don’t have access to see who is in this group.',
  membersNone: 'Nobody is in this group yet.',
  membersMore: (count: number, f: Format) => `and ${f.number(count)} more`,
  /** Whom to ask for what the viewer may not see or do; by name, where it is known who they are. */
  ask: {
    people: (names: string) => `Ask ${names}.`,
    /** After the first names: how many there are besides. */
    others: (count: number, f: Format) =>
      f.plural(count, { one: '1 other', other: `${f.number(count)} others` }),
    admins: 'Ask a workspace admin.',
    owners: 'Ask the workspace owner.',
  },
  /** What can be shared, alone and within a sentence. `other` stands in for a type that is not listed. */
  things: {
    voice: { title: 'Voice', it: 'this voice' },
    voice_collection: { title: 'Voice collection', it: 'this voice collection' },
    pronunciation_dictionary: { title: 'Pronunciation dictionary', it: 'this dictionary' },
    dubbing: { title: 'Dubbing', it: 'this dubbing' },
    project: { title: 'Project', it: 'this project' },
    studio_projects: { title: 'Studio project', it: 'this project' },
    convai_agents: { title: 'Agent', it: 'this agent' },
    convai_tools: { title: 'Tool', it: 'this tool' },
    convai_knowledge_base_documents: { title: 'Document', it: 'this document' },
    convai_phone_numbers: { title: 'Phone number', it: 'this phone number' },
    dashboard: { title: 'Dashboard', it: 'this dashboard' },
    songs: { title: 'Song', it: 'this song' },
    workspace: { title: 'Workspace', it: 'this workspace' },
    other: { title: 'Item', it: 'this item' },
  },
  /** Why something did not work and what to do, by the error's code. */
  errors: {
    viewer_changed: 'Someone else is signed in now, so it was not done. Reload to continue as them.',
    signed_out: 'You are signed out. Sign in again to go on.',
    forbidden: 'You may not do this. An admin can.',
    not_found: 'It is no longer there, or you may not see it.',
    invalid: 'The provider did not accept it.',
    conflict: 'Somebody changed it in the meantime. Look again and repeat it if you still want to.',
    changed_meanwhile: 'Somebody else has changed this meanwhile, so nothing was sent.',
    rate_limited: 'Too many requests at once. Wait a moment.',
    payment_required: 'The plan does not cover this. Ask whoever manages billing.',
    upstream_auth: 'The connection to the provider is not set up right. Tell whoever runs this app.',
    upstream: 'The provider has a problem. Try again in a moment.',
    network: 'There was no connection. Check your network and try again.',
    no_origin:
      'This page is shown in a closed frame, from which nothing can be reached. Tell whoever runs this app.',
    timeout: 'No answer came in time. Try again.',
    decode: 'The answer could not be read. Tell whoever runs this app.',
    outcome_unknown: 'The answer was lost, so it may have been done. Check the list before you repeat it.',
    facts_unavailable: 'Your access couldn’t be checked, so nothing was sent. Try again in a moment.',
    invalid_input: 'This cannot be sent: an address or a key is missing.',
    csrf: 'The page was refused for safety. Reload it and try again.',
    too_many_principals: 'It is already shared with as many as it can be. Remove somebody first.',
    creator_fixed: 'Whoever created it stays admin.',
    role_above_own: 'You cannot give a role above your own.',
    everyone_group: 'This group holds everyone. Only a workspace admin can share with it.',
    not_a_group: 'This is no group. Only a workspace admin can share with a service account.',
    user_not_found: 'There is no member with this address.',
    already_invited: 'There is an invitation for this address already. Resend or change that one instead.',
    cannot_cancel: 'An invitation can’t be revoked here. Change its expiry instead.',
    disposable_address: 'Throw-away addresses cannot be invited. Ask for a lasting one.',
    unknown: 'Something unexpected stopped it. Try again.',
  },
};
