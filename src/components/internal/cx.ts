/** Joins class names, leaving out what is not there; undefined for none. The host's own class goes last. */
export function cx(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
