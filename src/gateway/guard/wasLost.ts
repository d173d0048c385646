import type { Refusal } from '../answer/Refusal.js';

/** The gateway's words for a call that left and whose answer is not known. */
const lost: readonly string[] = [
  'upstream_unreachable',
  'upstream_timeout',
  'bad_upstream',
  'unexpected_redirect',
];

/** Says whether a call to a provider ended so that nobody knows what became of it. */
export function wasLost({ code, extras }: Refusal): boolean {
  const { upstreamStatus = 0 } = extras;
  // What failed half-way may have made the new thing already; 503 is a provider that did not start.
  const failedThere = upstreamStatus >= 500 && upstreamStatus !== 503;
  // A refusal is one also in words that nobody can read.
  const refusedThere = upstreamStatus >= 400 && upstreamStatus < 500 && upstreamStatus !== 408;
  return code !== 'upstream_auth' && (failedThere || (lost.includes(code) && !refusedThere));
}
