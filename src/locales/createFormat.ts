/** The forms of a sentence that depend on a count; `other` is what every language has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers, lists and dates as one language writes them. */
export interface Format {
  /** The BCP 47 tag that it was made for. */
  readonly locale: string;
  number: (value: number) => string;
  /** Two digits that count and a word for the rest: "5.9 million". */
  about: (value: number) => string;
  /** Whole percents, of a share from 0 to 1. Only nothing is written as 0, and only all of it as 100. */
  percent: (share: number) => string;
  /** With the currency's own sign and places. A code that is none stands behind the number; null is a number alone. */
  money: (amount: number, currency: string | null) => string;
  /** Chooses the form that a count wants. The count is not put in: write it with `number`. */
  plural: (count: number, forms: PluralForms) => string;
  /** "Ana, Ben and Cai". */
  list: (items: readonly string[]) => string;
  /** "Ana, Ben or Cai". */
  either: (items: readonly string[]) => string;
  /** Date and time, with the name of the zone they are given in. */
  date: (value: Date) => string;
  /** The day alone, in the same zone. */
  day: (value: Date) => string;
  /** The time of day alone, in the same zone. */
  time: (value: Date) => string;
  /** "3 days ago" or "in 2 hours", counted from `now`; past a week the date takes over. */
  relative: (value: Date, now: Date) => string;
  /** How long something lasts, roughly, in the largest whole unit up to days: "6 hours". Less than a minute is one. */
  duration: (ms: number) => string;
}

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const weekMs = 7 * 86_400_000;

/**
 * Makes the formatting functions of one language.
 *
 * @param locale A BCP 47 tag such as `en` or `de-CH`.
 * @param timeZone An IANA name; left out, the zone of the browser.
 * @throws {RangeError} When a function is called: `locale` is no language tag, or `timeZone` no zone.
 */
export function createFormat(locale: string, timeZone?: string): Format {
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale));
  const choices = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const distances = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const dates = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      }),
  );
  const days = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone }),
  );
  const times = once(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }));
  const rough = once(
    () =>
      new Intl.NumberFormat(locale, {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 2,
      }),
  );
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const number = (value: number) => numbers().format(value);
  const date = (value: Date) => dates().format(value);
  return {
    locale,
    number,
    about: (value) => rough().format(value),
    percent: (share) => {
      const whole = Math.round(share * 100) / 100;
      const isTooRound = whole !== share && (whole === 0 || whole === 1);
      return percents().format(isTooRound ? whole + Math.sign(share - whole) / 100 : whole);
    },
    money: (amount, currency) => {
      if (currency === null) return number(amount);
      // What is no currency's code would throw.
      if (!/^[a-z]{3}$/i.test(currency)) return `${number(amount)} ${currency}`;
      return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
    },
    plural: (count, forms) => forms[plurals().select(count)] ?? forms.other,
    list: (items) => lists().format(items),
    either: (items) => choices().format(items),
    date,
    day: (value) => days().format(value),
    time: (value) => times().format(value),
    relative: (value, now) => {
      const distanceMs = value.getTime() - now.getTime();
      if (Math.abs(distanceMs) > weekMs) return date(value);
      const [unit, unitMs] =
        spans.find(([, ms]) => Math.abs(distanceMs) >= ms) ?? (['minute', 60_000] as const);
      return distances().format(Math.trunc(distanceMs / unitMs), unit);
    },
    duration: (ms) => {
      const [unit, unitMs] = spans.find(([, spanMs]) => ms >= spanMs) ?? (['minute', 60_000] as const);
      const count = Math.max(1, Math.round(ms / unitMs));
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
    },
  };
}

/** Makes what is dear to make at its first use, and keeps it: a formatter costs a thousand times what it then does. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
