/**
 * Reads a `Retry-After` header, which is either seconds or an HTTP date. Gives ms from now.
 *
 * Null when it is absent or says nothing sane (negative, no number, no date, or a date that has passed, which is
 * what a wrong clock on either side looks like). It may be very large: what is too long is the caller's to say.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Only the form that starts with a day's name: `Date.parse` would take "-5" or "3.7" for a year or a day.
  const waitMs = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) - nowMs : NaN;
  return waitMs > 0 ? waitMs : null;
}
