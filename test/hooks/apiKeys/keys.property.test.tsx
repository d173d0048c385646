import { act, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApiKeyOutcome, CreateApiKeyOutcome } from '../../../src/hooks/index.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { runs } from '../../setup/runs.js';
import { openKeys, operations } from '../support/openKeys.js';
import { timesAsked, toEnd } from '../support/openPage.js';

const which = fc.nat({ max: 9 });
const trouble = fc.constantFrom<(Fault | null)[]>(
  null,
  null,
  { afterCommit: true, network: true },
  { afterCommit: true, status: 504 },
  { afterCommit: true, status: 500 },
  { network: true },
  { status: 409 },
  { status: 429 },
);

/** What somebody does, and what their next call of its kind meets. */
const step = fc.oneof(
  fc.record({ does: fc.constant('switch' as const), which, disabled: fc.boolean(), trouble }),
  fc.record({ does: fc.constant('limit' as const), which, credits: fc.constantFrom(null, 5, 50), trouble }),
  fc.record({ does: fc.constant('remove' as const), which, trouble }),
  fc.record({ does: fc.constant('create' as const), trouble }),
  fc.record({ does: fc.constant('retry' as const), which }),
  fc.record({ does: fc.constant('somebody else switches' as const), which, disabled: fc.boolean() }),
  fc.record({ does: fc.constant('wait' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function play(steps: readonly Step[]) {
  const { page, keys, making, held, unmount } = await openKeys();
  const { sandbox } = page.workspace;
  const before = new Set(held().map(({ id }) => id));
  const changes: Promise<ApiKeyOutcome>[] = [];
  const creations: Promise<CreateApiKeyOutcome>[] = [];
  const kinds = { switch: 'update', limit: 'update', remove: 'remove', create: 'create' } as const;

  for (const now of steps) {
    if ('trouble' in now && now.trouble) sandbox.fail(operations[kinds[now.does]], now.trouble);
    await act(async () => {
      const rows = keys().rows;
      const row = 'which' in now ? rows[now.which % Math.max(rows.length, 1)] : undefined;
      switch (now.does) {
        case 'switch':
          if (row) changes.push(keys().update(row, { disabled: now.disabled }));
          break;
        case 'limit':
          if (row) changes.push(keys().update(row, { creditLimit: now.credits }));
          break;
        case 'remove':
          if (row) changes.push(keys().remove(row));
          break;
        case 'retry':
          if (row?.failure) changes.push(keys().retry(row.id));
          break;
        case 'create':
          // One at a time, or it would join the one before.
          await Promise.all(creations);
          creations.push(making().create({ name: `key ${creations.length}`, scopes: null }));
          break;
        case 'somebody else switches':
          if (row && held().some(({ id }) => id === row.id))
            sandbox.setKey(row.id, { disabled: now.disabled });
          break;
        case 'wait':
          await Promise.all([...changes, ...creations]);
      }
    });
  }
  const made = await toEnd(() => Promise.all(creations));
  await toEnd(() => Promise.all(changes));

  // R3: as many sendings as there were wishes, and at most one key for each.
  expect(timesAsked(page, operations.create)).toBe(creations.length);
  const names = held()
    .filter(({ id }) => !before.has(id))
    .map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const end of made) {
    if (end.status === 'unknown' && end.newKeys) expect(end.newKeys.length).toBeLessThanOrEqual(1);
  }
  // No failure leaves the screen different from the server for longer than one read.
  await toEnd(() => keys().list.refetch());
  await waitFor(() => expect(keys().rows.every(({ pending }) => pending === null)).toBe(true));
  expect(keys().rows.map(({ id, disabled, creditLimit }) => ({ id, disabled, creditLimit }))).toEqual(
    held().map(({ id, disabled, characterLimit }) => ({ id, disabled, creditLimit: characterLimit })),
  );
  unmount();
}

it('whatever happens to their calls, keys are shown as they are and made once (R3)', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), play), {
    numRuns: runs(25),
    endOnFailure: false,
  });
});
