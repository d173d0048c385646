import type { JsmonPermission, periodMonths, PresetRole, ResourceKey, SeatType } from '../contract/index.js';
import type { Clock } from './clock.js';

/** The provider's seats. */
export type Seat = SeatType;

/** What a plan counts seats by: a full one for members and admins, a basic one for lite members. */
export type SeatKind = 'full' | 'basic';

/** The seats of the plan: how many there are, how many members and live invitations take, and how many are left. */
export type SandboxSeats = Readonly<
  Record<SeatKind, { limit: number; used: number; pending: number; free: number }>
>;

/** Where a voice comes from: made here, copied from the library, or the provider's own. */
export type VoiceKind = 'own' | 'community' | 'default';

/** A member of the sandbox's company. */
export interface SandboxPerson {
  /** The provider's user id. */
  id: string;
  /** A short name to find them by in tests: `ana`, `ben`, … */
  handle: string;
  email: string;
  /** What they typed as their name; null: nothing. */
  name: string | null;
  seat: Seat | null;
  owner: boolean;
  locked: boolean;
}

/** An invitation that was sent, also one that is over. */
export interface SandboxInvitation {
  /** As it was written. */
  email: string;
  seat: Seat;
  groupIds: readonly string[];
  /** Credits in a month; null: no limit of their own. */
  usageLimit: number | null;
  /** Unix milliseconds by the sandbox's clock. */
  sentAt: number;
  /** `live`: it can still be accepted. */
  state: 'live' | 'cancelled' | 'accepted';
  /**
   * Where its sending and its end (null: still live) stand among those of all invitations, counted from 1. Two were
   * live at once when the later was sent before the earlier ended, even where the clock stood still.
   */
  turns: { sent: number; ended: number | null };
}

export interface SandboxGroup {
  id: string;
  name: string;
  /** User ids. */
  memberIds: readonly string[];
  permissions: readonly string[] | null;
  usageLimit: number | 'unlimited' | null;
  characterCount: number;
  /** Managed by the company's identity provider; null: by hand. */
  scim: { externalId: string; createdAtUnix: number; updatedAtUnix: number } | null;
}

export interface SandboxKey {
  id: string;
  name: string;
  hint: string;
  /** Stands for the provider's hash of the secret: it must never be seen outside. */
  hash: string;
  createdAtUnix: number;
  permissions: readonly string[] | null;
  characterLimit: number | null;
  characterCount: number;
  allowedIps: readonly string[] | null;
  disabled: boolean;
  /** Why the provider switched it off; null where it did not. */
  disableReason: string | null;
  /** Whether whoever holds it may switch it off; null: as the workspace says. */
  thirdPartyDisableAllowed: boolean | null;
}

export interface SandboxServiceAccount {
  /** The provider's user id of the account. */
  id: string;
  name: string;
  createdAtUnix: number;
  keys: readonly SandboxKey[];
  sharesWith: readonly { groupId: string; role: 'admin' | 'editor' | 'viewer' }[];
}

/** One thing that can be shared, and with whom it is. */
export interface SandboxResource {
  type: string;
  id: string;
  /** What the resource's own record says; null where the provider has no name for it. */
  name: string | null;
  creatorId: string | null;
  /** Principal id → role: one of the four, or a workspace's own (`role_…`). Without the creator. */
  grants: ReadonlyMap<string, string>;
  /** What every member has at least. */
  baseline: string | null;
  /** What anonymous people have; null: not public. */
  anonymous: PresetRole | null;
  createdAtUnix: number;
}

export interface SandboxVoice {
  /** The voice's id, which is also its resource's. */
  id: string;
  name: string;
  kind: VoiceKind;
  category: string;
  labels: Readonly<Record<string, string>>;
  description: string | null;
  createdAtUnix: number;
  collectionIds: readonly string[];
  /** What it was made of, as far as that is still there. */
  samples: readonly SandboxSample[];
  /** On which terms its maker shares it in the voice library; null for voices that are not from there. */
  library: {
    noticePeriodDays: number;
    customRate: boolean;
    liveModerated: boolean;
    /** Which of the library's it is; null: one that is not there any more. */
    originalId: string | null;
    bookmarked: boolean;
  } | null;
}

