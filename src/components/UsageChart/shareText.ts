import type { Format } from '../../locales/createFormat.js';

/** A part of a whole in per cent, such as "12.5%". */
export function shareText(share: number, { locale }: Format): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
