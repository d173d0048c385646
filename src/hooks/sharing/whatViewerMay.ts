import type { Role } from '../../access/types.js';
import { compareRoles } from '../../access/compareRoles.js';
import type { SharingArea, Viewer } from '../../client/backend.js';
import type { Permission } from '../../contract/permissions.js';

/** What somebody may do about who has access to a resource. */
export interface ViewerRights {
  canShare: boolean;
  canShareWorkspace: boolean;
  /** Weakest first. Empty for somebody who may not share. */
  assignableRoles: readonly Role[];
}

/**
 * Sums up what a viewer may change, from what the gateway's policy said and what the backend offers. Nothing while
 * either is not there: what turns out to be refused is never offered.
 *
 * @param viewer As read for the resource itself.
 */
export function whatViewerMay(sharing: SharingArea | undefined, viewer: Viewer | undefined): ViewerRights {
  const may = (permission: Permission) => viewer?.permissions.has(permission) ?? false;
  const canShare = sharing !== undefined && may('resource:share');
  return {
    canShare,
    canShareWorkspace: canShare && sharing.baseline && may('share:workspace'),
    assignableRoles: canShare
      ? sharing.roles.filter((role) => compareRoles(role, viewer?.maxRole ?? null) <= 0)
      : [],
  };
}