/** A recording that a voice was made of. */
export interface SandboxSample {
  id: string;
  fileName: string;
  mimeType: string;
  durationMs: number;
}

/** A voice that somebody of another company shares with everybody. */
export interface SandboxSharedVoice {
  id: string;
  /** Its maker's public id, 64 hexadecimal digits. */
  ownerId: string;
  name: string;
  gender: string;
  age: string;
  accent: string;
  language: string;
  locale: string | null;
  descriptive: string;
  useCase: string;
  category: string;
  description: string | null;
  sharedAtUnix: number;
  /** Characters spoken with it, by everybody. */
  usedInYear: number;
  usedInWeek: number;
  /** How many others have added it. */
  addedBy: number;
  /** What a credit counts with it; 1 is as usual. */
  rate: number;
  noticePeriodDays: number;
  freeUsers: boolean;
  liveModerated: boolean;
  featured: boolean;
  inReaderApp: boolean;
  hasPreview: boolean;
}

/** A resource that was copied to a workspace elsewhere. */
export interface SandboxCopy {
  resource: ResourceKey;
  targetUserId: string;
}

/** An agent or a pronunciation dictionary: a name to share. */
export interface SandboxItem {
  id: string;
  name: string;
}

/** One bill, in hundredths of the subscription's currency. */
export interface SandboxInvoice {
  /** With tax. */
  dueCents: number;
  taxCents: number;
  /** Unix milliseconds; null: payment is not tried again. */
  nextAttemptAtMs: number | null;
  /** The provider's words, such as `requires_payment_method`. */
  paymentStates: readonly string[];
}

/** What the company pays for, and what of it was used. Moments are Unix milliseconds. */
export interface SandboxSubscription {
  tier: string;
  /** `active`, `trialing`, `past_due`, … */
  status: string;
  /** Such as `eur`. */
  currency: string;
  /** Null: as many as the ledger of usage tells of this period. */
  creditsUsed: number | null;
  creditLimit: number;
  /** How far beyond the limit they may go: 0 for not at all, null for without end. */
  creditExtension: number | null;
  /** What credits beyond the limit cost, which makes the overage. */
  centsPerThousandCredits: number;
  /** Where one that is over is set, another like it has begun. Null: credits are never counted anew. */
  resetsAtMs: number | null;
  refreshPeriod: keyof typeof periodMonths | null;
  billingPeriod: string | null;
  voiceLimit: number;
  voiceEditsUsed: number;
  /** Null: without end. */
  voiceEditLimit: number | null;
  professionalVoicesUsed: number;
  professionalVoiceLimit: number;
  nextInvoice: SandboxInvoice | null;
  openInvoices: readonly SandboxInvoice[];
  pendingChange:
    | { kind: 'cancellation'; atMs: number }
    | { kind: 'change'; atMs: number; tier: string; billingPeriod: string }
    | null;
}

/** The company as it stands now. Nothing here can be written to. */
export interface SandboxWorkspace {
  readonly id: string;
  readonly name: string;
  /** Mail domain of the company, which the provider has verified. */
  readonly domain: string;
  /** The owner first. */
  readonly people: readonly SandboxPerson[];
  /** Every invitation that was ever sent, oldest first. The provider has no operation that tells them. */
  readonly invitations: readonly SandboxInvitation[];
  readonly seats: SandboxSeats;
  readonly subscription: SandboxSubscription;
  readonly groups: readonly SandboxGroup[];
  readonly serviceAccounts: readonly SandboxServiceAccount[];
  readonly voices: readonly SandboxVoice[];
  /** The voices that others share, in no order that means anything. */
  readonly library: readonly SandboxSharedVoice[];
  /** What was copied to other workspaces, oldest first. */
  readonly copies: readonly SandboxCopy[];
  readonly agents: readonly SandboxItem[];
  readonly dictionaries: readonly SandboxItem[];
  /** Who has what on a resource at this moment, as a copy. @throws {Error} There is none. */
  resource: (type: string, id: string) => SandboxResource;
  /**
   * The role that a member or service account really has on a resource, by the provider's rules; null for none of
   * the four. @throws {Error} There is no such resource.
   */
  roleOf: (principalId: string, type: string, id: string) => PresetRole | null;
}

