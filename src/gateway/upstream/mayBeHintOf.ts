/**
 * Says whether what a provider shows of a key may be of this one. It shows some letters of the end, of the beginning, or of
 * both, with dots or the like in place of the others. What shows nothing may be of any key.
 */
export function mayBeHintOf(hint: string, key: string): boolean {
  const parts = hint.trim().split(/(?:\.{2,}|[…•·*\s])+/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  // Without dots it does not say which end it is.
  return parts.length > 1
    ? key.startsWith(first) && key.endsWith(last)
    : key.startsWith(first) || key.endsWith(first);
}
