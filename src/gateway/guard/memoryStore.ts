import type { Allowance, TakeResult } from '../types.js';

interface Bucket {
  tokens: number;
  filledAtMs: number;
  /** When it will be full, and so no longer worth keeping. */
  fullAtMs: number;
}

/** Buckets kept before full ones are looked for and dropped. */
const tidyAbove = 1_000;

/** Keeps token buckets in this process: right for one gateway, too generous for several side by side. */
export function memoryStore(): {
  take: (key: string, allowance: Allowance, nowMs: number) => TakeResult;
} {
  const buckets = new Map<string, Bucket>();
  let tidyAt = tidyAbove;
  return {
    take(key, { burst, perSecond }, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, filledAtMs: nowMs, fullAtMs: nowMs };
      // A clock that went back fills nothing and takes nothing away.
      const passedMs = Math.max(0, nowMs - bucket.filledAtMs);
      const tokens = Math.min(burst, bucket.tokens + (passedMs / 1000) * perSecond);
      const allowed = tokens >= 1;
      const left = allowed ? tokens - 1 : tokens;
      buckets.set(key, {
        tokens: left,
        filledAtMs: nowMs,
        // An endless allowance is always full: it lacks nothing.
        fullAtMs: left === burst ? nowMs : nowMs + ((burst - left) / perSecond) * 1000,
      });
      if (buckets.size > tidyAt) {
        for (const [name, { fullAtMs }] of buckets) if (fullAtMs <= nowMs) buckets.delete(name);
        tidyAt = Math.max(tidyAbove, buckets.size * 2);
      }
      return { allowed, retryAfterMs: allowed ? 0 : Math.ceil(((1 - left) / perSecond) * 1000) };
    },
  };
}
