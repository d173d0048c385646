/** Joins class names, leaving out what is not there. The host's own class goes last. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
