/** Letters that are not seen, end a line in some readers, or turn the reading direction of what follows. */
const hidden = /[\u0080-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Writes letters that nobody sees as JSON's escapes, within a text that is JSON: it means the same, and reads as it is. */
export function showHidden(json: string): string {
  return json.replace(hidden, escapeLetter);
}

/** `\u202e` for the letter that turns the direction. */
export function escapeLetter(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
