/** Characters that are written from right to left, or that turn the direction of what follows. */
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A name fit to stand in a sentence: whatever its direction, the words around it keep theirs, as in a `<bdi>`. */
export function isolateText(name: string): string {
  return turning.test(name) ? `\u2068${name}\u2069` : name;
}
