import { Refusal } from '../answer/Refusal.js';

/**
 * The refusal of a call that cannot be decided, since what it is decided by could not be read: nothing was sent, so it may
 * be repeated. In the words of the provider's failure nobody could tell it from a write whose answer was lost.
 */
export function factsUnavailable(retryAfter = 1): Refusal {
  return new Refusal(
    503,
    'facts_unavailable',
    'The provider could not be asked whether this may be done. Nothing was sent.',
    { retryAfter },
  );
}
