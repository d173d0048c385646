/** Letters that Unicode does not take apart, and what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

const beyondAscii = /[^\0-\x7f]/;

/** Makes texts comparable: lower case, without accents. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  // Most names are plain once the accents of Latin letters are off, which costs far less than the rest.
  const plain = lower.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '');
  if (!beyondAscii.test(plain)) return plain;
  return plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøđðłıþ]/g, (letter) => plainLetters[letter] ?? letter);
}
