import type { Person } from '../../hooks/index.js';

/** Who can do what only admins of the workspace can: whoever is one and can sign in. */
export function adminsOf(people: readonly Person[]): readonly Person[] {
  return people.filter(({ workspaceAdmin, locked }) => workspaceAdmin && !locked);
}