/** Somebody with access to a Jsmon workspace. */
export interface JsmonUser {
  /** Jsmon's user id, which is not ElevenLabs'. */
  id: string;
  email: string;
  permission: JsmonPermission;
}

export interface JsmonInvitation {
  id: string;
  email: string;
  permission: JsmonPermission;
  status: 'pending' | 'accepted' | 'rejected';
  /** The sender's address. */
  sentBy: string;
  sentAtMs: number;
  expiresAtMs: number;
}

/** A Jsmon workspace as it stands now. Nothing here can be written to. */
export interface JsmonWorkspaceView {
  readonly id: string;
  readonly owner: JsmonUser;
  /** Whom it is shared with, the owner not among them. */
  readonly users: readonly JsmonUser[];
  /** In the order of their sending. */
  readonly invitations: readonly JsmonInvitation[];
}

/** Jsmon, with two workspaces of Ana's in it. */
export interface SandboxJsmon {
  /** Host and scheme of the request do not matter. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly apiKey: string;
  /** The workspace that is shared with some of the company's people. */
  readonly workspaceId: string;
  /** Another one, which the same key can see. */
  readonly otherWorkspaceId: string;
  /** @param id @default the first one @throws {Error} There is none of that id. */
  workspace: (id?: string) => JsmonWorkspaceView;
  /** Somebody else gave access to the first workspace, or took it away (null). */
  setPermission: (email: string, permission: JsmonPermission | null) => void;
  /** An invitation became another, by somebody else's doing. @throws {Error} There is none of that id. */
  setInvitation: (id: string, change: Partial<Omit<JsmonInvitation, 'id'>>) => void;
}

/** A scripted misfortune. Without any field: the provider answers 500. */
export interface Fault {
  /** Answered in place of the real answer. @default 500 */
  status?: number | undefined;
  /** The answer's body: a text as it stands, anything else as JSON. @default the provider's error shape for `status` */
  body?: unknown;
  headers?: Readonly<Record<string, string>> | undefined;
  /** Whole seconds, sent as `Retry-After`. */
  retryAfter?: number | undefined;
  /** How many calls it meets. @default 1 */
  times?: number | undefined;
  /** Milliseconds that the answer is kept back; without any other field the real answer is late. */
  delayMs?: number | undefined;
  /** The connection breaks: `fetch` rejects with a `TypeError`. */
  network?: true | undefined;
  /** No answer ever comes; only an abort ends the call. */
  hang?: true | undefined;
  /** The operation is carried out first, then its answer is lost: by `network`, `hang` or `status`. @default network */
  afterCommit?: true | undefined;
  /** A proxy's HTML page in place of JSON. @default status 502 */
  html?: true | undefined;
}

/** One request that reached the provider. */
export interface SentRequest {
  /** Null where no operation has that method and path. */
  operationId: string | null;
  method: string;
  /** As it stood in the URL, still encoded. */
  path: string;
  /** With its `?`; empty where there was none. */
  search: string;
  headers: Readonly<Record<string, string>>;
  /** Empty where there was none. */
  body: string;
  /** Unix milliseconds by the sandbox's clock. */
  at: number;
}

/** Timers, for those who want to turn them by hand. */
export interface Timers {
  setTimeout: (run: () => void, ms: number) => unknown;
  clearTimeout: (timer: unknown) => void;
}

