/** The letters that stand for a name: of its first and last word, or the first two of a single one. */
export function initialsOf(name: string): string {
  const words = name
    .split('@', 1)
    .join()
    .split(/[\s._-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second = ''] = lettersOf(words[0]);
  const [last = ''] = lettersOf(words.slice(1).at(-1));
  return first.toLocaleUpperCase() + (last ? last.toLocaleUpperCase() : second);
}

/** By code point, since half a surrogate pair is no letter. */
function lettersOf(word = ''): string[] {
  return Array.from(word);
}
