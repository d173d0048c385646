import { describe, expect, it } from 'vitest';
import { RolecallError } from '../../../src/client/index.js';
import { createPortions } from '../../../src/components/InviteForm/createPortions.js';
import type { SendOutcome } from '../../../src/components/internal/useSending.js';

const people = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A gateway with so many tokens. A refused portion uses up none of them, or all that there are. */
function openGateway(tokens: number, { wasteful = false } = {}) {
  const gateway = {
    tokens,
    sent: [] as number[],
    sizes: [] as number[],
    send: (items: readonly number[], on: { onOutcome: (item: number, outcome: SendOutcome) => void }) => {
      gateway.sizes.push(items.length);
      const fits = items.length <= gateway.tokens;
      if (fits || wasteful) gateway.tokens = Math.max(0, gateway.tokens - items.length);
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

/** Sends, and gives back who is left. */
async function run(
  send: ReturnType<typeof createPortions<number, SendOutcome>>,
  items: readonly number[],
): Promise<number[]> {
  const left = new Set(items);
  await send(items, {
    signal: new AbortController().signal,
    onOutcome: (item, outcome) => {
      if (outcome.status === 'done') left.delete(item);
    },
  });
  return [...left];
}

describe('many who are invited in portions', () => {
  it('L-S2: leave once more as they were when the gateway said that it is too much, and when that can pass', async () => {
    const gateway = openGateway(120);
    const send = createPortions(gateway.send, 50);
    const left = await run(send, people(140));
    expect(gateway.sizes).toEqual([50, 50, 40]);
    // As many as the refused portion needs, which is what the wait was for.
    gateway.tokens = 40;
    expect(await run(send, left)).toEqual([]);
    expect(gateway.sizes).toEqual([50, 50, 40, 40]);
  });

  it('L-S2: are halved until they fit where a refused portion uses up what there is', async () => {
    const gateway = openGateway(120, { wasteful: true });
    const send = createPortions(gateway.send, 50);
    let left = await run(send, people(140));
    for (let turn = 0; turn < 60 && left.length > 0; turn += 1) {
      gateway.tokens = 1;
      left = await run(send, left);
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
