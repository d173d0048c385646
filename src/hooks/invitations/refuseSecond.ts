import type { Invitation } from '../../client/backend.js';
import { RolecallError } from '../../client/http/errors/RolecallError.js';
import { liveInvitation } from './liveInvitation.js';

/** @throws {RolecallError} `already_invited`: an address has an invitation by which it can get in. */
export function refuseSecond(list: readonly Invitation[], email: string, now: Date): void {
  if (!liveInvitation(list, email, now)) return;
  throw new RolecallError(
    'already_invited',
    'There is a live invitation for this address; nothing was sent.',
  );
}
