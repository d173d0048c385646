import type { Format } from '../../locales/createFormat.js';

/** How far off a moment is in words, to stand beside its date; null where that would be the date again. */
export function awayFrom(format: Format, value: Date, now: Date): string | null {
  const words = format.relative(value, now);
  return words === format.date(value) ? null : words;
}
