import type { UseQueryResult } from '@tanstack/react-query';
import type { MemberChange, Person, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/** One change of a member: what was meant, or what was done. */
export interface MemberUpdate {
  /** As they were before it. */
  person: Person;
  change: MemberChange;
  /** What takes it back; null where there is no way: a seat that nobody knows the name of. */
  inverse: MemberChange | null;
}

/**
 * How one change ended. `failed` means that the member is as they were before; with `changed_meanwhile` they are as
 * somebody else has made them since the viewer saw them.
 */
export type MemberOutcome =
  { status: 'done'; update: MemberUpdate } | { status: 'failed'; update: MemberUpdate; error: RolecallError };

/** A change that did not succeed, kept until it is tried again, dismissed, or no longer differs from the truth. */
export interface MemberFailure {
  update: MemberUpdate;
  error: RolecallError;
}

/**
 * Why somebody cannot be locked, or given another seat. `owner`: the owner of the workspace is fixed. `you`: nobody
 * locks themself out. `last-admin`: nobody would be left to manage members. `unreachable`: no address is known by
 * which the provider could be told. `viewer-cannot`: the viewer may not, or the backend cannot.
 */
export type MemberBar = 'owner' | 'you' | 'last-admin' | 'unreachable' | 'viewer-cannot';

/** One member and what can be done about them. The object stays the same while nothing in it changes. */
export interface MemberRow {
  /** The member's id; the `principalKey` of somebody without one. */
  key: string;
  /** What the server holds, or, while something is pending, what was asked for. */
  person: Person;
  /** Null while nothing is on its way. */
  pending: 'lock' | 'unlock' | 'seat' | null;
  /** The last change, when it did not succeed. The row shows the server's state beside it. */
  failure: MemberFailure | null;
  /** Whether this is the viewer. */
  you: boolean;
  /** Why they can be neither locked nor unlocked here; null when they can. */
  lockBar: MemberBar | null;
  /** Why their seat cannot be changed here; null when it can. */
  seatBar: MemberBar | null;
}

/** Somebody and what is to become of them. */
export interface MemberEntry {
  person: Person;
  change: MemberChange;
  /** What the viewer takes them to be. @default what the list tells */
  seen?: Person | undefined;
}

export interface UpdateManyOptions {
  /** Called once for each entry, as soon as it ends. */
  onOutcome?: ((outcome: MemberOutcome) => void) | undefined;
  /** Stops sending. What has left is waited for; an entry that has not is left out of the answer. */
  signal?: AbortSignal | undefined;
}

/** The members of the workspace, and everything that changes them. */
export interface UseUpdateMemberResult {
  list: UseQueryResult<readonly Person[], RolecallError>;
  /** As known in the workspace, not on one resource. */
  viewer: UseQueryResult<Viewer, RolecallError>;
  /**
   * The server's truth with pending changes drawn over it, in the provider's order. The array stays the same while
   * nobody in it changes. Empty until `list` has data.
   */
  people: readonly Person[];
  /** Gives the row of one of `people`: worked out when it is asked for, since of many only a few are in sight. */
  rowOf: (person: Person) => MemberRow;
  /** Whether the viewer may change members and the backend can. False until that is known. */
  canUpdate: boolean;
  /** The seats that can be given, the strongest first. Empty where there are none to choose from. */
  seats: readonly string[];
  /**
   * Locks, unlocks or seats a member. Where the list is older than a second it is read first, and nothing is sent over
   * what somebody else has done since: `changed_meanwhile`. Never rejects for a failed call.
   */
  update: (person: Person, change: MemberChange) => Promise<MemberOutcome>;
  /**
   * Changes many, four at a time; each is pending once it is sent. Once the session has ended nothing more is sent,
   * and what is left fails with `signed_out`.
   *
   * @returns Outcomes in the order of `entries`.
   */
  updateMany: (
    entries: readonly MemberEntry[],
    options?: UpdateManyOptions,
  ) => Promise<readonly MemberOutcome[]>;
  /**
   * Restores what was before a change, by the inverse call, unless somebody else has changed it since.
   *
   * @throws {Error} There is no inverse.
   */
  undo: (update: MemberUpdate) => Promise<MemberOutcome>;
  /**
   * Tries a failed change again; after `changed_meanwhile` that overrides what the row shows.
   *
   * @param rowKey A row's `key`.
   * @throws {Error} Nothing failed or is on its way there.
   */
  retry: (rowKey: string) => Promise<MemberOutcome>;
  /** Clears a row's failure. */
  dismiss: (rowKey: string) => void;
}
