/** The time as a provider has it, as far as its answers say. */
export interface ProviderClock {
  /** Unix milliseconds. Ours, before it said anything. */
  now: () => number;
  /** Takes over what an answer says of the time. */
  hear: (headers: Headers) => void;
}

/** Follows a provider's clock, so that whether something of its own is over is not said by ours. */
export function createProviderClock(now: () => number): ProviderClock {
  let aheadMs = 0;
  return {
    now: () => now() + aheadMs,
    hear: (headers) => {
      const saidMs = Date.parse(headers.get('date') ?? '');
      if (!Number.isNaN(saidMs)) aheadMs = saidMs - now();
    },
  };
}