export interface SandboxOptions {
  /** Same seed and clock, same bytes. @default 1 */
  seed?: number | undefined;
  /** @default the machine's clock */
  clock?: Clock | undefined;
  /** Milliseconds that every answer takes. @default 0 */
  latency?: number | ((operationId: string) => number) | undefined;
  /** Misfortunes known from the start; see `Sandbox.fail`. */
  faults?: readonly (Fault & { operationId: string })[] | undefined;
  /** The `xi-api-key` that is let in, besides those that service accounts get here. It is the owner's. @default 'sandbox-key' */
  apiKey?: string | undefined;
  /** Scopes of that key. A call that needs another is answered 401, as the provider does. @default 'all' */
  keyScopes?: 'all' | readonly string[] | undefined;
  /** The one `X-JSMON-KEY` that is let in. @default 'sandbox-jsmon-key' */
  jsmonApiKey?: string | undefined;
  /** Whose that key is, by their short name. @default 'ana', who owns the workspaces */
  jsmonKeyOwner?: string | undefined;
  /** How a read names the baseline, which the provider does not document. @default 'default' */
  baselineForm?: 'default' | 'group-id' | undefined;
  /** What the id of a `key` share option is, which the provider does not document. @default 'account-id' */
  keyOptionForm?: 'account-id' | 'key-id' | undefined;
  /** @default the platform's timers, looked up at each use */
  timers?: Timers | undefined;
}

/**
 * Two providers in memory, with a company in them.
 *
 * What a call does is decided on its arrival, in the order of arrivals; latency, delays and holds keep only the
 * answer back. So an answer that was held is as old as its arrival.
 */
export interface Sandbox {
  /** ElevenLabs. Host and scheme of the request do not matter. */
  readonly elevenlabs: { fetch: (request: Request) => Promise<Response> };
  readonly jsmon: SandboxJsmon;
  /** Both at one address: Jsmon has the paths below `/api`. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: Clock;
  /** ElevenLabs' key. */
  readonly apiKey: string;
  /** What reached the providers, oldest first; the latest 20,000. */
  readonly requests: readonly SentRequest[];
  readonly workspace: SandboxWorkspace;
  /** Somebody by their short name. @throws {Error} Nobody is called so. */
  person: (handle: string) => SandboxPerson;

  /** Lets the next call (`times`) of an operation meet a misfortune. Several queue up. @throws {Error} No such operation. */
  fail: (operationId: string, fault: Fault) => void;
  /** Keeps back the answers of an operation, of calls from now on, until released. @throws {Error} No such operation. */
  hold: (operationId: string) => { release: () => void };

  /** Somebody else gave a role, or took it away (null). `role_…` ids are taken too. */
  setGrant: (resource: ResourceKey, principalId: string, role: string | null) => void;
  /** The company made a role of its own (`role_…`): from now on every read carries its slot, empty or not. */
  addCustomRole: (roleId: string) => void;
  setBaseline: (resource: ResourceKey, role: string | null) => void;
  setAnonymous: (resource: ResourceKey, role: PresetRole | null) => void;
  setCreator: (resource: ResourceKey, userId: string | null) => void;
  setMembers: (groupId: string, userIds: readonly string[]) => void;
  lock: (userId: string, locked?: boolean) => void;
  setSeat: (userId: string, seat: Seat | null) => void;
  /** The company bought seats, or gave some back. @default 200 full and 100 basic ones */
  setSeatLimits: (limits: Partial<Record<SeatKind, number>>) => void;
  /** The plan became another, was paid or was not, or more of it was used. */
  setSubscription: (change: Partial<SandboxSubscription>) => void;
  /**
   * Whether resources can be copied to other workspaces, as an older SDK of the provider's had it. @default not: the
   * path is answered 404, as any that is not there
   */
  offerCopies: (offered?: boolean) => void;
  /**
   * The person of an address follows their latest invitation, and becomes a member with its seat and groups.
   *
   * @throws {Error} No invitation of theirs is live, or no such seat is free.
   */
  acceptInvitation: (email: string) => SandboxPerson;
  /** A key came to be otherwise, by somebody else's doing; null: deleted. @throws {Error} There is none of that id. */
  setKey: (keyId: string, change: Partial<Omit<SandboxKey, 'id'>> | null) => void;
  /** They leave the workspace and its groups; what they were given stays behind under an id without a name. */
  removePerson: (userId: string) => void;
}
