import type { Role } from './types.js';

// Kept as a literal of its own: access takes only types from the contract, and the type check holds it complete.
const strength: Record<Role, number> = { viewer: 1, commenter: 2, editor: 3, admin: 4 };

/**
 * Orders two roles: negative when `a` may do less than `b`, zero when the same, positive when more.
 * `null` is no role at all and stands below viewer. Fit for `Array.prototype.sort` (weakest first).
 */
export function compareRoles(a: Role | null, b: Role | null): number {
  return (a === null ? 0 : strength[a]) - (b === null ? 0 : strength[b]);
}
