import type { InvitationTerms } from '../../backend.js';
import { isRolecallError, RolecallError } from './RolecallError.js';

/**
 * An invitation was cancelled in order to send it once more, and that failed: this address has none now. `email` and
 * `terms` are what `send` takes, so that nothing is lost. `cause` is the failure of the sending.
 */
export class NotResentError extends RolecallError {
  override readonly name = 'NotResentError';
  /** As it was written. */
  readonly email: string;
  readonly terms: InvitationTerms;

  constructor(email: string, terms: InvitationTerms, cause: unknown) {
    const known = isRolecallError(cause) ? cause : null;
    super('not_resent', 'The invitation was cancelled, and not sent again.', {
      operationId: known?.operationId,
      requestId: known?.requestId,
      retryAfterMs: known?.retryAfterMs,
      cause,
    });
    this.email = email;
    this.terms = terms;
  }
}
