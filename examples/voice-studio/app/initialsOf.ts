const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstOf = (word: string) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** The first letters of somebody's first and last name; one letter where there is one name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].map((word) => firstOf(word ?? '').toLocaleUpperCase()).join('');
}
