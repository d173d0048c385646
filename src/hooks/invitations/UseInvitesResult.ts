import type { UseQueryResult } from '@tanstack/react-query';
import type { InvitationState } from '../../access/invitationState.js';
import type { Invitation, InvitationAnswer, InvitationTerms, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/** An address and what it is to be offered. */
export interface InviteEntry {
  email: string;
  terms: InvitationTerms;
}

/** How inviting one address ended. `failed` with `outcome_unknown` means that it may have been sent. */
export type InviteOutcome =
  | { status: 'done'; email: string; terms: InvitationTerms }
  | { status: 'failed'; email: string; terms: InvitationTerms; error: RolecallError };

export interface InviteOptions {
  /** Called once for each address, as its call leaves: it goes on from then, whatever the signal says. */
  onSend?: ((entry: InviteEntry) => void) | undefined;
  /** Called once for each entry, as soon as it ends. */
  onOutcome?: ((outcome: InviteOutcome) => void) | undefined;
  /** Stops sending. What has left is waited for; an entry that has not is left out of the answer. */
  signal?: AbortSignal | undefined;
}

/** One thing that somebody means to do about an invitation. */
export type InvitationChange =
  | { kind: 'send'; email: string; terms: InvitationTerms }
  | { kind: 'cancel' | 'resend'; invitation: Invitation }
  | { kind: 'expiry'; invitation: Invitation; expiresAt: Date }
  | { kind: 'respond'; invitation: Invitation; answer: InvitationAnswer };

/** How one change ended. */
export type InvitationOutcome =
  | { status: 'done'; change: InvitationChange }
  | { status: 'failed'; change: InvitationChange; error: RolecallError };

export interface ResendOptions {
  /** Called once for each invitation, as soon as it ends. */
  onOutcome?: ((outcome: InvitationOutcome) => void) | undefined;
  /** Stops sending. What has left is waited for; an invitation that has not is left out of the answer. */
  signal?: AbortSignal | undefined;
}

/** A change that did not succeed, kept until it is tried again, dismissed, or turns out to be done. */
export interface InvitationFailure {
  change: InvitationChange;
  error: RolecallError;
}

/**
 * Whether something can be done about an invitation, and if not, why. `provider`: nobody offers it. `viewer`: the
 * viewer may not. `answered`, `expired`: it is too late. `other-account`: the invitation is for another address.
 * `unlisted`: it was sent just now, and the list has not told of it yet. `underway`: a call of somebody's about it is on
 * its way.
 */
export type InvitationRight =
  'yes' | 'provider' | 'viewer' | 'answered' | 'expired' | 'other-account' | 'unlisted' | 'underway';

/** One invitation, or one on its way. The object stays the same while nothing in it changes. */
export interface InvitationRow extends Invitation {
  /** One for each address, whichever of its invitations counts. */
  key: string;
  state: InvitationState;
  /** Null while nothing is on its way. With `cancel` the row is still there. */
  pending: InvitationChange['kind'] | null;
  /** The last write to this row, when it did not succeed. The row shows the list's state beside it. */
  failure: InvitationFailure | null;
  /** Whether it is the viewer who is invited. */
  you: boolean;
  may: {
    cancel: InvitationRight;
    resend: InvitationRight;
    setExpiry: InvitationRight;
    respond: InvitationRight;
  };
}

/** The invitations of a workspace, and everything that changes them. */
export interface UseInvitesResult {
  /** Never runs where the backend keeps no list. */
  list: UseQueryResult<readonly Invitation[], RolecallError>;
  /**
   * One row for each address, the newest first, with the viewer's writes drawn over what the list tells. Where an
   * address has several invitations it is the live one, or else the newest. A row keeps its place when it is sent
   * again. Without a list these are the invitations that were sent here, for as long as the page stays open.
   */
  rows: readonly InvitationRow[];
  /** The moment for which the states of `rows` hold. Moves on when one of them changes, or its age in words does. */
  now: Date;
  viewer: UseQueryResult<Viewer, RolecallError>;
  /** Whether the viewer may send invitations and the backend can. False until that is known. */
  canInvite: boolean;
  /**
   * Sends one or many, each once. Never a second invitation for an address that has a live one: the list is read
   * first where there is one, an address that stands in `entries` twice is invited once, and one with a write on its
   * way waits for it. Entries with equal terms leave in one call where the backend can; when that is refused nothing
   * was sent, and single calls find out whose fault it was. Never rejects for a failed call.
   *
   * @returns Outcomes in the order of `entries`.
   */
  send: (entries: readonly InviteEntry[], options?: InviteOptions) => Promise<readonly InviteOutcome[]>;
  /** Makes an invitation worthless. Cannot be undone. */
  cancel: (invitation: Invitation) => Promise<InvitationOutcome>;
  /** Sends an invitation once more in place of the former one. */
  resend: (invitation: Invitation) => Promise<InvitationOutcome>;
  /**
   * Sends many once more, one after another, and reads the list once before and once after them. Stops when the server
   * says that it is too much (`rate_limited`), when one was cancelled and could not be sent again (`not_resent`), and
   * when the session has ended. Never rejects for a failed call.
   *
   * @returns Outcomes in the order of `invitations`, without those that were not sent.
   */
  resendMany: (
    invitations: readonly Invitation[],
    options?: ResendOptions,
  ) => Promise<readonly InvitationOutcome[]>;
  /** Lets an invitation end at another moment, which revives an expired one. */
  setExpiry: (invitation: Invitation, expiresAt: Date) => Promise<InvitationOutcome>;
  /** Answers an invitation for the viewer. Cannot be undone. */
  respond: (invitation: Invitation, answer: InvitationAnswer) => Promise<InvitationOutcome>;
  /**
   * Tries a failed write again. `rowKey` is a row's `key`.
   *
   * @throws {Error} Nothing failed or is on its way there.
   */
  retry: (rowKey: string) => Promise<InvitationOutcome>;
  /** Clears a row's failure; of one that may have been sent, the row as well. */
  dismiss: (rowKey: string) => void;
}
