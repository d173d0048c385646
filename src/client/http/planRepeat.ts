import type { Effect } from '../../contract/operation.js';
import type { GatewayHttpError } from './errors/GatewayHttpError.js';
import type { ErrorCode, RolecallError } from './errors/RolecallError.js';

/** The longest wait that a server may ask for and get, in ms. A longer one is handed to the person as an error. */
const longestAskedWaitMs = 30_000;
/** The bound of what we add by ourselves, for each time that the call was sent. */
const ownWaitMs = 500;

/** How one sending failed: the status that was answered, or the code of an error without one. */
type Failure = number | ErrorCode;

/** Ways to lose an answer. 502 and 504 are a gateway that lost the provider's. */
const lost: readonly Failure[] = ['network', 'timeout', 'decode', 502, 504];

/**
 * - `repeats`: how often at most a call is sent again, and `after` which failures.
 * - `unsure`: after which failures a write may have been done all the same.
 */
const rules: Readonly<
  Record<Effect, { repeats: number; after: readonly Failure[]; unsure: readonly Failure[] }>
> = {
  read: { repeats: 2, after: ['network', 429, 500, 502, 503, 504], unsure: [] },
  'idempotent-write': {
    repeats: 1,
    after: ['network', 429, 503],
    unsure: lost,
  },
  'one-shot-write': {
    repeats: 0,
    after: [],
    // What failed half-way may have made the new thing already.
    unsure: [500, ...lost],
  },
};

// Who answers 500 without a word does not say how far the call came: a UTDK gateway says so of every failure of the
// provider's, lost answers among them.
const failureOf = (error: RolecallError): Failure => {
  const { code, status, reason } = error as RolecallError &
    Partial<Pick<GatewayHttpError, 'status' | 'reason'>>;
  return status === 500 && reason === null ? 502 : (status ?? code);
};

/** Words of a gateway that failed before a write went on to the provider, which therefore did nothing. */
const neverSent: readonly unknown[] = [
  'facts_unavailable',
  'identify_error',
  'policy_error',
  'audit_unavailable',
];

/** Says whether a write that was sent and failed so may have been done. Never so for a read. */
export function mayBeDone(effect: Effect, error: RolecallError): boolean {
  const { reason } = error as Partial<GatewayHttpError>;
  if (reason === 'outcome_unknown') return effect !== 'read';
  // The provider refused the gateway's key, so it did nothing.
  if (error.code === 'upstream_auth' || neverSent.includes(reason)) return false;
  return rules[effect].unsure.includes(failureOf(error));
}

/**
 * Gives how long to wait before the same request is sent again, in ms, or null when it must not be.
 *
 * A wait that the server asked for is kept when it is at most 30 s; it says the same to everybody, so on top of it, as
 * without one, comes what is drawn evenly from zero to a bound that grows (0.5 s, then 1 s): many clients do not come
 * back at once.
 *
 * @param sends How often it was sent, 1 or more.
 * @param leftMs What is left of the time for the whole call: no wait may use it up.
 */
export function planRepeat(
  effect: Effect,
  error: RolecallError,
  sends: number,
  leftMs: number,
  random: () => number,
): number | null {
  const { repeats, after } = rules[effect];
  if (sends > repeats || !error.retryable || !after.includes(failureOf(error))) return null;
  const askedMs = error.retryAfterMs ?? 0;
  const waitMs = askedMs + random() * ownWaitMs * sends;
  return waitMs < leftMs && askedMs <= longestAskedWaitMs ? waitMs : null;
}
