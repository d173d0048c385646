import type { AccessFacts, Role, Subject } from './types.js';
import { whyAccess } from './whyAccess.js';

/**
 * Gives the role somebody really has: the highest that any path gives them. Null means no role of the four, which
 * for the holder of a workspace's own role is not the same as no access: see `whyAccess`.
 */
export function effectiveRole(subject: Subject, facts: AccessFacts): Role | null {
  return whyAccess(subject, facts)[0]?.role ?? null;
}
