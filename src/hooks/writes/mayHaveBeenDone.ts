import type { ErrorCode, RolecallError } from '../../client/http/errors/RolecallError.js';

const doubtful: readonly ErrorCode[] = ['outcome_unknown', 'timeout', 'upstream', 'decode'];

/** Says whether a write that failed so may have been done all the same: only the truth, read again, can tell. */
export function mayHaveBeenDone(error: RolecallError): boolean {
  return doubtful.includes(error.code);
}
