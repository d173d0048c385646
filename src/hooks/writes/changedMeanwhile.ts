import { RolecallError } from '../../client/http/errors/RolecallError.js';

/** What somebody acted upon is no longer so: nothing was sent. */
export function changedMeanwhile(): RolecallError {
  return new RolecallError(
    'changed_meanwhile',
    'Somebody else has changed this meanwhile; nothing was sent.',
  );
}
