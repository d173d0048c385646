import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/**
 * Says whether the person's session is over after such a failure: nobody is signed in any more, or somebody else is.
 * Nothing more that they asked for may be sent.
 */
export function endsSession(error: Pick<RolecallError, 'code'> | null | undefined): boolean {
  return error?.code === 'signed_out' || error?.code === 'viewer_changed';
}
