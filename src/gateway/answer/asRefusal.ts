import { Refusal } from './Refusal.js';

/** Gives a refusal as it is, and for any other error one that tells nothing of it. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal
    ? error
    : new Refusal(500, 'internal_error', 'The gateway failed. The request id finds the reason in its logs.');
}
