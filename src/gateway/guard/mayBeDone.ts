import { Refusal } from '../answer/Refusal.js';
import { wasLost } from './wasLost.js';

/** Says whether a write that failed so may have been done all the same. True for what nobody foresaw. */
export function mayBeDone(error: unknown): boolean {
  return !(error instanceof Refusal) || error.code === 'outcome_unknown' || wasLost(error);
}
