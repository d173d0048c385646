import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { checkCsvRows, rowsAtOnce } from '../../../src/components/InviteForm/checkCsvRows.js';
import type { CheckedRows } from '../../../src/components/InviteForm/checkCsvRows.js';
import { useCheckedRows } from '../../../src/components/InviteForm/useCheckedRows.js';
import { nextTask } from '../../../src/components/internal/nextTask.js';

const people = (count: number) => ({
  width: 1,
  rows: Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    cells: [`jo${at}@x.example`],
    isOpen: false,
  })),
});

/** Begins to read so many people, and counts the slices that were read. */
function readingOf(count: number) {
  const counted = { slices: 0 };
  function* start(): Generator<undefined, CheckedRows> {
    const slices = checkCsvRows(
      people(count),
      { address: 0, name: [], seat: null, hasHeading: false },
      { seatOf: () => null, taken: new Set() },
    );
    for (;;) {
      counted.slices += 1;
      const { done, value } = slices.next();
      if (done === true) return value;
      yield;
    }
  }
  return { start, counted };
}

it('few rows of a file are read at once', () => {
  const { start } = readingOf(rowsAtOnce);
  expect(renderHook(() => useCheckedRows(start)).result.current?.good).toHaveLength(rowsAtOnce);
});

it('fifty thousand rows are read in slices, and the page has a turn after each', async () => {
  const { start, counted } = readingOf(50_000);
  const { result } = renderHook(() => useCheckedRows(start));
  expect(result.current).toBeNull();
  const before: number[] = [];
  while (result.current === null && before.length < 1_000) {
    before.push(counted.slices);
    await act(nextTask);
  }
  expect(result.current?.good).toHaveLength(50_000);
  expect(counted.slices).toBe(50_000 / rowsAtOnce);
  // No turn of the page comes after more than one slice or two.
  expect(Math.max(...before.slice(1).map((slices, at) => slices - (before[at] ?? 0)))).toBeLessThanOrEqual(2);
});

it('what is asked anew meanwhile is read in place of the former, which is left', async () => {
  const [former, next] = [readingOf(50_000), readingOf(30_000)];
  const { result, rerender } = renderHook(({ start }) => useCheckedRows(start), { initialProps: former });
  await act(nextTask);
  rerender(next);
  const read = former.counted.slices;
  while (result.current === null) await act(nextTask);
  expect(result.current.good).toHaveLength(30_000);
  expect(former.counted.slices).toBe(read);
});
