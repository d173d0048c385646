import type { Role } from '../access/types.js';
import type { Permission } from '../contract/permissions.js';
import type { Belief } from './http/createBelief.js';
import type { GatewayClock } from './http/createGatewayClock.js';
import type { Weekday } from './usage/weekStartOf.js';

/** What every read and write of a backend takes. */
export interface CallOptions {
  /** Ends the call; a read's abort reaches the server. */
  signal?: AbortSignal | undefined;
  /**
   * Names one attempt of a person's to make something new, such as by `crypto.randomUUID()`. Hand the same one to a
   * second try, and the gateway answers what came of the first instead of doing it again. 16 to 64 letters, digits,
   * `-` and `_`; kept for ten minutes. Of no meaning to reads, and to writes that may be repeated anyway.
   *
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
}

/** One thing that can be shared. `type` is the provider's word, such as `voice`. */
export interface ResourceRef {
  type: string;
  id: string;
}

/** A member of the workspace. */
export interface Person {
  kind: 'person';
  /** The provider's user id; null for an address that is not known to belong to a member. */
  id: string | null;
  /** Null where the viewer may not read addresses. */
  email: string | null;
  /** Null where the provider gives none. */
  name: string | null;
  /** The provider's seat type (`workspace_admin`, `workspace_member`, …), null when unknown. */
  seat: string | null;
  /** Admin seat or owner: admin on every resource, listed or not. */
  workspaceAdmin: boolean;
  owner: boolean;
  /** Null where it is not told. */
  locked: boolean | null;
}

/** A flat group of people. */
export interface Group {
  kind: 'group';
  id: string;
  name: string | null;
  /** User ids; null when the viewer may not see who is in it. */
  memberIds: readonly string[] | null;
  /** Addresses, where the provider gave them instead of ids; null otherwise. */
  memberEmails: readonly string[] | null;
  /** Managed by an identity provider: cannot be changed here. */
  managed: boolean;
}

/** An account for a machine. */
export interface ServiceAccount {
  kind: 'service-account';
  id: string;
  name: string | null;
  /** The address that it is shared with by where it has no key; null or absent when it is not told. */
  email?: string | null | undefined;
  /** Its keys, without secrets. Without one and without an address the account cannot be given a role. */
  keys: readonly { id: string; name: string; hint: string | null; disabled: boolean }[];
  /** Null or absent when it is not told. */
  createdAt?: Date | null | undefined;
  /** Groups that everything it makes is shared with by itself. Absent when it is not told. */
  sharesWith?:
    readonly { group: { id: string; name: string | null }; role: Role | (string & {}) }[] | undefined;
}

/** Every member of the workspace together, whose role is the resource's baseline. */
export interface Everyone {
  kind: 'everyone';
}

/** An id that nothing the viewer may read gives a name to: a removed member, or a list that was refused. */
export interface UnknownPrincipal {
  kind: 'unknown';
  id: string;
}

/** Whoever can hold a role. */
export type Principal = Person | Group | ServiceAccount | Everyone | UnknownPrincipal;

/** One role held by one principal. */
export interface Grant {
  principal: Exclude<Principal, Everyone>;
  /** One of the four, or the id of a workspace's own role (`role_…`), which can only be read. */
  role: Role | (string & {});
}

/** Who has which access to one resource. */
export interface ResourceAccess {
  resource: ResourceRef & { /** Null where the provider has none. */ name: string | null };
  /** The creator's user id, null when not told. The creator is admin for ever, and always among `grants`. */
  creatorId: string | null;
  /** In no promised order; one entry for each principal and role. May be empty. */
  grants: readonly Grant[];
  /** What every member has at least; null for no baseline; a `role_…` id can only be read. */
  baseline: Role | (string & {}) | null;
  /** What anonymous people have; null for not public. Read-only at every provider known. */
  publicRole: Role | (string & {}) | null;
  /** Who could be given a role and has none, as far as the viewer may see. */
  candidates: readonly Exclude<Principal, Everyone>[];
  /** Lists that could not be read, so that some names are missing. Empty when all could. */
  unresolved: readonly DirectoryList[];
  /**
   * Who was asked to share this resource and has not joined yet, in no promised order. Absent where an invitation is
   * to the workspace and gives no role on one resource.
   */
  invitations?: readonly Invitation[] | undefined;
}

/** The lists that give ids a name. */
export type DirectoryList = 'people' | 'groups' | 'service-accounts';

/**
 * How `sharing.read` finds out who an id is. A cache hands its own copies in; without one the adapter reads the
 * lists itself. Each may reject: the rows concerned then stay unnamed, they are never left out.
 */
export interface Directory {
  people: () => Promise<readonly Person[]>;
  groups: () => Promise<readonly Group[]>;
  serviceAccounts: () => Promise<readonly ServiceAccount[]>;
}

/** The person who is looking, as the gateway knows them. */
export interface Viewer {
  /** The host's own id for them. */
  id: string;
  email: string;
  name: string | null;
  /** Their user id at the provider; null when they are no member there. */
  memberId: string | null;
  /** What the gateway's policy lets them do: on the resource asked about, or in the workspace. */
  permissions: ReadonlySet<Permission | (string & {})>;
  /** The highest role they hold on the resource asked about, which is also the highest they may give; null for none. */
  maxRole: Role | null;
  /**
   * How many mails, such as invitations, they may have sent at once, how many more in each hour after that, and how many
   * are left now (`atOnce` where that is not told).
   * @default not known, or without a limit
   */
  mailAllowance?:
    { readonly atOnce: number; readonly perHour: number; readonly left?: number | undefined } | undefined;
}

export interface ViewerArea {
  /** Who is looking, and what they may do (on `resource`, when given). `GET {gateway}/session`. */
  get: (resource: ResourceRef | null, options?: CallOptions) => Promise<Viewer>;
  /**
   * Says with every call for whom it is, as `get` found them, so that nothing is done in the name of whoever signs in
   * meanwhile: it then fails with `viewer_changed`. @default calls do not say it
   */
  belief?: Belief | undefined;
}

export interface SharingArea {
  /** The roles that can be given, weakest first. */
  readonly roles: readonly Role[];
  /** The most principals that one resource may be shared with. */
  readonly maxPrincipals: number;
  /** Whether everyone in the workspace can be given a role at once. */
  readonly baseline: boolean;
  /**
   * Whether an address of nobody's is given a role by an invitation, which `grant` sends. `revoke` cancels it, or
   * throws `cannot_cancel` where the provider cannot.
   * @default false: whoever is given a role must be a member
   */
  readonly invites?: boolean | undefined;
  read: (
    resource: ResourceRef,
    options?: CallOptions & { directory?: Directory | undefined },
  ) => Promise<ResourceAccess>;
  /**
   * Gives a principal a role in place of the one they had. A person is reached by address, a service account by one
   * of its keys, everyone as the baseline.
   *
   * @throws {InvalidInputError} The principal cannot be reached: no address, no key, or unknown.
   */
  grant: (resource: ResourceRef, principal: Principal, role: Role, options?: CallOptions) => Promise<void>;
  /** Takes a principal's role away. @throws {InvalidInputError} as `grant` does. */
  revoke: (resource: ResourceRef, principal: Principal, options?: CallOptions) => Promise<void>;
}

/** What is to become of a member. What is left out stays as it is. */
export interface MemberChange {
  /** A locked member cannot sign in, and frees their seat. */
  locked?: boolean | undefined;
  /** One of the area's `seats`. */
  seat?: string | undefined;
}

export interface MembersArea {
  /** Every member, locked ones too, in the provider's order. */
  list: (options?: CallOptions) => Promise<readonly Person[]>;
  /** The seats that a member can be given, the strongest first. Absent where there are none to choose from. */
  readonly seats?: readonly string[] | undefined;
  /**
   * Locks, unlocks or seats a member. Absent where members can only be read.
   *
   * @throws {InvalidInputError} They have no address that is known, or there is no such seat.
   * @throws {RolecallError} `owner_fixed`: they own the workspace; `seat_limit`: no such seat is free.
   */
  update?: ((person: Person, change: MemberChange, options?: CallOptions) => Promise<void>) | undefined;
}

export interface GroupsArea {
  list: (options?: CallOptions) => Promise<readonly Group[]>;
  /**
   * Groups whose name holds `name` (at least two characters), the exact name first. A provider's search may tell less
   * of a group than `list` does.
   */
  search: (name: string, options?: CallOptions) => Promise<readonly Group[]>;
  /**
   * Puts a member into a group, by their address. Who is in it already stays in it. Absent where groups can only be
   * read.
   *
   * @throws {RolecallError} `group_managed`: it is managed elsewhere; `user_not_found`: the address is no member's.
   */
  addMember?: ((group: Group, email: string, options?: CallOptions) => Promise<void>) | undefined;
  /** Takes a member out of a group, by their address. @throws {RolecallError} as `addMember` does. */
  removeMember?: ((group: Group, email: string, options?: CallOptions) => Promise<void>) | undefined;
}

/** What an invitation offers. What is left out is the provider's default. */
export interface InvitationTerms {
  /** One of the area's `seats`. */
  seat?: string | undefined;
  /** Ids of groups to join. */
  groupIds?: readonly string[] | undefined;
  /** Credits that the invited person may use in a month, a whole number from 0 on. */
  monthlyCredits?: number | undefined;
  /** One of the area's `roles`. */
  role?: Role | undefined;
}

/** How somebody answered an invitation. */
export type InvitationAnswer = 'accepted' | 'rejected';

/** One invitation that was sent. */
export interface Invitation {
  /** Of this very one: when it is sent again, an adapter may give it another. Unique in one backend. */
  id: string;
  /** As it was written when it was sent. */
  email: string;
  /** The provider's seat type, null where it has none or it is not told. */
  seat: string | null;
  /** Ids of the groups to join, null where it is not told. */
  groupIds: readonly string[] | null;
  monthlyCredits: number | null;
  /** The role that comes with it, null where none does; a word that is not known is shown as it is. */
  role: Role | (string & {}) | null;
  /** Who sent it; null when it is not told. */
  sentBy: { id: string | null; email: string | null; name: string | null } | null;
  sentAt: Date | null;
  /** Null where it does not expire, or it is not told. */
  expiresAt: Date | null;
  /** Null while nobody has answered; a word that is not known is shown as it is. */
  answer: InvitationAnswer | (string & {}) | null;
  /** An `https:` address that lets the invited person in; null where there is none. */
  link: string | null;
  /** An answer about it was lost, so that it may or may not be out there. @default false */
  unconfirmed?: boolean | undefined;
  /** What somebody's call about it is doing at this moment; null or absent for nothing. */
  underway?: 'send' | 'cancel' | null | undefined;
}

/**
 * Invitations. What a provider cannot do is absent, and is then explained rather than offered. Sending makes
 * something new each time: no method that sends is ever repeated by a machine.
 */
export interface InvitationsArea {
  /** The seats to choose from, the strongest first. Absent where there are none. */
  readonly seats?: readonly string[] | undefined;
  /** The roles to choose from, weakest first. Absent where an invitation carries none. */
  readonly roles?: readonly Role[] | undefined;
  /** Whether groups to join can be named. @default false */
  readonly groups?: boolean | undefined;
  /** Whether monthly credits can be limited. @default false */
  readonly monthlyCredits?: boolean | undefined;
  /** The most addresses in one `sendMany`. Absent where `sendMany` is. */
  readonly maxAtOnce?: number | undefined;
  /** The mail domains that `sendMany` is for; an address outside is sent to singly. Absent where they are not known. */
  readonly domains?: readonly string[] | undefined;
  /** Every invitation that the viewer may see, in no promised order. Absent where nobody keeps a list. */
  list?: ((options?: CallOptions) => Promise<readonly Invitation[]>) | undefined;
  /**
   * Invites one address, by mail.
   *
   * @throws {OutcomeUnknownError} The answer was lost: it may have been sent.
   * @throws {RolecallError} `already_member`, or `seat_limit`: no such seat is free.
   */
  send: (email: string, terms: InvitationTerms, options?: CallOptions) => Promise<void>;
  /**
   * Invites many alike in one call: all of them, or none. No address may be among them twice.
   *
   * @throws {RolecallError} As `send` does, and `domain_not_verified`: an address is outside of `domains`.
   */
  sendMany?:
    ((emails: readonly string[], terms: InvitationTerms, options?: CallOptions) => Promise<void>) | undefined;
  /** Makes an invitation worthless, its link too. */
  cancel?:
    ((invitation: Pick<Invitation, 'id' | 'email'>, options?: CallOptions) => Promise<void>) | undefined;
  /**
   * Sends an invitation once more in place of the former one, so that there is one for each address.
   *
   * @throws {NotResentError} The former one is gone, and there is no new one.
   * @throws {OutcomeUnknownError} An answer was lost; the list tells what stands.
   */
  resend?: ((invitation: Invitation, options?: CallOptions) => Promise<void>) | undefined;
  /** Lets an invitation end at another moment, which revives an expired one. */
  setExpiry?: ((invitation: Invitation, expiresAt: Date, options?: CallOptions) => Promise<void>) | undefined;
  /** Answers an invitation as the viewer, whose address it must be for. */
  respond?:
    ((invitationId: string, answer: InvitationAnswer, options?: CallOptions) => Promise<void>) | undefined;
}

/** What a new service account is to be. */
export interface ServiceAccountTerms {
  name: string;
  /** Groups that everything it makes is shared with by itself. @default none */
  sharesWith?: readonly { groupId: string; role: Role }[] | undefined;
}

export interface ServiceAccountsArea {
  /** Every service account with its keys, without secrets, in the provider's order. */
  list: (options?: CallOptions) => Promise<readonly ServiceAccount[]>;
  /**
   * Makes a service account, which has access to nothing and no key yet, and gives its id. Never repeated by a machine.
   * Absent where accounts can only be read.
   *
   * @throws {OutcomeUnknownError} The answer was lost, or tells no id: it may have been made.
   * @throws {RolecallError} `service_account_limit`: the workspace has as many as it may.
   */
  create?: ((terms: ServiceAccountTerms, options?: CallOptions) => Promise<{ id: string }>) | undefined;
  /** The roles that `sharesWith` takes, weakest first. Absent where it is not taken. */
  readonly sharingRoles?: readonly Role[] | undefined;
  /** As many accounts as a workspace may have, unless the provider granted it more. Absent where there is no end. */
  readonly usualLimit?: number | undefined;
}

/** One key of a service account, without its secret, which no list gives. */
export interface ApiKey {
  id: string;
  /** The id of the service account that it signs for. */
  accountId: string;
  /** Its id where no name is told. */
  name: string;
  /** The end of the secret, by which people tell keys apart; null where it is not told. */
  hint: string | null;
  createdAt: Date | null;
  disabled: boolean;
  /** Why the provider switched it off; null where it did not, or does not say. */
  disabledReason: string | null;
  /** What it may do, in the provider's order. Null: everything. */
  scopes: readonly string[] | null;
  /** Credits that it may use in a billing period. Null: as many as the workspace has. */
  creditLimit: number | null;
  /** Credits that it used in this billing period; null when it is not told. */
  creditsUsed: number | null;
  /** Addresses and CIDR ranges that it may be used from. Null: any. `undefined`: the viewer may not see them. */
  allowedIps: readonly string[] | null | undefined;
  /** Whether whoever holds it may switch it off. Null: as the workspace says. */
  selfDisable: boolean | null;
}

/** What a key may do and be used for. What is left out is as for a new key: no limit, any address. */
export interface ApiKeyTerms {
  name: string;
  /** Some of the area's `scopes`. Null: everything, now and whatever the provider adds. */
  scopes: readonly string[] | null;
  /** A whole number of credits from 1 on. */
  creditLimit?: number | null | undefined;
  /** 1 to 100 addresses or CIDR ranges. */
  allowedIps?: readonly string[] | null | undefined;
  selfDisable?: boolean | null | undefined;
}

/** What is to become of a key. What is left out stays as it is; null lifts a limit. */
export interface ApiKeyChange extends Partial<ApiKeyTerms> {
  disabled?: boolean | undefined;
}

/** A key that was just made. The secret is told this once and by nobody again: never keep it. */
export interface MintedApiKey {
  /** Null where the provider did not tell it, as older ones do not. */
  id: string | null;
  secret: string;
}

export interface ApiKeysArea {
  /** Every scope that a key can be given, in the provider's order. */
  readonly scopes: readonly string[];
  /** The most entries that `allowedIps` takes. */
  readonly maxAllowedIps: number;
  /** The keys of one account, without secrets, in the provider's order. */
  list: (accountId: string, options?: CallOptions) => Promise<readonly ApiKey[]>;
  /**
   * Makes a key. Never repeated by a machine. Absent where keys can only be read.
   *
   * @throws {OutcomeUnknownError} The answer was lost, or without a secret: there may be a key whose secret nobody knows.
   */
  create?:
    ((accountId: string, terms: ApiKeyTerms, options?: CallOptions) => Promise<MintedApiKey>) | undefined;
  /** Changes a key, or switches it off or on. */
  update?:
    | ((key: Pick<ApiKey, 'id' | 'accountId'>, change: ApiKeyChange, options?: CallOptions) => Promise<void>)
    | undefined;
  /** Deletes a key for ever. */
  remove?: ((key: Pick<ApiKey, 'id' | 'accountId'>, options?: CallOptions) => Promise<void>) | undefined;
}

/** What is measured. Its unit and how it adds up are told by the report. */
export type UsageMetric =
  | 'credits'
  | 'characters'
  | 'minutes'
  | 'requests'
  | 'first-byte-average'
  | 'first-byte-p95'
  | 'spend'
  | 'concurrency-peak'
  | 'concurrency-average';

/** What a series stands for. `none` is one series of everything. */
export type UsageBreakdown =
  | 'none'
  | 'product'
  | 'model'
  | 'voice'
  | 'voice-multiplier'
  | 'person'
  | 'group'
  | 'api-key'
  | 'every-api-key'
  | 'by-key-or-not'
  | 'resource'
  | 'subresource'
  | 'source'
  | 'queue'
  | 'region'
  | 'workspace';

/** How long a bucket is. `cumulative` is a running total of days. */
export type UsageInterval = 'hour' | 'day' | 'week' | 'month' | 'cumulative';

/** One question about usage. */
export interface UsageQuery {
  /** The first moment that counts. */
  from: Date;
  /** The moment after the last that counts. */
  to: Date;
  interval: UsageInterval;
  metric: UsageMetric;
  breakdown: UsageBreakdown;
  /** Of the whole workspace, or (`false`) of the account alone whose key the gateway holds. */
  workspace: boolean;
  /** The IANA zone whose hours, midnights and months buckets begin at, such as `Europe/Berlin`. @default 'UTC' */
  timeZone?: string | undefined;
  /**
   * The weekday that weekly buckets begin on, 0 for Sunday. Of what does not add up the provider makes the weeks, and
   * its own begin on Monday: the report says where they are.
   *
   * @default 1
   */
  weekStart?: Weekday | undefined;
}

/** What a value counts. A currency is an ISO 4217 code in capitals. */
export type UsageUnit =
  | { kind: 'credits' | 'characters' | 'minutes' | 'milliseconds' | 'count' }
  | { kind: 'money'; /** Null where it is not told. */ currency: string | null };

/**
 * How values of several buckets, or several series, become one. `sum` may be stacked and added; a `mean`, a `peak`
 * and a `percentile` never; of a percentile nothing can be made at all.
 */
export type UsageCombining = 'sum' | 'mean' | 'peak' | 'percentile';

/** One line of a report. */
export interface UsageSeries {
  /**
   * The provider's id or word for what it stands for. Unique in a report. Empty for what belongs to nothing that is
   * broken down by, such as transcripts by voice; `All` where nothing is.
   */
  key: string;
  /** A name of it that people know, where the provider tells one. */
  name: string | null;
  /** One for each bucket. Null: nothing is known of it, which is not zero. */
  values: readonly (number | null)[];
}

/**
 * Usage over time, every series on one axis. The first and the last bucket may reach beyond the range that was asked
 * for: they then hold what falls into it. A bucket that lies ahead as a whole is not there.
 */
export interface UsageReport {
  unit: UsageUnit;
  combining: UsageCombining;
  interval: UsageInterval;
  /** The zone that the buckets really begin in, whatever was asked for. */
  timeZone: string;
  /** Where buckets begin, in ms since the epoch, ascending, without a hole: each ends where the next begins. */
  startsMs: readonly number[];
  /** Where the last bucket ends, in ms since the epoch. May lie ahead: the bucket is then unfinished. */
  endMs: number;
  /** In the provider's order. Empty where nothing was used. */
  series: readonly UsageSeries[];
}

/** Why a question cannot be asked. */
export type UsageObstacle =
  /** Such a breakdown is of the whole workspace only. */
  | 'needs_workspace'
  /** The metric is not told by this breakdown. */
  | 'breakdown_without_metric'
  /** A running total of what does not add up. */
  | 'cumulative_without_sum'
  /** There would be more than `maxBuckets`. */
  | 'too_many_buckets'
  /** The range is longer than `maxDays`, or ends before it begins. */
  | 'range';

export interface UsageArea {
  readonly metrics: readonly UsageMetric[];
  readonly breakdowns: readonly UsageBreakdown[];
  readonly intervals: readonly UsageInterval[];
  /** The longest range, in days. */
  readonly maxDays: number;
  /** The most buckets in one report. */
  readonly maxBuckets: number;
  /** Tells why a question cannot be asked, without asking anybody; null when it can. */
  obstacle: (query: UsageQuery) => UsageObstacle | null;
  /** @throws {InvalidInputError} There is an `obstacle`. */
  read: (query: UsageQuery, options?: CallOptions) => Promise<UsageReport>;
}

/** An amount of money. */
export interface Money {
  /** In whole units of the currency, such as euros. */
  amount: number;
  /** An ISO 4217 code in capitals; null where it is not told. */
  currency: string | null;
}

/** One bill that is open or to come. */
export interface Invoice {
  /** Null where it is not told. */
  due: Money | null;
  /** When payment is tried next; null where it is not, or not told. */
  nextAttemptAt: Date | null;
  /** The provider's words for where payment stands. Empty where there was none yet; null where it is not told. */
  paymentStates: readonly string[] | null;
}

/** How much of something is used up. Each is null where it is not told. */
export interface Used {
  used: number | null;
  limit: number | null;
}

/** The plan of the workspace and what is left of it. Whatever the provider does not tell is null. */
export interface Subscription {
  /** The provider's word for the plan, such as `creator`. */
  tier: string | null;
  /** The provider's word, such as `active` or `past_due`. */
  status: string | null;
  credits: {
    used: number | null;
    /** What the plan includes. */
    limit: number | null;
    /** How far beyond `limit` they may go: 0 for not at all. */
    extension: number | 'unlimited' | null;
    /** When counting begins anew; null when it is not told. */
    resetsAt: Date | null;
    /** When counting began; null when it is not told and does not follow. */
    since: Date | null;
  };
  /** What was used beyond the limit costs so far; null where it is not told. */
  overage: Money | null;
  voices: Used;
  professionalVoices: Used;
  /** Voices added or changed in this period; `limit` is null for without end, too. */
  voiceEdits: Used;
  /** The provider's word, such as `monthly_period`. */
  billingPeriod: string | null;
  nextInvoice: Invoice | null;
  openInvoices: readonly Invoice[] | null;
  /** What the plan becomes by itself, and when; null for nothing, too. */
  pendingChange:
    | { kind: 'cancellation'; at: Date | null }
    | { kind: 'change'; at: Date | null; tier: string; billingPeriod: string | null }
    /** One of a kind that is not known. */
    | { kind: 'other'; at: Date | null }
    | null;
}

/** Whose key the gateway holds. Never the viewer, though it may be the same person. */
export interface AccountOwner {
  id: string;
  /** Null where it is not told. */
  firstName: string | null;
  seat: string | null;
  workspaceId: string | null;
  createdAt: Date | null;
  /** The provider's word for the workspace's plan; null where it is not told. */
  tier: string | null;
}

export interface AccountArea {
  owner: (options?: CallOptions) => Promise<AccountOwner>;
  subscription: (options?: CallOptions) => Promise<Subscription>;
}

/** One of the workspace's voices. */
export interface Voice {
  id: string;
  /** Null where it is not told. */
  name: string | null;
  /** The provider's word, such as `professional`; null where it is not told. */
  category: string | null;
  description: string | null;
  /** Provider labels such as `language` or `accent`. */
  labels: Readonly<Record<string, string>>;
  /** An `https:` URL, or an `http:` one of the machine itself; null for any other. */
  previewUrl: string | null;
  createdAt: Date | null;
}

/** One recording that a voice was made of. */
export interface VoiceSample {
  id: string;
  /** Null where it is not told. */
  fileName: string | null;
  /** The size of its file in bytes; null where it is not told. */
  bytes: number | null;
  /** Null where it is not told. */
  durationMs: number | null;
}

/** One voice and what it was made of. */
export interface VoiceDetails extends Voice {
  /** In the provider's order. Empty for a voice that others made. */
  samples: readonly VoiceSample[];
}

/**
 * One voice of the library, which somebody elsewhere shares with everybody. Words are the provider's, and null is what it
 * does not tell.
 */
export interface SharedVoice {
  id: string;
  /** Its maker's public id. */
  ownerId: string;
  name: string | null;
  category: string | null;
  description: string | null;
  /** As in `Voice`. */
  previewUrl: string | null;
  gender: string | null;
  age: string | null;
  accent: string | null;
  language: string | null;
  locale: string | null;
  /** Its mood, such as `calm`. */
  descriptive: string | null;
  useCase: string | null;
  sharedAt: Date | null;
  /** Characters that everybody spoke with it in a year. */
  charactersInYear: number | null;
  /** How many others have added it. */
  addedBy: number | null;
  /** What a credit counts with it: 1 is as usual. */
  rate: number;
  /** Days between its maker taking it back and its end; null for none. */
  noticeDays: number | null;
  featured: boolean;
  /** Whether what is said with it is watched by the provider. */
  liveModerated: boolean;
  /** Whether plans that cost nothing may use it. */
  freeUsers: boolean | null;
  /** Whether the workspace has added it already. */
  added: boolean;
}

/** By what the library is ordered, the most first. */
export type SharedVoicesSort = 'newest' | 'most-used' | 'trending' | 'most-added';

/** Which voices of the library are wanted. What is left out, or an empty text or list, does not matter. */
export interface SharedVoicesQuery {
  search?: string | undefined;
  category?: string | undefined;
  gender?: string | undefined;
  age?: string | undefined;
  accent?: string | undefined;
  language?: string | undefined;
  locale?: string | undefined;
  /** Any of them will do. */
  useCases?: readonly string[] | undefined;
  /** Any of them will do. */
  descriptives?: readonly string[] | undefined;
  /** Only those that the provider recommends. @default false */
  featured?: boolean | undefined;
  /** Only those that its reader app has. @default false */
  readerApp?: boolean | undefined;
  minNoticeDays?: number | undefined;
  /** `false` leaves out those with a rate of their own. */
  customRates?: boolean | undefined;
  /** `false` leaves out those that are live moderated. */
  liveModerated?: boolean | undefined;
  /** Only those of one maker. */
  ownerId?: string | undefined;
  /** @default 'newest' */
  sort?: SharedVoicesSort | undefined;
}

export interface SharedVoicesPage {
  voices: readonly SharedVoice[];
  /** Hand it to the next search; null on the last page. */
  nextPage: number | null;
  /** Null where it is not told. */
  totalCount: number | null;
}

export interface VoicePage {
  voices: readonly Voice[];
  /** Hand it to the next `list`; null on the last page. */
  nextPageToken: string | null;
  /** Null where it is not told. */
  totalCount: number | null;
}

/** Words by which the library can be searched, in an order to choose from. */
export interface LibraryWords {
  categories: readonly string[];
  genders: readonly string[];
  ages: readonly string[];
  useCases: readonly string[];
  /** ISO 639 codes. */
  languages: readonly string[];
}

export interface VoicesArea {
  /** Absent where there is no library, or nothing to choose from. */
  readonly libraryWords?: LibraryWords | undefined;
  /** The most characters of the name that `addShared` takes. Absent where there is no bound. */
  readonly longestName?: number | undefined;
  /** The workspace's own voices, a page at a time. `pageSize` is 1 to 100. @default 30 a page */
  list: (
    query?: { pageToken?: string | undefined; pageSize?: number | undefined; search?: string | undefined },
    options?: CallOptions,
  ) => Promise<VoicePage>;
  /** One voice with its samples. Absent where a voice can only be listed. */
  get?: ((voiceId: string, options?: CallOptions) => Promise<VoiceDetails>) | undefined;
  /** The sound of one sample. */
  sampleAudio?: ((voiceId: string, sampleId: string, options?: CallOptions) => Promise<Blob>) | undefined;
  /** Deletes a sample for ever. */
  deleteSample?: ((voiceId: string, sampleId: string, options?: CallOptions) => Promise<void>) | undefined;
  /**
   * Searches the library of voices that others share, 30 a page. Absent where there is none.
   *
   * @param page From 0.
   */
  searchLibrary?:
    | ((query: SharedVoicesQuery, page: number, options?: CallOptions) => Promise<SharedVoicesPage>)
    | undefined;
  /**
   * Adds a voice of the library to the workspace, under a name of 1 to `longestName` characters, and gives the
   * id that it has there. Each call adds another; never repeated by a machine.
   *
   * @throws {OutcomeUnknownError} The answer was lost, or tells no id: it may have been added.
   * @throws {RolecallError} `voice_limit`: the plan has no slot left.
   */
  addShared?:
    | ((
        voice: Pick<SharedVoice, 'id' | 'ownerId'>,
        name: string,
        options?: CallOptions,
      ) => Promise<{ id: string }>)
    | undefined;
}

export interface CopyingArea {
  /**
   * Copies a resource to the workspace of another user, named by their id at the provider. Each call makes another copy;
   * never repeated by a machine.
   *
   * @throws {OutcomeUnknownError} The answer was lost: it may have been copied.
   * @throws {RolecallError} `operation_gone`: the provider does not offer it any more; `user_not_found`.
   */
  toWorkspaceOf: (resource: ResourceRef, userId: string, options?: CallOptions) => Promise<void>;
}

/**
 * What a provider offers, in domain words. Each area is optional and its presence is the capability: what is not
 * there is not offered to a person.
 *
 * Every method rejects with a `RolecallError`, whose `code` a locale has a sentence for; or, when its signal aborts,
 * with that signal's reason.
 */
export interface Backend {
  /** Sets cached data of one provider, gateway and workspace apart from all others. Holds no secret. */
  readonly scope: string;
  readonly workspace?: { /** Shown as "Everyone in {name}". */ name: string } | undefined;
  /** What the time is by the gateway. @default the device's own clock */
  clock?: GatewayClock | undefined;
  viewer: ViewerArea;
  sharing?: SharingArea | undefined;
  members?: MembersArea | undefined;
  invitations?: InvitationsArea | undefined;
  groups?: GroupsArea | undefined;
  serviceAccounts?: ServiceAccountsArea | undefined;
  apiKeys?: ApiKeysArea | undefined;
  usage?: UsageArea | undefined;
  account?: AccountArea | undefined;
  voices?: VoicesArea | undefined;
  /** Never there unless a host asks for it. */
  copying?: CopyingArea | undefined;
}
