import type { Role } from '../access/types.js';
import type { Permission } from '../contract/permissions.js';

/** What every read and write of a backend takes. */
export interface CallOptions {
  /** Ends the call; a read's abort reaches the server. */
  signal?: AbortSignal | undefined;
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
  locked: boolean;
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
  /** Its keys, without secrets. The account cannot be given a role while this is empty. */
  keys: readonly { id: string; name: string; hint: string; disabled: boolean }[];
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
}

export interface ViewerArea {
  /** Who is looking, and what they may do (on `resource`, when given). `GET {gateway}/session`. */
  get: (resource: ResourceRef | null, options?: CallOptions) => Promise<Viewer>;
}

export interface SharingArea {
  /** The roles that can be given, weakest first. */
  readonly roles: readonly Role[];
  /** The most principals that one resource may be shared with. */
  readonly maxPrincipals: number;
  /** Whether everyone in the workspace can be given a role at once. */
  readonly baseline: boolean;
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

export interface MembersArea {
  /** Every member, locked ones too, in the provider's order. */
  list: (options?: CallOptions) => Promise<readonly Person[]>;
}

export interface GroupsArea {
  list: (options?: CallOptions) => Promise<readonly Group[]>;
  /**
   * Groups whose name holds `name` (at least two characters), the exact name first. A provider's search may tell less
   * of a group than `list` does.
   */
  search: (name: string, options?: CallOptions) => Promise<readonly Group[]>;
}

export interface ServiceAccountsArea {
  list: (options?: CallOptions) => Promise<readonly ServiceAccount[]>;
}

/** One of the workspace's voices. */
export interface Voice {
  id: string;
  name: string;
  category: string;
  description: string | null;
  /** Provider labels such as `language` or `accent`. */
  labels: Readonly<Record<string, string>>;
  /** An `https:` URL, or null: any other scheme is dropped. */
  previewUrl: string | null;
  createdAt: Date | null;
}

export interface VoicePage {
  voices: readonly Voice[];
  /** Hand it to the next `list`; null on the last page. */
  nextPageToken: string | null;
  totalCount: number;
}

export interface VoicesArea {
  /** The workspace's own voices, a page at a time. `pageSize` is 1 to 100. @default 30 a page */
  list: (
    query?: { pageToken?: string | undefined; pageSize?: number | undefined; search?: string | undefined },
    options?: CallOptions,
  ) => Promise<VoicePage>;
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
  viewer: ViewerArea;
  sharing?: SharingArea | undefined;
  members?: MembersArea | undefined;
  groups?: GroupsArea | undefined;
  serviceAccounts?: ServiceAccountsArea | undefined;
  voices?: VoicesArea | undefined;
}
