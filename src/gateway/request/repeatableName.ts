/** A field's name, where it is one that may be repeated in an answer. */
export function repeatableName(name: string | null | undefined): string | undefined {
  return name != null && /^[\w.[\]-]{1,64}$/.test(name) ? name : undefined;
}
