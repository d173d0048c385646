import { Refusal } from '../answer/Refusal.js';

/** The gateway's words for a call that left and whose answer is not known. */
const lost: readonly string[] = [
  'upstream_unreachable',
  'upstream_timeout',
  'bad_upstream',
  'unexpected_redirect',
];

/** Says whether a write that failed so may have been done all the same. True for what nobody foresaw. */
export function mayBeDone(error: unknown): boolean {
  if (!(error instanceof Refusal)) return true;
  const { upstreamStatus = 0 } = error.extras;
  // What failed half-way may have made the new thing already; 503 is a provider that did not start.
  const failedThere = upstreamStatus >= 500 && upstreamStatus !== 503;
  return error.code !== 'upstream_auth' && (failedThere || lost.includes(error.code));
}
