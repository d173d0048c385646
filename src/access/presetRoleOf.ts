import { isPresetRole } from './isPresetRole.js';
import type { Role } from './types.js';

/** Gives a role where it is one of the four that can be given; null for one of the workspace's own, and for none. */
export function presetRoleOf(role: string | null | undefined): Role | null {
  return isPresetRole(role) ? role : null;
}
