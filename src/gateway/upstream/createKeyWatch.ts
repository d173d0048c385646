/** Remembers what a provider said of a key, so that one that it refuses is not sent again and again. */
export interface KeyWatch {
  /** Whether this key was refused of late for such calls, more than once in a row. */
  isResting: (what: string, apiKey: string) => boolean;
  /** Whether this key was refused as such more than once, with nothing answered to it since. */
  isRefused: (apiKey: string) => boolean;
  /** @param isWhole Whether the key was refused as such, rather than for lack of one right. */
  refused: (what: string, apiKey: string, isWhole: boolean) => void;
  answered: (what: string, apiKey: string) => void;
}

interface Refusals {
  apiKey: string;
  inARow: number;
  untilMs: number;
}

/** One refusal may be about the one call, whatever its status says. */
const fewest = 2;

/**
 * @param pauseMs How long a refusal counts.
 * @param now Unix milliseconds.
 */
export function createKeyWatch(pauseMs: number, now: () => number): KeyWatch {
  const byCall = new Map<string, Refusals>();
  let ofKey: Refusals | null = null;
  const isOver = (found: Refusals | null | undefined, apiKey: string) =>
    found?.apiKey !== apiKey || now() >= found.untilMs;
  const oneMore = (found: Refusals | null | undefined, apiKey: string): Refusals => ({
    apiKey,
    inARow: isOver(found, apiKey) ? 1 : (found?.inARow ?? 0) + 1,
    untilMs: now() + pauseMs,
  });
  const counts = (found: Refusals | null | undefined, apiKey: string) =>
    !isOver(found, apiKey) && (found?.inARow ?? 0) >= fewest;

  return {
    isResting: (what, apiKey) => counts(byCall.get(what), apiKey),
    isRefused: (apiKey) => counts(ofKey, apiKey),
    refused: (what, apiKey, isWhole) => {
      byCall.set(what, oneMore(byCall.get(what), apiKey));
      if (isWhole) ofKey = oneMore(ofKey, apiKey);
    },
    answered: (what, apiKey) => {
      byCall.delete(what);
      if (ofKey?.apiKey === apiKey) ofKey = null;
    },
  };
}
