import type { AnyOperation, CallInput } from '../../contract/operation.js';
import { asRefusal } from '../answer/asRefusal.js';
import { Refusal } from '../answer/Refusal.js';
import type { GatewayLimits } from '../limits.js';
import type { Store } from '../types.js';
import { hashOf } from './hashOf.js';
import { mayBeDone } from './mayBeDone.js';
import { outcomeUnknown } from './outcomeUnknown.js';
import { startTimer } from './startTimer.js';
import { withDeadline } from './withDeadline.js';

/** A one-shot write that names itself. */
interface KeyedCall {
  callerId: string;
  /** The caller's own `Idempotency-Key`. */
  key: string;
  operation: AnyOperation;
  /** Decoded, so that its fields stand in the schema's order and equal input is equal text. */
  input: CallInput;
  /** Ends the wait for a call that is on its way. */
  signal: AbortSignal;
}

/**
 * Does what a key names at most once. A repeat is answered what came of the first call, and waits for it while it is
 * on its way. A call that certainly did nothing is forgotten, so that a repeat which comes after it is a first call again.
 *
 * @throws {Refusal} What `work` throws; 409 for a key that was used for something else, or whose answer is not kept;
 *   504 `outcome_unknown` for one that may have been done, or is on its way for too long; 503 when the store does not
 *   answer.
 */
export type Once = (call: KeyedCall, work: () => Promise<unknown>) => Promise<unknown>;

/** What stands in the store. `print` is the hash of the input. */
type Kept = { print: string } & (
  { state: 'running' } | { state: 'done'; answer?: unknown } | { state: 'lost' }
);

/** How often a call that another gateway has begun is looked for. */
const lookAgainMs = 250;

/** Keeps what came of calls for `limits.idempotencyMs`, by caller, operation and key. */
export function createOnce(store: Store, limits: GatewayLimits, now: () => number): Once {
  const { idempotencyMs, policyMs, upstreamTotalMs } = limits;
  /** What this gateway does at this moment: whoever comes second waits without asking the store. */
  const running = new Map<string, { print: string; ends: Promise<unknown> }>();

  const ask = async <T>(question: () => T | Promise<T>, onLate?: (value: T) => void): Promise<T> => {
    try {
      return await withDeadline((async () => question())(), policyMs, () => new Error('No answer.'), onLate);
    } catch {
      throw new Refusal(503, 'overloaded', 'The gateway cannot tell now whether this was done before.', {
        retryAfter: 1,
      });
    }
  };
  const keep = (place: string, kept: Kept) =>
    // What happened has happened. A repeat then finds it running for ever, which is 504 and no second call.
    ask(() => store.put(place, JSON.stringify(kept), idempotencyMs, now())).catch(() => undefined);

  const forget = (place: string) => ask(() => store.remove(place)).catch(() => undefined);

  const doFirst = async (
    place: string,
    print: string,
    { operation }: KeyedCall,
    work: () => Promise<unknown>,
  ) => {
    try {
      const answer = await work();
      await keep(place, operation.mintsSecret ? { print, state: 'done' } : { print, state: 'done', answer });
      return answer;
    } catch (error) {
      await (mayBeDone(error) ? keep(place, { print, state: 'lost' }) : forget(place));
      throw error;
    }
  };

  const attempt = async (place: string, print: string, call: KeyedCall, work: () => Promise<unknown>) => {
    for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
      const begun: Kept = { print, state: 'running' };
      const found = await ask(
        () => store.putNew(place, JSON.stringify(begun), idempotencyMs, now()),
        (late) => {
          // It stands there for a call that was refused meanwhile, and would stop every repeat.
          if (late === null) void forget(place);
        },
      );
      if (found === null) return doFirst(place, print, call, work);
      const kept = JSON.parse(found) as Kept;
      if (kept.print !== print)
        throw new Refusal(
          409,
          'idempotency_key_reused',
          'This key was used for another call. Take a new one.',
        );
      if (kept.state === 'lost') throw outcomeUnknown(true);
      if (kept.state === 'done') {
        if (!call.operation.mintsSecret) return kept.answer ?? null;
        throw new Refusal(409, 'answer_not_kept', 'It was done, and its answer is shown only once.');
      }
      if (waitedMs >= upstreamTotalMs) throw outcomeUnknown(true);
      if (call.signal.aborted) throw new Refusal(499, 'client_closed', 'The caller went away.');
      await new Promise<void>((resolve) => startTimer(lookAgainMs, resolve));
    }
  };

  return async (call, work) => {
    const { callerId, key, operation, input } = call;
    const place = `once:${await hashOf([callerId, operation.provider, operation.id, key])}`;
    const print = await hashOf([JSON.stringify(input)]);
    for (let ahead = running.get(place); ahead !== undefined; ahead = running.get(place)) {
      try {
        await ahead.ends;
      } catch (error) {
        // Who waited is answered the same, or all who did would go one after the other. That the one ahead went away
        // concerns nobody else.
        if (ahead.print === print && asRefusal(error).code !== 'client_closed') throw error;
      }
    }
    const ends = attempt(place, print, call, work).finally(() => running.delete(place));
    running.set(place, { print, ends });
    return ends;
  };
}
