import { describe, expect, it } from 'vitest';
import { createGateway, memoryLedger, memoryStore, workspacePolicy } from '../../src/gateway/index.js';
import type { GatewayLimits, GatewayOptions } from '../../src/gateway/index.js';
import { defaultLimits } from '../../src/gateway/limits.js';
import { createNodeFetch } from '../../src/gateway/node/index.js';
import { canary } from './support/canary.js';
import { allowing } from './support/openGateway.js';

const password = 'hunter2-of-the-host';

const options = {
  upstreams: { elevenlabs: { apiKey: canary } },
  identify: () => null,
  authorize: allowing,
} satisfies GatewayOptions;

/** What a host that is not typed may write. */
const making = (given: Record<string, unknown>) => () => createGateway({ ...options, ...given });

/** The message of what is thrown; null when it is made. */
function refusal(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as Error).message;
  }
}

const names = Object.keys(defaultLimits) as (keyof GatewayLimits)[];
const times = names.filter((name) => name.endsWith('Ms'));
/** Those that say how long something is kept, or how fast an allowance fills: without an end they would mean nothing. */
const needsEnd: readonly string[] = [
  'idempotencyMs',
  'lookupAgeMs',
  'authPauseMs',
  'perSecond',
  'mailsPerHour',
  'mailsPerAddressPerHour',
];
const mayBeNothing: readonly string[] = ['lookupAgeMs', 'authPauseMs'];

describe('A-A3: a limit is a number, or the gateway is not made', () => {
  it.each(names)('%s', (name) => {
    const made = (value: unknown) => refusal(making({ limits: { [name]: value } }));
    for (const value of [Number.NaN, -1, -Infinity, '1000', 'abc', null, {}, true, []])
      expect(made(value), JSON.stringify(value)).toMatch(
        new RegExp(`^createGateway: limits\\.${name} must be a `),
      );
    expect(made(undefined)).toBeNull();
    expect(made(defaultLimits[name])).toBeNull();
    expect(made(0) === null).toBe(mayBeNothing.includes(name));
    expect(made(Infinity) === null).toBe(!needsEnd.includes(name));
  });

  it.each(times)('%s is no longer than a timer takes', (name) => {
    // Long enough beside whichever is looked at.
    const others = Object.fromEntries([
      ['upstreamTotalMs', 1],
      ['idempotencyMs', 2 ** 31 - 1],
    ]);
    const made = (value: number) => refusal(making({ limits: { ...others, [name]: value } }));
    expect(made(name === 'upstreamTotalMs' ? 2 ** 31 - 2 : 2 ** 31 - 1)).toBeNull();
    for (const value of [2 ** 31, 2 ** 31 + 5, Number.MAX_SAFE_INTEGER])
      expect(made(value)).toMatch(new RegExp(`limits\\.${name} must be a number of milliseconds`));
  });

  it('a key is remembered for longer than its call may take', () => {
    const made = (idempotencyMs: number, upstreamTotalMs: number) =>
      refusal(making({ limits: { idempotencyMs, upstreamTotalMs } }));
    expect(made(30_001, 30_000)).toBeNull();
    expect(made(30_000, 30_000)).toMatch(/limits must have an idempotencyMs that is longer/);
    expect(made(600_000, Infinity)).toBeNull();
    expect(refusal(making({ limits: { idempotencyMs: 5_000 } }))).toMatch(/idempotencyMs/);
  });
});

