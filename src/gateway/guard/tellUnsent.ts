import { Refusal } from '../answer/Refusal.js';
import { factsUnavailable } from './factsUnavailable.js';
import { wasLost } from './wasLost.js';

/** What a failure is told as that came before a write was sent: a lookup's is none of the write. Gives any other as it is. */
export function tellUnsent(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.status < 500 || error.code === 'upstream_auth') return error;
  const isOfLookup = wasLost(error) || error.extras.upstreamStatus !== undefined;
  return isOfLookup ? factsUnavailable(error.extras.retryAfter) : error;
}
