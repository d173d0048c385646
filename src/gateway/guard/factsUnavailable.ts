import { Refusal } from '../answer/Refusal.js';
import { wasLost } from './wasLost.js';

/**
 * What the failure of a lookup is told as where a write waited for it: nothing was sent, so it may be repeated. In the
 * words of the provider's failure nobody could tell it from a write whose answer was lost. Gives anything else as it is.
 */
export function factsUnavailable(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.status < 500 || !(wasLost(error) || isOfProvider(error)))
    return error;
  return new Refusal(
    503,
    'facts_unavailable',
    'The provider could not be asked whether this may be done. Nothing was sent.',
    { retryAfter: error.extras.retryAfter ?? 1 },
  );
}

const isOfProvider = ({ code, extras }: Refusal) =>
  code !== 'upstream_auth' && extras.upstreamStatus !== undefined;
