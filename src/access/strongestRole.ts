import { compareRoles } from './compareRoles.js';
import { isPresetRole } from './isPresetRole.js';
import type { Role } from './types.js';

/**
 * Gives the strongest of several roles, in whatever order they come. A role of the workspace's own (`role_…`) does not
 * count, since its power is not known; null where none of the four is among them.
 */
export function strongestRole(roles: readonly (string | null)[]): Role | null {
  return roles.filter(isPresetRole).reduce<Role | null>((a, b) => (compareRoles(a, b) < 0 ? b : a), null);
}
