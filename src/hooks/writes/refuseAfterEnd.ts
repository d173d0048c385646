import { RolecallError } from '../../client/http/errors/RolecallError.js';
import type { Session } from '../context/createSession.js';

/** @throws {RolecallError} `signed_out`: somebody else looks by now, in whose name nothing of this may be sent. */
export function refuseAfterEnd(session: Session): void {
  if (!session.hasEnded()) return;
  throw new RolecallError('signed_out', 'Somebody else is signed in by now; nothing was sent.');
}