describe('A-A3: every other option is looked at when it is made', () => {
  it.each<[name: string, given: Record<string, unknown>]>([
    ['nonsense', { nonsense: 1 }],
    ['limits', { limits: 5 }],
    ['limits', { limits: 'x' }],
    ['limits', { limits: null }],
    ['limits.burts', { limits: { burts: 5 } }],
    ['upstreams.elevenlabs', { upstreams: { elevenlabs: canary } }],
    [
      'upstreams.elevenlabs.baseURL',
      { upstreams: { elevenlabs: { apiKey: canary, baseURL: 'https://a.example' } } },
    ],
    ['upstreams.elevenlabs.baseUrl', { upstreams: { elevenlabs: { apiKey: canary, baseUrl: 5 } } }],
    ['upstreams.eleven', { upstreams: { ...options.upstreams, eleven: { apiKey: canary } } }],
    ['mount', { mount: 5 }],
    ['origins', { origins: 'https://app.example' }],
    ['origins', { origins: [5] }],
    ['fetch', { fetch: 'https://proxy.example' }],
    ['audit', { audit: [] }],
    ['now', { now: 5 }],
    ['onUpstreamAuthFailure', { onUpstreamAuthFailure: 'pager' }],
    ['store', { store: { ...memoryStore(), putNew: undefined } }],
    ['store', { store: 'redis' }],
    ['invitations', { invitations: { ...memoryLedger(), add: 5 } }],
    ['invitations', { invitations: true }],
    ['authorize', { authorize: { ...allowing, allow: () => false } }],
    ['authorize', { authorize: { ...allowing, allows: true } }],
  ])('%s', (name, given) => {
    expect(refusal(making(given))).toMatch(
      new RegExp(`^createGateway: ${name.replaceAll('.', '\\.')} (must|may|is) `),
    );
  });

  it('one that is undefined is as if it were left out', () => {
    const every = [
      'mount',
      'origins',
      'fetch',
      'store',
      'invitations',
      'audit',
      'now',
      'limits',
      'onUpstreamAuthFailure',
    ];
    expect(refusal(making(Object.fromEntries(every.map((name) => [name, undefined]))))).toBeNull();
  });

  it('a policy that is an object of a class keeps what it likes beside its methods', () => {
    class OurPolicy {
      readonly database = 'postgres';
      permissions = allowing.permissions;
    }
    expect(refusal(making({ authorize: new OurPolicy() }))).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['a key as a name', { [canary]: true }],
    ['a key in place of the provider', { upstreams: { elevenlabs: canary } }],
    ['a key where a function belongs', { audit: canary, identify: () => null }],
    ['a key that is no key', { upstreams: { elevenlabs: { apiKey: `${canary}\n${canary}` } } }],
    [
      'a password in the address',
      { upstreams: { elevenlabs: { apiKey: canary, baseUrl: `https://me:${password}@a.example` } } },
    ],
    ['a password in an origin', { origins: [`https://me:${password}@a.example`] }],
    ['a password in a store', { store: `redis://me:${password}@10.0.0.3` }],
    ['a key as a limit', { limits: { burst: canary } }],
  ])('K03: no message repeats a key or password: %s', (_what, given) => {
    const message = refusal(making(given));
    expect(message).not.toBeNull();
    expect(message).not.toContain(canary);
    expect(message).not.toContain(password);
  });

  it('A-A10: a key that is too short to be taken out of answers is none', () => {
    for (const apiKey of ['', 'k', 'abcde', 'abcdefg'])
      expect(refusal(making({ upstreams: { elevenlabs: { apiKey } } }))).toMatch(
        /upstreams\.elevenlabs\.apiKey/,
      );
    expect(refusal(making({ upstreams: { elevenlabs: { apiKey: 'abcdefgh' } } }))).toBeNull();
  });
});

describe('A-A3: what a gateway is made with', () => {
  it.each<[string, Record<string, unknown>]>([
    ['inviteDomain', { inviteDomain: ['northwind.example'] }],
    ['inviteDomains', { inviteDomains: 'northwind.example' }],
    ['inviteDomains', { inviteDomains: [5] }],
    ['keyCeiling', { keyCeiling: 5 }],
    ['keyCeiling.credit', { keyCeiling: { credit: 5 } }],
    ['keyCeiling.credits', { keyCeiling: { credits: Number.NaN } }],
    ['keyCeiling.credits', { keyCeiling: { credits: '10' } }],
    ['keyCeiling.credits', { keyCeiling: { credits: -1 } }],
    ['keyCeiling.scopes', { keyCeiling: { scopes: 'text_to_speech' } }],
  ])('workspacePolicy refuses %s', (name, given) => {
    expect(refusal(() => workspacePolicy(given))).toMatch(new RegExp(`^workspacePolicy: ${name}`));
  });

  it.each([Number.NaN, -1, 0, 1.5, Infinity, 'x', null])(
    'createNodeFetch refuses %s connections',
    (connections) => {
      expect(refusal(() => createNodeFetch({ connections } as { connections: number }))).toMatch(
        /^createNodeFetch: connections must be a whole number of 1 or more/,
      );
    },
  );

  it('createNodeFetch refuses a name that it does not know', () => {
    expect(refusal(() => createNodeFetch({ sockets: 5 } as object))).toBe(
      'createNodeFetch: sockets is no option.',
    );
    expect(refusal(() => createNodeFetch({ connections: undefined }))).toBeNull();
  });
});
