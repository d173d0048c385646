import { Refusal } from '../answer/Refusal.js';
import { startTimer } from '../guard/startTimer.js';
import type { GatewayLimits } from '../limits.js';
import { readBounded } from '../request/readBounded.js';

/** A provider's answer, read whole. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/**
 * Sends one request and reads its answer, within the deadlines and size of `limits`.
 *
 * @param build Makes the request around the signal that ends it.
 * @param callerSignal Ends it too. Leave it out for a write: once sent, a write is not undone by hanging up.
 * @throws {Refusal} 504 too late; 502 not reachable, or too large; 499 the caller went away.
 */
export async function exchange(
  fetch: (request: Request) => Promise<Response>,
  build: (signal: AbortSignal) => Request,
  limits: GatewayLimits,
  callerSignal: AbortSignal | null,
): Promise<Answer> {
  // A fresh controller, since a runtime may refuse signals that are not its own.
  const controller = new AbortController();
  let end: (why: Refusal) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (why) => {
      reject(why);
      controller.abort();
    };
  });
  ended.catch(() => undefined);
  const onCallerGone = () => {
    end(callerGone());
  };
  const onTimeout = () => {
    end(new Refusal(504, 'upstream_timeout', 'The provider did not answer in time.'));
  };
  if (callerSignal?.aborted) throw callerGone();
  const request = build(controller.signal);
  callerSignal?.addEventListener('abort', onCallerGone, { once: true });
  const stopHeadersTimer = startTimer(limits.upstreamHeadersMs, onTimeout);
  const stopTotalTimer = startTimer(limits.upstreamTotalMs, onTimeout);
  try {
    const response = await Promise.race([ended, fetch(request)]);
    stopHeadersTimer();
    const bytes = await Promise.race([ended, readBounded(response.body, limits.responseBytes)]);
    if (bytes === null)
      throw new Refusal(502, 'bad_upstream', 'The provider’s answer is too large.', {
        upstreamStatus: response.status,
      });
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The error's own text names hosts and addresses.
    throw new Refusal(502, 'upstream_unreachable', 'The provider could not be reached.');
  } finally {
    stopHeadersTimer();
    stopTotalTimer();
    callerSignal?.removeEventListener('abort', onCallerGone);
  }
}

function callerGone(): Refusal {
  return new Refusal(499, 'client_closed', 'The caller went away.');
}
