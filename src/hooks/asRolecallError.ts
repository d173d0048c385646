import { isRolecallError, RolecallError } from '../client/http/errors/RolecallError.js';

/**
 * Gives any thrown value as a Rolecall error. What a backend of a host's own throws comes out with the code
 * `upstream` and the original as `cause`.
 */
export function asRolecallError(error: unknown): RolecallError {
  if (isRolecallError(error)) return error;
  return new RolecallError('upstream', 'The backend failed with an error of its own; see its cause.', {
    retryable: true,
    cause: error,
  });
}
