import { leftOutHeader } from '../../contract/gateway/leftOutHeader.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import type { Media } from './Media.js';
import type { Refusal } from './Refusal.js';

/** Makes every Response that leaves the gateway. */
export interface Answers {
  /** @param leftOut How many entries of the provider's lists are not in it, since they could not be read. */
  json: (body: unknown, leftOut: number) => Response;
  /** Bytes pass unread, so nothing is taken out of them. */
  media: (media: Media) => Response;
  /** @param asTool Adds the `error` text that callers of tools read. */
  refuse: (refusal: Refusal, asTool: boolean) => Response;
  preflight: (methods: readonly string[]) => Response;
}

/** No answer may be cached, framed, sniffed or run, whatever it holds. */
const fixedHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Origin, Cookie, Authorization',
  'x-content-type-options': 'nosniff',
};

/**
 * The one place that answers, so that no text leaves unscrubbed, and nothing with a header that is not listed here.
 *
 * @param origin The request's `Origin`.
 * @param now Unix ms, which every answer tells: pages go by it, since a device's own clock may be wrong.
 * @param isHead Whether an answer says of itself what it would to a GET, and has no body.
 */
export function createAnswers(
  requestId: string,
  origin: string | null,
  origins: readonly string[],
  scrub: (text: string) => string,
  now: () => number,
  isHead = false,
): Answers {
  const headers = () => ({
    ...fixedHeaders,
    date: new Date(now()).toUTCString(),
    'x-request-id': requestId,
    ...corsHeaders(origin, origins),
  });
  const answer = (status: number, body: unknown, more: Record<string, string> = {}) =>
    new Response(isHead ? null : scrub(JSON.stringify(body)), {
      status,
      headers: { ...headers(), 'content-type': 'application/json', ...more },
    });
  return {
    json: (body, leftOut) => answer(200, body, leftOut > 0 ? { [leftOutHeader]: String(leftOut) } : {}),
    media: ({ type, stream }) => {
      // What is on its way from the provider ends here.
      if (isHead) stream.cancel().catch(() => undefined);
      // Whoever follows the address is handed a file: it is never a page of this origin.
      return new Response(isHead ? null : stream, {
        headers: { ...headers(), 'content-type': type, 'content-disposition': 'attachment' },
      });
    },
    refuse: (refusal, asTool) => {
      const { allow, retryAfter } = refusal.extras;
      const body = refusal.toBody(requestId);
      return answer(refusal.status, asTool ? { error: refusal.message, ...body } : body, {
        ...(allow === undefined ? {} : { allow: allow.join(', ') }),
        ...retryAfterHeader(retryAfter),
      });
    },
    preflight: (methods) =>
      new Response(null, { status: 204, headers: { ...headers(), ...preflightHeaders(methods) } }),
  };
}

/** A day, in seconds: whoever asks again then is told again. */
const longestRetryAfter = 86_400;

/** None for what is no time, whoever said it: a caller would wait for ever, or not at all. */
function retryAfterHeader(seconds = Number.NaN): Record<string, string> {
  if (Number.isNaN(seconds) || seconds < 0) return {};
  return { 'retry-after': String(Math.min(Math.ceil(seconds), longestRetryAfter)) };
}
