import type { UseQueryResult } from '@tanstack/react-query';
import type { Group, Person, UnknownPrincipal, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import type { GroupSearchAnswer } from './groupSearchOptions.js';

/** Which group: what a list or a search gave, or no more than its id and name. */
export type GroupRef = Pick<Group, 'id' | 'name'>;

/** One change of who is in a group: what was meant, or what was done. */
export interface MembershipChange {
  group: GroupRef;
  /** Reached by their address. */
  person: Person;
  /** Whether they are to be in it. */
  isMember: boolean;
  /** Whether they were in it before. */
  wasMember: boolean;
}

/** How one change ended. `failed` means that the group is as it was before. */
export type MembershipOutcome =
  | { status: 'done'; change: MembershipChange }
  | { status: 'failed'; change: MembershipChange; error: RolecallError };

/** A write that did not succeed, kept until it is tried again, dismissed, or no longer differs from the truth. */
export interface MembershipFailure {
  change: MembershipChange;
  error: RolecallError;
}

/** One member of a group. The object stays the same while nothing in it changes. */
export interface GroupMemberRow {
  /** `principalKey` of the principal. */
  key: string;
  /** `unknown` for an id that the list of members does not name. */
  principal: Person | UnknownPrincipal;
  /** Null while nothing is on its way. With `remove` the row is still there. */
  pending: 'add' | 'remove' | null;
  /** The last write to this row, when it did not succeed. */
  failure: MembershipFailure | null;
  /**
   * Why this one cannot be removed although others can; null when they can, or when nobody can. `unknown`: an id
   * without a name. `unreachable`: a person without an address.
   */
  fixed: 'unknown' | 'unreachable' | null;
  /** Whether this is the viewer. */
  you: boolean;
}

export interface AddMembersOptions {
  /** Called once for each person, as their call leaves: it goes on from then, whatever the signal says. */
  onSend?: ((person: Person) => void) | undefined;
  /** Called once for each person, as soon as it ends. */
  onOutcome?: ((outcome: MembershipOutcome) => void) | undefined;
  /** Stops sending. What has left is waited for; a person whose turn had not come is left out of the answer. */
  signal?: AbortSignal | undefined;
}

/** Who is in a group, and everything that changes it. */
export interface UseGroupMembersResult {
  /** Every group of the workspace, this one among them. */
  groups: UseQueryResult<readonly Group[], RolecallError>;
  /** Looks for the group by its name. Runs only where groups could not be listed. */
  search: UseQueryResult<GroupSearchAnswer, RolecallError>;
  /** Every member of the workspace: who the group's ids are. */
  people: UseQueryResult<readonly Person[], RolecallError>;
  viewer: UseQueryResult<Viewer, RolecallError>;
  /** The group as the server has it, from `groups` or else `search`. Null until it is known, and when it is not there. */
  group: Group | null;
  /**
   * The server's truth with pending writes drawn over it: you first, then by name, ids without a name last. The array
   * stays the same while no row changes. Empty until `group` is known, and when the viewer may not see who is in it.
   */
  rows: readonly GroupMemberRow[];
  /** How many are in it, without those who are being removed; null when the viewer may not see who is. */
  count: number | null;
  /**
   * Why nobody can be added or removed; null when they can. `managed`: an identity provider decides who is in it.
   * `read-only`: the backend cannot change groups. `viewer-cannot`: the viewer may not, or that is not known yet.
   */
  fixed: 'managed' | 'read-only' | 'viewer-cannot' | null;
  /** Puts somebody into the group, by address. Never rejects for a failed call. */
  add: (person: Person) => Promise<MembershipOutcome>;
  /**
   * Puts many into the group. All are pending at once, and four at a time are sent. Once the session has ended nothing
   * more is sent, and what is left fails with `signed_out`.
   *
   * @returns Outcomes in the order of `people`.
   */
  addMany: (people: readonly Person[], options?: AddMembersOptions) => Promise<readonly MembershipOutcome[]>;
  /** Takes somebody out of the group, by address. */
  remove: (person: Person) => Promise<MembershipOutcome>;
  /** Restores what was before a change, by the inverse call. */
  undo: (change: MembershipChange) => Promise<MembershipOutcome>;
  /**
   * Tries a failed write again. `rowKey` is a row's `key`.
   *
   * @throws {Error} Nothing failed or is on its way there.
   */
  retry: (rowKey: string) => Promise<MembershipOutcome>;
  /** Clears a row's failure. */
  dismiss: (rowKey: string) => void;
}
