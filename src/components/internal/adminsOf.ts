import type { Person } from '../../hooks/index.js';

/** How many admins are named to be asked. */
const mostAdmins = 3;

/** The first few admins of the workspace who can sign in: whom to ask for what the viewer may not. */
export function adminsOf(people: readonly Person[]): readonly Person[] {
  const admins: Person[] = [];
  for (const person of people) {
    if (admins.length === mostAdmins) break;
    if (person.workspaceAdmin && !person.locked) admins.push(person);
  }
  return admins;
}
