import type { ApiKey } from '../../hooks/index.js';

/**
 * Finds the key that was made to take another's place. A provider knows of no such thing: it stands in the name, which
 * ends with the end of the other's secret in brackets, in whatever language that was written.
 */
export function findReplacement<Key extends ApiKey>(old: ApiKey, keys: readonly Key[]): Key | null {
  const found = keys.filter(({ id, name, createdAt }) => {
    const marker = /\(([^()]*)\)\s*$/.exec(name)?.[1]?.split(/\s+/) ?? [];
    const isOlder = createdAt !== null && old.createdAt !== null && createdAt < old.createdAt;
    return id !== old.id && marker.includes(old.hint ?? old.id) && !isOlder;
  });
  return found.at(-1) ?? null;
}

/** What a key that took another's place is called without saying so. @param write Writes such a name. */
export function plainName(name: string, write: (name: string, hint: string) => string): string {
  const [, plain = '', marker = ''] = /^(.*\S)\s*\(([^()]*)\)\s*$/.exec(name) ?? [];
  const isMarker = marker.split(/\s+/).some((hint) => hint !== '' && write(plain, hint) === name);
  return isMarker ? plain : name;
}
