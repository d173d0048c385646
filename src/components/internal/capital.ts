import type { Format } from '../../locales/createFormat.js';

/** A text that stands in sentences, as it stands at the start of one. */
export function capital({ locale }: Format, text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
