/** The longest name that is shown whole, in characters. */
const longest = 64;
const kept = { start: 38, end: 24 };
/** A word that was cut, where one of ordinary length ends or begins before it. */
const lastWord = /\s+\S{0,12}$/;
const firstWord = /^\S{0,12}\s+/;

/** Splits a name that is too long into its start and its end; null when it can stand whole. */
export function splitLongName(name: string): { start: string; end: string } | null {
  // By code point, since half a surrogate pair is no letter.
  const letters = Array.from(name);
  if (letters.length <= longest) return null;
  return {
    start: letters.slice(0, kept.start).join('').replace(lastWord, ''),
    end: letters.slice(-kept.end).join('').replace(firstWord, ''),
  };
}
