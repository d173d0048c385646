import type { AnyOperation, ProviderId } from '../../contract/operation.js';
import { Refusal } from '../answer/Refusal.js';
import { createScrubber } from '../answer/createScrubber.js';
import { createBulkhead } from '../guard/createBulkhead.js';
import type { GatewayLimits } from '../limits.js';
import type { GatewayOptions } from '../options.js';
import { createAlarm } from './createAlarm.js';
import { createCredential } from './createCredential.js';
import { createUpstream, type Upstream } from './createUpstream.js';
import { elevenLabsDialect } from './elevenLabsDialect.js';
import { jsmonDialect } from './jsmonDialect.js';
import { readBaseUrl } from './readBaseUrl.js';

/** All providers behind a gateway, as one. */
export interface Upstreams {
  /** Those that there are, the first being whom a call is for that names none. */
  providers: readonly ProviderId[];
  serves: (operation: AnyOperation) => boolean;
  /** @throws {Refusal} As {@link Upstream.send}; 404 for a provider that is not there. */
  send: Upstream['send'];
  /** The time as a provider has it, in Unix milliseconds; ours where there is no such provider. */
  nowAt: (provider: ProviderId) => number;
  /** Whether each has a key, as far as was seen, and none refuses it. */
  haveGoodKeys: () => Promise<boolean>;
  /** Whether the key now in use for a provider may be the one of this hint. @throws {Refusal} 404 for a provider that is not there. */
  hasKeyLike: (provider: ProviderId, hint: string) => Promise<boolean>;
  /** Takes the keys of all of them out of a text. */
  scrub: (text: string) => string;
}

const dialects = [elevenLabsDialect, jsmonDialect] as const;

/**
 * Makes the providers that the options name.
 *
 * @throws {TypeError} A key or an address cannot be right.
 */
export function openUpstreams(options: GatewayOptions, limits: GatewayLimits, now: () => number): Upstreams {
  const scrubbers: ((text: string) => string)[] = [];
  const scrub = (text: string) => scrubbers.reduce((left, one) => one(left), text);
  const alarm = createAlarm(options.onUpstreamAuthFailure, scrub);
  const onContractDrift = createAlarm(options.onContractDrift, scrub);
  const upstreams = new Map<ProviderId, Upstream>();
  for (const dialect of dialects) {
    const { provider } = dialect;
    const own = options.upstreams[provider];
    if (own === undefined) continue;
    const credential = createCredential(provider, own.apiKey, limits.policyMs, now);
    scrubbers.push(createScrubber(credential.secrets));
    const upstream = createUpstream({
      dialect,
      origin: readBaseUrl(provider, own.baseUrl ?? dialect.baseUrl),
      credential,
      fetch: options.fetch ?? ((request) => fetch(request)),
      bulkhead: createBulkhead(limits.inFlight, limits.inFlightPerCaller),
      // A call asks up to four things at once, and half of all places are the most that one caller gets.
      lookups: createBulkhead(Math.max(8, limits.inFlight), Math.max(4, 2 * limits.inFlightPerCaller)),
      listeners: createBulkhead(Math.ceil(limits.inFlight / 2), Math.ceil(limits.inFlightPerCaller / 2)),
      limits,
      now,
      alarm,
      onContractDrift,
    });
    upstreams.set(provider, upstream);
  }
  const find = (provider: ProviderId): Upstream => {
    const upstream = upstreams.get(provider);
    if (upstream) return upstream;
    throw new Refusal(404, 'route_not_found', 'This gateway has no such provider.');
  };
  return {
    providers: [...upstreams.keys()],
    serves: ({ provider }) => upstreams.has(provider),
    send: async (operation, input, caller) => find(operation.provider).send(operation, input, caller),
    hasKeyLike: async (provider, hint) => find(provider).hasKeyLike(hint),
    nowAt: (provider) => upstreams.get(provider)?.now() ?? now(),
    haveGoodKeys: async () =>
      (await Promise.all([...upstreams.values()].map((one) => one.hasGoodKey()))).every(Boolean),
    scrub,
  };
}
