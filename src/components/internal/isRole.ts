import type { Role } from '../../hooks/index.js';

/** Whether a role is one of the four, and not one of the workspace's own. */
export function isRole(role: string | null): role is Role {
  return role === 'viewer' || role === 'commenter' || role === 'editor' || role === 'admin';
}
