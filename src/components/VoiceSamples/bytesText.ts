const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A file's size as its language writes it, such as "1.8 MB": in steps of a thousand, as its unit says. */
export function bytesText(locale: string, bytes: number): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** step);
}
