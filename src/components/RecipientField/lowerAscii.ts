/** Lower case for A to Z alone: `K` (Kelvin) and `İ` would fold into other letters and become somebody else. */
export function lowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
