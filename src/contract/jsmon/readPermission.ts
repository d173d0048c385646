import { jsmonPermissions } from './permissions.js';
import { findWord } from './plausible.js';
import type { Fields } from './plausible.js';

const names = ['permissions', 'permission', 'role', 'accessLevel'];

/**
 * The permission of a shared user or an invitation, written as a word or as a list of words: of a list the strongest
 * that is known. A word that is not known is kept; null where there is none.
 */
export function readPermission(fields: Fields): string | null {
  const word = findWord(fields, names);
  if (word !== null) return word;
  const list = names.map((name) => fields[name]).find((value) => Array.isArray(value)) ?? [];
  const words = list.flatMap((permission: unknown) => findWord({ permission }, ['permission']) ?? []);
  return jsmonPermissions.findLast((permission) => words.includes(permission)) ?? words[0] ?? null;
}
