import { Refusal } from '../answer/Refusal.js';
import { countEntries, readAnswer, type Unread } from '../../contract/answer/readAnswer.js';
import type { ContractDrift } from '../../contract/answer/ContractDrift.js';
import { binaryOf } from '../../contract/binary.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Bulkhead } from '../guard/createBulkhead.js';
import type { GatewayLimits } from '../limits.js';
import { parseJson } from '../request/parseJson.js';
import type { UpstreamAuthFailure } from '../types.js';
import { buildRequest } from './buildRequest.js';
import type { Credential } from './createCredential.js';
import { createKeyWatch } from './createKeyWatch.js';
import { createProviderClock } from './createProviderClock.js';
import type { Dialect } from './Dialect.js';
import { exchange, type Answer } from './exchange.js';
import { mayBeHintOf } from './mayBeHintOf.js';
import { readProblem } from './readProblem.js';

/** Whom something is put to the provider for. */
interface SendingFor {
  id: string;
  /** Ends a read when the caller goes away. Null for a lookup, which others may be waiting for too. */
  signal: AbortSignal | null;
  /** Told how many entries of the answer were left out, where there were any. */
  onEntriesLeftOut?: ((count: number) => void) | undefined;
}

/** Puts one decoded call to a provider and gives its projected answer, or `Media`. */
export interface Upstream {
  /**
   * @param caller Whose share of the places it takes. A write that was sent is never ended by their signal.
   * @throws {Refusal}
   */
  send: (operation: AnyOperation, input: CallInput, caller: SendingFor) => Promise<unknown>;
  /** Whether the key now in use may be the one of this hint. */
  hasKeyLike: (hint: string) => Promise<boolean>;
  /** The time as the provider has it, in Unix milliseconds. */
  now: () => number;
  /** Whether there is a key, as far as was seen, and the provider does not refuse it. */
  hasGoodKey: () => Promise<boolean>;
}

export interface UpstreamParts {
  dialect: Dialect;
  origin: string;
  credential: Credential;
  fetch: (request: Request) => Promise<Response>;
  bulkhead: Bulkhead;
  /** Places of what a policy asks, apart: without an answer to it nothing else could be decided. */
  lookups: Bulkhead;
  /** Places of sounds that are on their way, apart: whoever listens slowly keeps nobody from anything else. */
  listeners: Bulkhead;
  limits: GatewayLimits;
  now: () => number;
  /** Never throws. */
  alarm: (failure: UpstreamAuthFailure) => void;
  /** Never throws. */
  onContractDrift: (drift: ContractDrift) => void;
}

