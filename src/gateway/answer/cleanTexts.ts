/**
 * What makes a line of a log look like another: controls, line ends, letters that nobody sees or that turn the direction
 * of what follows, and halves of a letter.
 */
const forging = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Plain data as it may be handed to the host for its logs: without secrets, and with U+FFFD for what could forge a line. */
export function cleanTexts<Data>(data: Data, scrub: (text: string) => string): Data;
export function cleanTexts(data: unknown, scrub: (text: string) => string): unknown {
  if (typeof data === 'string') return scrub(data).replace(forging, '\ufffd');
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((one: unknown) => cleanTexts(one, scrub));
  return Object.fromEntries(Object.entries(data).map(([name, one]) => [name, cleanTexts(one, scrub)]));
}
