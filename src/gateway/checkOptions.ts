import * as v from 'valibot';
import { findFault } from '../contract/findFault.js';
import { longestTimerMs } from '../contract/limits.js';
import {
  deadlineOption,
  functionOption,
  numberOption,
  optionGroup,
  partOption,
  textOption,
} from '../contract/optionFields.js';
import { defaultLimits, withLimits, type GatewayLimits, type GivenLimits } from './limits.js';
import type { GatewayOptions } from './options.js';

/**
 * Refuses options that would leave the gateway open or unusable, when it is made rather than when it is called. An
 * option that is undefined is as if it were left out. The message names the option and never repeats its value.
 *
 * @throws {TypeError}
 */
export function checkOptions(options: GatewayOptions): void {
  const { identify, authorize, upstreams } = options as Partial<GatewayOptions>;
  if (typeof identify !== 'function')
    throw new TypeError('createGateway: identify is required. It says who calls, by your own session.');
  if (typeof authorize?.permissions !== 'function')
    throw new TypeError(
      'createGateway: authorize is required. Pass workspacePolicy(), or a policy of your own; there is no default.',
    );
  if (upstreams?.elevenlabs === undefined && upstreams?.jsmon === undefined)
    throw new TypeError('createGateway: upstreams must have elevenlabs, jsmon or both.');
  const fault = findFault(schema, options);
  if (fault !== null) throw new TypeError(`createGateway: ${fault}.`);
}

/** Bytes or a count. `Infinity` sets no limit. */
const size = () =>
  numberOption(
    (value) => value >= 1 && (Number.isInteger(value) || value === Infinity),
    'a whole number of 1 or more, or Infinity',
  );

/** How long something is kept. For ever it must not be: rights would never change, and memory never be free again. */
const age = (leastMs: number) =>
  numberOption(
    (ms) => ms >= leastMs && ms <= longestTimerMs,
    `a number of milliseconds from ${leastMs} to ${longestTimerMs}`,
  );

/** What fills an allowance again. Nothing would never fill it; endlessly much is an endless allowance. */
const rate = () =>
  numberOption(
    (value) => value > 0 && value < Infinity,
    'a number above 0 (an allowance without end is said by its burst: Infinity)',
  );

const limits: Record<keyof GatewayLimits, ReturnType<typeof numberOption>> = {
  urlBytes: size(),
  headerBytes: size(),
  headerCount: size(),
  requestBytes: size(),
  responseBytes: size(),
  jsonDepth: size(),
  requestBodyMs: deadlineOption(),
  policyMs: deadlineOption(),
  upstreamHeadersMs: deadlineOption(),
  upstreamTotalMs: deadlineOption(),
  mediaMs: deadlineOption(),
  idempotencyMs: age(1),
  lookupAgeMs: age(0),
  authPauseMs: age(0),
  inFlight: size(),
  inFlightPerCaller: size(),
  burst: size(),
  perSecond: rate(),
  mailBurst: size(),
  mailsPerHour: rate(),
  mailBurstPerAddress: size(),
  mailsPerAddressPerHour: rate(),
};

/** A write that is still on its way must be remembered, or its repeat would be a second one. */
function outlastsCalls(given: GivenLimits): boolean {
  const { idempotencyMs, upstreamTotalMs } = withLimits(defaultLimits, given);
  return upstreamTotalMs === Infinity || idempotencyMs > upstreamTotalMs;
}

const upstream = {
  // Its own reader knows what a key is.
  apiKey: v.optional(v.unknown()),
  baseUrl: textOption(),
};

const schema = optionGroup({
  mount: textOption(
    (path) => /^(?:\/[\w.~-]*[\w~-][\w.~-]*)+$/.test(path),
    'a path such as /api/rolecall, without a trailing slash',
  ),
  upstreams: optionGroup({
    elevenlabs: v.optional(optionGroup(upstream)),
    jsmon: v.optional(optionGroup({ ...upstream, workspaces: v.optional(v.unknown()) })),
  }),
  identify: functionOption(),
  authorize: v.custom<object>(
    isPolicy,
    'may have permissions, allows, inTurn and heldRole, each a function, and no other name',
  ),
  origins: v.optional(
    v.custom<readonly string[]>(
      (list) => Array.isArray(list) && list.every(isOrigin),
      'must be spelled out as a browser sends them, such as https://app.example (no *, null or path)',
    ),
  ),
  fetch: functionOption(),
  store: partOption(['take', 'giveBack', 'putNew', 'put', 'remove']),
  invitations: partOption(['add', 'replace', 'find', 'list']),
  audit: functionOption(),
  now: functionOption(),
  limits: v.optional(
    v.pipe(
      optionGroup(limits),
      v.check(outlastsCalls, 'must have an idempotencyMs that is longer than its upstreamTotalMs'),
    ),
  ),
  onUpstreamAuthFailure: functionOption(),
  onContractDrift: functionOption(),
});

/** A misspelled `allows` would narrow nothing. What a class keeps beside its methods is its own. */
function isPolicy(value: unknown): boolean {
  const policy = value as Record<string, unknown>;
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(policy) as object | null);
  const names = ['permissions', 'allows', 'inTurn', 'heldRole'];
  return (
    names.every((name) => policy[name] === undefined || typeof policy[name] === 'function') &&
    (!isPlain || Object.keys(policy).every((name) => names.includes(name)))
  );
}

function isOrigin(text: unknown): boolean {
  try {
    const { origin, protocol } = new URL(text as string);
    return origin === text && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}
