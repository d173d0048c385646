import { Media } from '../answer/Media.js';
import { Refusal } from '../answer/Refusal.js';
import { readMediaType, type BinaryRule } from '../../contract/binary.js';
import { startTimer } from '../guard/startTimer.js';
import type { GatewayLimits } from '../limits.js';
import { readBounded } from '../request/readBounded.js';
import { boundStream } from './boundStream.js';

/** A provider's answer, read whole unless it is media. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** Bytes of the type that was asked for. Its deadline, and whoever called, end it still. */
  media?: Media;
  /** Resolves when the media has ended, whichever way. */
  ended?: Promise<void>;
}

/**
 * Sends one request and reads its answer, within the deadlines and size of `limits`.
 *
 * @param build Makes the request around the signal that ends it.
 * @param rule What bytes a success may be.
 * @param callerSignal Ends it too. Leave it out for a write: once sent, a write is not undone by hanging up.
 * @throws {Refusal} 504 too late; 502 not reachable, or too large; 499 the caller went away. Where the provider's status
 *   had come by then, it tells that.
 */
export async function exchange(
  fetch: (request: Request) => Promise<Response>,
  build: (signal: AbortSignal) => Request,
  limits: GatewayLimits,
  rule: BinaryRule | null,
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
  let upstreamStatus: number | undefined;
  const onTimeout = () => {
    end(
      new Refusal(504, 'upstream_timeout', 'The provider did not answer in time.', {
        retryAfter: 1,
        upstreamStatus,
      }),
    );
  };
  if (callerSignal?.aborted) throw callerGone();
  const request = build(controller.signal);
  callerSignal?.addEventListener('abort', onCallerGone, { once: true });
  const stopHeadersTimer = startTimer(limits.upstreamHeadersMs, onTimeout);
  let stopTotalTimer = startTimer(limits.upstreamTotalMs, onTimeout);
  const stop = () => {
    stopHeadersTimer();
    stopTotalTimer();
    callerSignal?.removeEventListener('abort', onCallerGone);
  };
  let isPassedOn = false;
  try {
    const response = await Promise.race([ended, fetch(request)]);
    stopHeadersTimer();
    upstreamStatus = response.status;
    const type = rule && response.ok ? readMediaType(rule, response.headers.get('content-type')) : null;
    if (rule && type !== null && response.body !== null) {
      const { status, headers, body } = response;
      if (Number(headers.get('content-length')) > rule.maxBytes) {
        controller.abort();
        throw tooLarge(status);
      }
      isPassedOn = true;
      stopTotalTimer();
      stopTotalTimer = startTimer(limits.mediaMs, onTimeout);
      let onEnd: () => void = () => undefined;
      const whenEnded = new Promise<void>((resolve) => {
        onEnd = resolve;
      });
      const stream = boundStream(body, rule.maxBytes, ended, () => {
        stop();
        onEnd();
      });
      return { status, headers, bytes: new Uint8Array(), media: new Media(type, stream), ended: whenEnded };
    }
    const bytes = await Promise.race([ended, readBounded(response.body, limits.responseBytes)]);
    if (bytes === null) throw tooLarge(response.status);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The error's own text names hosts and addresses.
    throw new Refusal(502, 'upstream_unreachable', 'The provider could not be reached.', { upstreamStatus });
  } finally {
    if (!isPassedOn) stop();
  }
}

function tooLarge(upstreamStatus: number): Refusal {
  return new Refusal(502, 'bad_upstream', 'The provider’s answer is too large.', { upstreamStatus });
}

function callerGone(): Refusal {
  return new Refusal(499, 'client_closed', 'The caller went away.');
}
