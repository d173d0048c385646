import type { Invitation } from '../../client/backend.js';
import { asRolecallError } from '../asRolecallError.js';
import type { InvitesTarget } from './InvitesTarget.js';

/**
 * Reads the list past the cache, since a read that is already on its way may have left before a write arrived.
 * Undefined where nobody keeps one, or none that the viewer may see.
 *
 * @throws {RolecallError} It could not be read.
 */
export async function readInvitations({
  backend,
}: InvitesTarget): Promise<readonly Invitation[] | undefined> {
  try {
    return await backend.invitations?.list?.();
  } catch (thrown) {
    const error = asRolecallError(thrown);
    if (error.code === 'forbidden') return undefined;
    throw error;
  }
}
