/**
 * Reads a `Retry-After` header, which is either seconds or an HTTP date. Gives ms from now.
 *
 * Null when it is absent or says nothing sane (negative, no number, no date, or a date that has passed, which is
 * what a wrong clock on either side looks like). It may be very large: what is too long is the caller's to say.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header ?? '';
  // A date starts with a day's name: `Date.parse` alone would take "-5" or "3.7" for one.
  const dateMs = /^[A-Z]/.test(text) ? Date.parse(text) : NaN;
  const waitMs = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : dateMs - nowMs;
  return waitMs >= 0 ? waitMs : null;
}
