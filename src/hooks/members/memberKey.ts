import type { Person } from '../../client/backend.js';
import { principalKey } from '../principals/principalKey.js';

/** Gives the string by which a member is known in their list, at no cost for a list of many thousands. */
export function memberKey(person: Person): string {
  return person.id ?? principalKey(person);
}
