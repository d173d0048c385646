/** What went wrong, in one word that every locale has a sentence for. People read that sentence, never `message`. */
export type ErrorCode =
  | 'signed_out'
  | 'viewer_changed'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'rate_limited'
  | 'payment_required'
  | 'upstream_auth'
  | 'upstream'
  | 'network'
  | 'timeout'
  | 'decode'
  | 'outcome_unknown'
  /** The gateway could not find out what it decides by: nothing was sent to the provider. */
  | 'facts_unavailable'
  | 'invalid_input'
  | 'csrf'
  | 'too_many_principals'
  | 'creator_fixed'
  | 'role_above_own'
  | 'everyone_group'
  | 'not_a_group'
  | 'user_not_found'
  | 'already_member'
  | 'seat_limit'
  | 'domain_not_verified'
  | 'group_managed'
  | 'group_not_found'
  | 'admin_fixed'
  | 'self_grant'
  | 'owner_fixed'
  | 'self_lock'
  | 'last_admin'
  | 'already_invited'
  | 'already_answered'
  | 'cannot_cancel'
  | 'disposable_address'
  | 'invitation_expired'
  | 'wrong_account'
  | 'not_resent'
  | 'voice_limit'
  | 'operation_gone'
  | 'service_account_limit'
  | 'disable_first'
  | 'own_key'
  | 'key_ceiling'
  /** Somebody else has changed what was acted upon: nothing was sent. */
  | 'changed_meanwhile';

/** What is known about a failed call besides its code. What is left out is null, or false. */
export interface RolecallErrorDetails {
  operationId?: string | null | undefined;
  requestId?: string | null | undefined;
  retryable?: boolean | undefined;
  retryAfterMs?: number | null | undefined;
  cause?: unknown;
}

const mark: unique symbol = /* @__PURE__ */ Symbol.for('rolecall.error');

/**
 * A call that failed. The base of every error that a backend throws; a backend of a host's own may throw it as it
 * is. An aborted call rejects with its signal's reason instead, since that is nothing to show.
 *
 * `message` is for developers and holds no token and nothing of a body.
 */
export class RolecallError extends Error {
  override readonly name: string = 'RolecallError';
  readonly [mark] = true;
  // Declared alone, since a field without a value is written out once more: a page loads this.
  declare readonly code: ErrorCode;
  /** The provider's id of the operation that was called; null when the failure is not about one. */
  declare readonly operationId: string | null;
  /** What the gateway called this request in its log; null when no answer came. */
  declare readonly requestId: string | null;
  /** Whether the same call, unchanged, may succeed later and repeating it can do no harm. */
  declare readonly retryable: boolean;
  /** How long the server asked to wait before another try, in ms; null when it did not say. */
  declare readonly retryAfterMs: number | null;

  constructor(code: ErrorCode, message: string, details: RolecallErrorDetails = {}) {
    super(message, details);
    this.code = code;
    this.operationId = details.operationId ?? null;
    this.requestId = details.requestId ?? null;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** Says whether something thrown is a Rolecall error, also one of another copy of this package on the same page. */
export function isRolecallError(error: unknown): error is RolecallError {
  return mark in Object(error);
}
