import type { SendMany, SendOutcome } from '../internal/useSending.js';

/**
 * Sends to many in portions, one after another. One that the server has refused as too much leaves once more as it is,
 * since it was told when the same call can pass; refused again it is halved, until it fits.
 *
 * @param most How many leave together at first.
 * @param mayGo Waited for before each portion. What has not left of it when the signal aborts stays for the next call.
 */
export function createPortions<Item, Outcome extends SendOutcome>(
  sendMany: SendMany<Item, Outcome>,
  most: number,
  mayGo: () => Promise<AbortSignal | null> = () => Promise.resolve(null),
): SendMany<Item, Outcome> {
  let size = most;
  let refusals = 0;
  return async (items, { signal, onSend, onOutcome }) => {
    let from = 0;
    while (from < items.length) {
      const held = await mayGo();
      if (signal.aborted) return;
      const halt = new AbortController();
      const stop = () => halt.abort();
      for (const one of [signal, held]) one?.addEventListener('abort', stop);
      const portion = items.slice(from, from + size);
      const told = { tooMuch: false };
      await sendMany(portion, {
        signal: halt.signal,
        ...(onSend && { onSend }),
        onOutcome: (item, outcome) => {
          told.tooMuch ||= outcome.status === 'failed' && outcome.error.code === 'rate_limited';
          onOutcome(item, outcome);
        },
      });
      for (const one of [signal, held]) one?.removeEventListener('abort', stop);
      if (held?.aborted) return;
      from += portion.length;
      refusals = told.tooMuch ? refusals + 1 : 0;
      if (refusals > 1) size = Math.ceil(portion.length / 2);
    }
  };
}
