import type { ErrorCode, RolecallError } from '../../client/http/errors/RolecallError.js';

/** After these nothing can have changed, and reading again would fail alike. */
const unsent: readonly ErrorCode[] = ['signed_out', 'viewer_changed', 'network', 'invalid_input', 'csrf'];

/** Says whether reading again after a write that failed so could show anything new. */
export function mayHaveChangedSomething(error: RolecallError): boolean {
  return !unsent.includes(error.code);
}
