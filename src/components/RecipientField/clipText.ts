/** The longest name that stands in a chip, in a control's name or in what is spoken, in characters. */
const longest = 80;

/** Shortens what is too long to be read out; the whole is shown where there is room for it. */
export function clipText(text: string): string {
  if (text.length <= longest) return text;
  // Not in the middle of a surrogate pair.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}
