import { Refusal, type RefusalExtras } from '../answer/Refusal.js';

/**
 * The answer to a one-shot write that left and of which nobody knows what became. Whoever named it by a key may repeat
 * it, since the repeat does nothing, and is told 504. Anybody else must not: 424 is no success, and no status that the
 * official SDK repeats by itself.
 */
export function outcomeUnknown(hasKey: boolean, extras: RefusalExtras = {}): Refusal {
  return new Refusal(
    hasKey ? 504 : 424,
    'outcome_unknown',
    'It may have been done: the provider’s answer was lost. Look before it is done again.',
    { upstreamStatus: extras.upstreamStatus },
  );
}
