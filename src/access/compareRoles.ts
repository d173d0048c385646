import { presetRoles } from '../contract/roles.js';
import type { Role } from './types.js';

/**
 * Orders two roles: negative when `a` may do less than `b`, zero when the same, positive when more.
 * `null` is no role at all and stands below viewer. Fit for `Array.prototype.sort` (weakest first).
 */
export function compareRoles(a: Role | null, b: Role | null): number {
  return strength(a) - strength(b);
}

const strength = (role: Role | null) => (role === null ? -1 : presetRoles.indexOf(role));
