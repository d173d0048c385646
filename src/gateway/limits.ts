/**
 * Sizes and times that a gateway holds to, in bytes, milliseconds (at most 2^31 - 1, which is what a timer takes) and
 * counts. `Infinity` sets no limit to a size, a deadline, a place or a burst; how long something is kept, and how fast an
 * allowance fills again, has an end.
 */
export interface GatewayLimits {
  /** Path and query together. @default 16 384 bytes */
  urlBytes: number;
  /** All header names and values together. @default 32 768 bytes */
  headerBytes: number;
  /** @default 200 */
  headerCount: number;
  /** @default 65 536 bytes */
  requestBytes: number;
  /** A list of ten thousand members, which comes in one piece, takes about 2 MiB. @default 4 194 304 bytes */
  responseBytes: number;
  /** How deep JSON may nest, both ways. @default 32 */
  jsonDepth: number;
  /** How long the whole body of a request may take. @default 10 000 ms */
  requestBodyMs: number;
  /** How long `identify`, a policy, a store, a key function or the audit log may take. @default 5 000 ms */
  policyMs: number;
  /** Until a provider's headers are there. @default 15 000 ms */
  upstreamHeadersMs: number;
  /** Until a provider's answer is read whole. @default 30 000 ms */
  upstreamTotalMs: number;
  /** How long a sound may take from its first byte to its last, at the pace of whoever listens. @default 120 000 ms */
  mediaMs: number;
  /**
   * How long it is kept what came of a one-shot write that named itself by a key: longer than `upstreamTotalMs`, so that a
   * call which is still on its way is remembered. @default 600 000 ms
   */
  idempotencyMs: number;
  /** How old a lookup may be that a read is decided on. A write is decided on what is read for it. @default 5 000 ms */
  lookupAgeMs: number;
  /** How long an operation rests after the provider refused our key for it. @default 30 000 ms */
  authPauseMs: number;
  /**
   * Calls at the provider at any time; as many places again, 8 at least, are kept for what policies ask, and half as many
   * for sounds on their way to whoever listens. @default 64
   */
  inFlight: number;
  /**
   * Of these, those of one caller, and never more than are left free for others; twice as many of what a policy asks for
   * them, half as many sounds. @default 16
   */
  inFlightPerCaller: number;
  /** Calls of one caller at once, refused ones too: a paste of a hundred addresses must fit. @default 120 */
  burst: number;
  /** @default 10 */
  perSecond: number;
  /** Mails that one caller may have the provider send at once, such as invitations. @default 200 */
  mailBurst: number;
  /** @default 100 */
  mailsPerHour: number;
  /** The same to one address, whoever asks: sending and cancelling in turns mails it each time. @default 5 */
  mailBurstPerAddress: number;
  /** @default 2 */
  mailsPerAddressPerHour: number;
}

export const defaultLimits: Readonly<GatewayLimits> = {
  urlBytes: 16_384,
  headerBytes: 32_768,
  headerCount: 200,
  requestBytes: 65_536,
  responseBytes: 4_194_304,
  jsonDepth: 32,
  requestBodyMs: 10_000,
  policyMs: 5_000,
  upstreamHeadersMs: 15_000,
  upstreamTotalMs: 30_000,
  mediaMs: 120_000,
  idempotencyMs: 600_000,
  lookupAgeMs: 5_000,
  authPauseMs: 30_000,
  inFlight: 64,
  inFlightPerCaller: 16,
  burst: 120,
  perSecond: 10,
  mailBurst: 200,
  mailsPerHour: 100,
  mailBurstPerAddress: 5,
  mailsPerAddressPerHour: 2,
};

/** Some of them; one that is undefined is as if it were left out. */
export type GivenLimits = { [Name in keyof GatewayLimits]?: GatewayLimits[Name] | undefined };

/** Lays what a host has given over other limits. */
export function withLimits<Base extends GivenLimits>(base: Base, given: GivenLimits = {}): Base {
  const entries: [string, number | undefined][] = Object.entries(given);
  return { ...base, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}
