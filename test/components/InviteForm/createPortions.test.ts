import { describe, expect, it } from 'vitest';
import { RolecallError } from '../../../src/client/index.js';
import { createPortions } from '../../../src/components/InviteForm/createPortions.js';
import type { SendOutcome } from '../../../src/components/internal/useSending.js';

const people = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A gateway with so many tokens, of which a refused portion uses up what there is. */
function openGateway(tokens: number) {
  const gateway = {
    tokens,
    sent: [] as number[],
    sizes: [] as number[],
    send: (items: readonly number[], on: { onOutcome: (item: number, outcome: SendOutcome) => void }) => {
      gateway.sizes.push(items.length);
      const fits = items.length <= gateway.tokens;
      gateway.tokens = Math.max(0, gateway.tokens - items.length);
      if (fits) gateway.sent.push(...items);
      for (const item of items) {
        on.onOutcome(
          item,
          fits
            ? { status: 'done' }
            : { status: 'failed', error: new RolecallError('rate_limited', 'Too many.') },
        );
      }
      return Promise.resolve();
    },
  };
  return gateway;
}

describe('many who are invited in portions', () => {
  it('leave together until the gateway says that it is too much, and one at a time from then on', async () => {
    const gateway = openGateway(120);
    const send = createPortions(gateway.send, 50);
    const stop = new AbortController();
    const run = async (items: readonly number[]) => {
      const left = new Set(items);
      await send(items, {
        signal: stop.signal,
        onOutcome: (item, outcome) => {
          if (outcome.status === 'done') left.delete(item);
        },
      });
      return [...left];
    };
    let left = await run(people(140));
    expect(gateway.sizes.slice(0, 3)).toEqual([50, 50, 40]);
    expect(left).toHaveLength(40);
    // An hour's worth comes one by one, and each is used.
    for (let turn = 0; turn < 40; turn += 1) {
      gateway.tokens = 1;
      left = await run(left.slice(0, 1)).then((still) => [...still, ...left.slice(1)]);
    }
    expect(left).toEqual([]);
    expect(gateway.sent.sort((a, b) => a - b)).toEqual(people(140));
  });

  it('wait while somebody has paused, and what had not left stays for the next call', async () => {
    const gateway = openGateway(1_000);
    const hold = new AbortController();
    const send = createPortions(
      (items: readonly number[], on: Parameters<typeof gateway.send>[1] & { signal: AbortSignal }) => {
        if (gateway.sent.length === 100) hold.abort();
        return on.signal.aborted ? Promise.resolve() : gateway.send(items, on);
      },
      50,
      () => Promise.resolve(hold.signal),
    );
    await send(people(300), { signal: new AbortController().signal, onOutcome: () => undefined });
    expect(gateway.sent).toEqual(people(100));
  });

  it('do not leave any more once it is stopped', async () => {
    const gateway = openGateway(1_000);
    const stop = new AbortController();
    stop.abort();
    await createPortions(gateway.send, 50)(people(300), { signal: stop.signal, onOutcome: () => undefined });
    expect(gateway.sent).toEqual([]);
  });
});
