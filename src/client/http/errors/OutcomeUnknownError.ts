import type { AnyOperation } from '../../../contract/operation.js';
import { isRolecallError, RolecallError } from './RolecallError.js';

/**
 * A write was sent and its answer was lost, so it may have been done. Read again before offering to repeat it.
 * `cause` is the failure that ended the call. `retryable` tells whether repeating ends in the same state.
 */
export class OutcomeUnknownError extends RolecallError {
  override readonly name = 'OutcomeUnknownError';

  constructor({ id, effect }: Pick<AnyOperation, 'id' | 'effect'>, cause: unknown) {
    super('outcome_unknown', `${id}: no answer, and it may have been done.`, {
      operationId: id,
      requestId: isRolecallError(cause) ? cause.requestId : null,
      retryable: effect === 'idempotent-write',
      cause,
    });
  }
}
