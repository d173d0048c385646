import type { ResourceRef } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { viewerOptions } from './viewerOptions.js';

/**
 * Reads what the viewer may do again, when a write failed because they may not: they had been shown that they may,
 * so what they were told is out of date.
 *
 * @param resource What the write was about; null for the workspace.
 */
export function rereadRights(
  { client, backend, viewer }: WriteTarget,
  resource: ResourceRef | null,
  { code }: RolecallError,
): void {
  if (code !== 'forbidden' && code !== 'role_above_own') return;
  void client.invalidateQueries({ queryKey: viewerOptions(backend, viewer, resource).queryKey, exact: true });
}