/** Joins the parts that a call to one provider goes through. */
export function createUpstream(parts: UpstreamParts): Upstream {
  const { dialect, origin, credential, bulkhead, lookups, listeners, limits, now } = parts;
  const watch = createKeyWatch(limits.authPauseMs, now);

  const clock = createProviderClock(now);

  const readKey = () =>
    credential.read().catch(() => {
      throw keyRefused(undefined);
    });

  const tellDrift = (operation: AnyOperation, refused: boolean, unread: readonly Unread[]) => {
    if (!refused && unread.length === 0) return;
    parts.onContractDrift({ provider: dialect.provider, operation: operation.id, refused, unread });
  };

  const read = (
    operation: AnyOperation,
    input: CallInput,
    apiKey: string,
    answer: Answer,
    caller: SendingFor,
  ): unknown => {
    const { status, headers } = answer;
    clock.hear(headers);
    if (status < 200 || status > 599)
      throw new Refusal(502, 'bad_upstream', 'The provider answered with a status that is none.', {
        upstreamStatus: status,
      });
    if (status >= 300 && status < 400)
      throw new Refusal(502, 'unexpected_redirect', 'The provider answered with a redirect.', {
        upstreamStatus: status,
      });
    const body = parseBody(answer, limits.jsonDepth);
    if (status >= 400) {
      const problem = dialect.readProblem(operation.id, status, body);
      if (!dialect.isKeyProblem(status, problem))
        throw readProblem(status, headers, body, problem, clock.now());
      const { reason, missingPermission } = problem;
      const isWhole = missingPermission === null && reason !== 'missing_permissions';
      watch.refused(dialect.restsAs(operation, input), apiKey, isWhole);
      parts.alarm({
        provider: dialect.provider,
        operation: operation.id,
        status,
        reason,
        missingPermission,
      });
      throw keyRefused(status);
    }
    watch.answered(dialect.restsAs(operation, input), apiKey);
    if (answer.media) return answer.media;
    const made = readAnswer(operation, body);
    // A write was done, whatever is said about it: its record takes any answer, also one that is no JSON.
    const isRead = operation.effect !== 'read' || body !== undefined;
    if (!isRead || !made.isRead) {
      const places = made.isRead ? [''] : made.places;
      tellDrift(
        operation,
        true,
        places.map((place) => ({ kind: 'field', place, count: 1 })),
      );
      throw new Refusal(502, 'bad_upstream', 'The provider’s answer could not be read.', {
        upstreamStatus: status,
      });
    }
    tellDrift(operation, false, made.unread);
    const leftOut = countEntries(made.unread);
    if (leftOut > 0) caller.onEntriesLeftOut?.(leftOut);
    return made.value;
  };

  const sendOnce = async (
    operation: AnyOperation,
    input: CallInput,
    caller: SendingFor,
    hold?: (until: Promise<unknown>) => void,
  ) => {
    if (caller.signal?.aborted) throw new Refusal(499, 'client_closed', 'The caller went away.');
    const apiKey = await readKey();
    if (watch.isResting(dialect.restsAs(operation, input), apiKey)) throw keyRefused(undefined);
    const signal = operation.effect === 'read' ? caller.signal : null;
    const answer = await exchange(
      parts.fetch,
      (ending) => buildRequest(origin, operation, input, { [dialect.keyHeader]: apiKey }, ending),
      limits,
      binaryOf(operation),
      signal,
    ).catch((error: unknown) => successWithoutBody(operation, error));
    // What is still on its way takes its place for as long.
    if (answer.ended) hold?.(answer.ended);
    return read(operation, input, apiKey, answer, caller);
  };

  return {
    send: (operation, input, caller) => {
      const { id, signal } = caller;
      if (signal === null) return lookups(id, () => sendOnce(operation, input, caller));
      return binaryOf(operation) === null
        ? bulkhead(id, () => sendOnce(operation, input, caller))
        : listeners(id, (hold) => bulkhead(id, () => sendOnce(operation, input, caller, hold)));
    },
    hasKeyLike: async (hint) => mayBeHintOf(hint, await readKey()),
    now: clock.now,
    hasGoodKey: async () => {
      const hasKey = await credential.hasKey();
      const [current] = credential.secrets();
      return hasKey && current !== undefined && !watch.isRefused(current);
    },
  };
}

/** What stands for the answer of a write that was done, when its body broke off, came too late or was too large. */
function successWithoutBody({ effect }: AnyOperation, error: unknown): Answer {
  const status = error instanceof Refusal ? (error.extras.upstreamStatus ?? 0) : 0;
  if (effect === 'read' || status < 200 || status > 299) throw error;
  return { status, headers: new Headers(), bytes: new Uint8Array() };
}

function keyRefused(upstreamStatus: number | undefined): Refusal {
  return new Refusal(502, 'upstream_auth', 'The provider does not accept the gateway’s credential.', {
    upstreamStatus,
  });
}

/** Null for an empty body, undefined for one that is not JSON. */
function parseBody({ headers, bytes }: Answer, maxDepth: number): unknown {
  if (bytes.byteLength === 0) return null;
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers.get('content-type') ?? ''))
    return undefined;
  try {
    return parseJson(bytes, maxDepth);
  } catch {
    return undefined;
  }
}
