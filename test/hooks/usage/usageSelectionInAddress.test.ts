import { describe, expect, it } from 'vitest';
import {
  defaultUsageSelection,
  formatUsageSelection,
  parseUsageSelection,
} from '../../../src/hooks/usage/index.js';
import type { UsageSelection } from '../../../src/hooks/usage/index.js';

describe('a selection in an address', () => {
  it.each<[Partial<UsageSelection>, string]>([
    [{}, ''],
    [{ range: 'last-month', interval: 'hour' }, 'range=last-month&interval=hour'],
    [{ range: { first: '2026-03-01', last: '2026-03-29' } }, 'range=2026-03-01..2026-03-29'],
    [{ metric: 'first-byte-p95', breakdown: 'model' }, 'metric=first-byte-p95&by=model'],
    [
      { workspace: false, timeZone: 'America/Argentina/Ushuaia', compare: true },
      'of=account&zone=America%2FArgentina%2FUshuaia&compare=previous',
    ],
  ])('%j is "%s", and is read back', (change, query) => {
    const selection = { ...defaultUsageSelection, ...change };
    expect(formatUsageSelection(selection)).toBe(query);
    expect(parseUsageSelection(query)).toEqual(selection);
    expect(parseUsageSelection(new URLSearchParams(`tab=usage&${query}`))).toEqual(selection);
  });

  it('is the usual one where it makes no sense', () => {
    expect(
      parseUsageSelection('?range=1..2&interval=<b>&metric=&by=%00&of=everyone&zone=Mars/Olympus&compare=1'),
    ).toEqual(defaultUsageSelection);
  });
});
