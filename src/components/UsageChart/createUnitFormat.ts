import type { UsageUnit } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { UsageMessages } from '../../locales/Messages.js';

/** Values of one unit, as one language writes them. */
export interface UnitFormat {
  /** What the numbers count, to be said once; empty where they count themselves. */
  name: string;
  /** With the unit: "1,234 credits". */
  full: (value: number) => string;
  /** The same number where the unit is said elsewhere: "1,234". */
  plain: (value: number) => string;
  /** For the axis: "1.2K". */
  short: (value: number) => string;
}

/** The digits after the point that a value keeps: prices of a single call are fractions of a cent. */
const digits = { maximumFractionDigits: 4 };

/** Makes the functions that write values of a unit. */
export function createUnitFormat(unit: UsageUnit, { usage }: UsageMessages, format: Format): UnitFormat {
  const { locale } = format;
  const make = (options: Intl.NumberFormatOptions) => {
    const numbers = new Intl.NumberFormat(locale, options);
    return (value: number) => numbers.format(value);
  };
  const short = make({ notation: 'compact', maximumSignificantDigits: 3 });
  const plain = make(digits);
  switch (unit.kind) {
    case 'credits':
    case 'characters': {
      const words = usage.counted[unit.kind];
      return {
        name: usage.units[unit.kind],
        full: (value) => words(value, plain(value), format),
        plain,
        short,
      };
    }
    case 'minutes':
    case 'milliseconds': {
      const [one, unitDisplay] =
        unit.kind === 'minutes' ? (['minute', 'long'] as const) : (['millisecond', 'short'] as const);
      const full = make({ style: 'unit', unit: one, unitDisplay, ...digits });
      return { name: usage.units[unit.kind], full, plain, short };
    }
    case 'money': {
      const { currency } = unit;
      if (currency === null) return { name: usage.units.money, full: plain, plain, short };
      const full = make({ style: 'currency', currency, minimumFractionDigits: 2, ...digits });
      return { name: currency, full, plain: make({ minimumFractionDigits: 2, ...digits }), short };
    }
    case 'count':
      return { name: '', full: plain, plain, short };
  }
}
