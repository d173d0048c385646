import type { UseQueryResult } from '@tanstack/react-query';
import type { Role } from '../../access/types.js';
import type {
  Everyone,
  Group,
  Principal,
  ResourceAccess,
  ResourceRef,
  Viewer,
} from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/** One change of who has access: what was meant, or what was done. */
export interface AccessChange {
  resource: ResourceRef;
  principal: Principal;
  /** Null for taken away. */
  role: Role | null;
  /** What the principal held directly before; null for nothing. */
  previous: Role | null;
  /**
   * The role was given by an invitation, so that they stand among `access.invitations` and in no row. Undoing it takes
   * the invitation back, and fails with `cannot_cancel` where the provider cannot. @default false
   */
  invited?: boolean | undefined;
}

/**
 * How one change ended. `failed` means that the access is as it was before; with `changed_meanwhile` it is as somebody
 * else has made it since the viewer saw it.
 */
export type ShareOutcome =
  { status: 'done'; change: AccessChange } | { status: 'failed'; change: AccessChange; error: RolecallError };

/** A write that did not succeed, kept until it is tried again, dismissed, or no longer differs from the truth. */
export interface AccessFailure {
  change: AccessChange;
  error: RolecallError;
}

/** Which kind of write a row waits for. */
export type PendingKind = 'grant' | 'change' | 'revoke';

/** The strongest path by which somebody has access besides a role of their own. */
export interface OtherPath {
  via: 'creator' | 'workspace-admin' | 'group' | 'everyone';
  role: Role;
  /** Through which group; null for the other paths. */
  group: Group | null;
}

/** One principal's own role on a resource. The object stays the same while nothing in it changes. */
export interface AccessRow {
  /** `principalKey` of the principal; for a role of the workspace's own followed by a blank and that role. */
  key: string;
  principal: Exclude<Principal, Everyone>;
  /**
   * What the server holds, or, while `pending` is `grant` or `change`, what was asked for. Null where somebody else has
   * taken it away while the viewer meant to change it: such a row is there for its `failure`.
   */
  role: Role | (string & {}) | null;
  /** Null while nothing is on its way. With `revoke` the row is still there with the role it loses. */
  pending: PendingKind | null;
  /** The last write to this row, when it did not succeed. The row shows the server's state beside it. */
  failure: AccessFailure | null;
  /**
   * Why the role cannot be changed here; null when it can. `creator`: admin for ever. `custom-role`: a role of the
   * workspace's own, which can only be read. `unknown`: an id without a name. `unreachable`: a person without an
   * address, or a service account without a key. `viewer-cannot`: the viewer may not, or holds less than this row.
   */
  fixed: 'creator' | 'custom-role' | 'unknown' | 'unreachable' | 'viewer-cannot' | null;
  /** Whether this is the viewer. */
  you: boolean;
  /** Its role may be above, equal to or below `role`. */
  other: OtherPath | null;
}

/** What every member of the workspace has at least. The object stays the same while nothing in it changes. */
export interface EveryoneRow {
  /** Null for no baseline. */
  role: Role | (string & {}) | null;
  pending: PendingKind | null;
  failure: AccessFailure | null;
  /** Why it cannot be changed here; null when it can. */
  fixed: 'custom-role' | 'viewer-cannot' | null;
}

/** Somebody and the role they are to have. */
export interface ShareEntry {
  principal: Principal;
  role: Role;
}

export interface ShareManyOptions {
  /** Called once for each entry, as its call leaves: it goes on from then, whatever the signal says. */
  onSend?: ((entry: ShareEntry) => void) | undefined;
  /** Called once for each entry, as soon as it ends. */
  onOutcome?: ((outcome: ShareOutcome) => void) | undefined;
  /** Stops sending. What has left is waited for; an entry that has not is left out of the answer. */
  signal?: AbortSignal | undefined;
}

/** Who has access to a resource, and everything that changes it. */
export interface UseShareResult {
  access: UseQueryResult<ResourceAccess, RolecallError>;
  viewer: UseQueryResult<Viewer, RolecallError>;
  /**
   * The server's truth with pending writes drawn over it. You first, then the creator, other people (strongest
   * first, then by name), groups, service accounts, unknown ids. A row keeps its place when its role changes.
   * The array stays the same while no row changes. Empty until `access` has data.
   */
  rows: readonly AccessRow[];
  everyone: EveryoneRow;
  /** Whether the viewer may change who has access. False until that is known. */
  canShare: boolean;
  /** Whether the viewer may also change what everyone in the workspace has. */
  canShareWorkspace: boolean;
  /** The roles the viewer may give: at most their own, weakest first. */
  assignableRoles: readonly Role[];
  /**
   * Gives a role in place of any held before. Where the list is older than a second it is read first, and nothing is
   * sent over what somebody else has done since: `changed_meanwhile`. Never rejects for a failed call.
   */
  grant: (principal: Principal, role: Role) => Promise<ShareOutcome>;
  /** Gives another role: the same call as `grant`, by the name of what a person does in a list. */
  change: (principal: Principal, role: Role) => Promise<ShareOutcome>;
  /** Takes a role away. */
  revoke: (principal: Principal) => Promise<ShareOutcome>;
  /**
   * Gives many roles. All are pending at once, and four at a time are sent. Once the session has ended nothing more
   * is sent, and what is left fails with `signed_out`.
   *
   * @returns Outcomes in the order of `entries`.
   */
  shareMany: (entries: readonly ShareEntry[], options?: ShareManyOptions) => Promise<readonly ShareOutcome[]>;
  /** Restores what was before a change, by the inverse call, unless somebody else has changed it since. */
  undo: (change: AccessChange) => Promise<ShareOutcome>;
  /**
   * Tries a failed write again; after `changed_meanwhile` that overrides what the row shows. `rowKey` is a row's `key`, or `everyone`.
   *
   * @throws {Error} Nothing failed or is on its way there.
   */
  retry: (rowKey: string) => Promise<ShareOutcome>;
  /** Clears a row's failure. */
  dismiss: (rowKey: string) => void;
}
