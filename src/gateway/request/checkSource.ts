import { Refusal } from '../answer/Refusal.js';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** What a browser answers a challenge with, and from then on sends by itself, whichever page asks. */
const sentByItself = /^(?:basic|digest|negotiate|ntlm)\b/i;

/**
 * Refuses what another site makes a visitor's browser send. It applies where all that proves who calls is what a
 * browser adds by itself: a cookie, or the answer to a challenge such as `Basic`. Any other `Authorization` a page
 * cannot send to another site without a preflight.
 *
 * @throws {Refusal} 403 `csrf`.
 */
export function checkSource(request: Request, host: string, origins: readonly string[]): void {
  const { headers } = request;
  const authorization = headers.get('authorization');
  const isByItself = authorization === null ? headers.has('cookie') : sentByItself.test(authorization);
  if (!isByItself) return;
  if (headers.get('x-rolecall') === '1' && isOwnPage(request, host, origins)) return;
  throw new Refusal(403, 'csrf', 'This request did not come from a page of this site.');
}

function isOwnPage({ method, headers }: Request, urlHost: string, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  // No browser sends an Origin with a read of its own page's: where it tells no more, the page's address does.
  const isRead = method === 'GET' || method === 'HEAD';
  const origin = headers.get('origin') ?? (isRead ? originOf(headers.get('referer')) : null);
  if (origin === null) return false;
  if (origins.includes(origin)) return true;
  // Behind a proxy that ends TLS the request's own scheme says http; what the page was loaded by must be https.
  const host = (headers.get('host') ?? urlHost).toLowerCase();
  return origin === `https://${host}` || (loopback.test(host) && origin === `http://${host}`);
}

/** Null for what is no address of a page. */
function originOf(referer: string | null): string | null {
  try {
    return new URL(referer ?? '').origin;
  } catch {
    return null;
  }
}
