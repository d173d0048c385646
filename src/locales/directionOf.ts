/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeft = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/**
 * Which way a language is written, by the script that it is mostly written in.
 *
 * @param locale A BCP 47 tag; what is none counts as left to right.
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.test(new Intl.Locale(locale).maximize().toString()) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
