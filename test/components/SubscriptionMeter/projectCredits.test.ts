import { describe, expect, it } from 'vitest';
import { projectCredits } from '../../../src/components/SubscriptionMeter/projectCredits.js';
import type { Subscription } from '../../../src/hooks/index.js';

type Credits = Subscription['credits'];

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const now = day('2026-11-25');

/** A plan of ten million in a month of thirty days, of which 24 are over. */
const credits = (more: Partial<Credits> = {}): Credits => ({
  used: 4_800_000,
  limit: 10_000_000,
  extension: 0,
  since: day('2026-11-01'),
  resetsAt: day('2026-12-01'),
  ...more,
});

/** A case: what is known of the credits, and what is made of it. */
type Case = [string, Partial<Credits>, ReturnType<typeof projectCredits>];

const cases: Case[] = [
  [
    'carries the pace on to the end',
    {},
    { kind: 'paced', days: 24, expected: 6_000_000, verdict: 'within', at: null },
  ],
  [
    'is within the plan where it ends exactly on its limit',
    { used: 8_000_000 },
    { kind: 'paced', days: 24, expected: 10_000_000, verdict: 'within', at: null },
  ],
  [
    'says when all is gone where no more is allowed',
    { used: 9_600_000 },
    { kind: 'paced', days: 24, expected: 12_000_000, verdict: 'gone', at: day('2026-11-26') },
  ],
  [
    'says when the plan is exceeded where that is allowed',
    { used: 9_600_000, extension: 5_000_000 },
    { kind: 'paced', days: 24, expected: 12_000_000, verdict: 'beyond', at: day('2026-11-26') },
  ],
  [
    'says when the extension is gone as well',
    { used: 9_600_000, extension: 1_000_000 },
    {
      kind: 'paced',
      days: 24,
      expected: 12_000_000,
      verdict: 'gone',
      at: new Date(day('2026-11-01').getTime() + 27.5 * 86_400_000),
    },
  ],
  [
    'does not date what has happened already',
    { used: 12_000_000, extension: 'unlimited' },
    { kind: 'paced', days: 24, expected: 15_000_000, verdict: 'beyond', at: null },
  ],
  [
    'goes on without end where the plan does',
    { used: 80_000_000, extension: 'unlimited' },
    { kind: 'paced', days: 24, expected: 100_000_000, verdict: 'beyond', at: null },
  ],
  [
    'counts whatever is used beyond a plan that includes nothing',
    { used: 800, limit: 0, extension: 'unlimited' },
    { kind: 'paced', days: 24, expected: 1_000, verdict: 'beyond', at: null },
  ],
  ['says nothing of the end when all is used', { used: 10_000_000 }, { kind: 'spent' }],
  ['nor when more is used than is allowed', { used: 11_000_000, extension: 500_000 }, { kind: 'spent' }],
  ['nor for a plan that gives nothing', { used: 0, limit: 0 }, { kind: 'spent' }],
  ['nor when nothing was used', { used: 0 }, { kind: 'unused' }],
  ['has no pace where the reset is not told', { resetsAt: null, since: null }, { kind: 'untold' }],
  ['nor where the beginning does not follow', { since: null }, { kind: 'untold' }],
  ['nor where it is not told how many are used', { used: null }, { kind: 'uncounted' }],
  ['or how many there are', { limit: null }, { kind: 'uncounted' }],
  [
    'claims no end of what may be used beyond where that is not told',
    { used: 12_000_000, extension: null },
    { kind: 'paced', days: 24, expected: 15_000_000, verdict: 'beyond', at: null },
  ],
  ['nor where they contradict each other', { since: day('2026-12-01') }, { kind: 'untold' }],
  [
    'waits for a tenth of the period',
    { since: day('2026-11-24'), resetsAt: day('2026-12-24') },
    { kind: 'early', tellsFrom: day('2026-11-27') },
  ],
  [
    'which is longer in a year',
    { since: day('2026-11-01'), resetsAt: day('2027-11-01') },
    { kind: 'early', tellsFrom: new Date('2026-12-07T12:00:00Z') },
  ],
  [
    'and tells from that moment on',
    { since: day('2026-11-22'), resetsAt: day('2026-12-22'), used: 30 },
    { kind: 'paced', days: 3, expected: 300, verdict: 'within', at: null },
  ],
  [
    'does not take a beginning ahead for a pace',
    { since: day('2026-11-26'), resetsAt: day('2026-12-26') },
    { kind: 'early', tellsFrom: day('2026-11-29') },
  ],
  ['knows that the period is over', { resetsAt: now }, { kind: 'ended' }],
  ['even when all was used in it', { resetsAt: now, used: 10_000_000 }, { kind: 'ended' }],
];

describe('what is made of a pace', () => {
  it.each(cases)('%s', (_, more, expected) => {
    expect(projectCredits(credits(more), now)).toEqual(expected);
  });
});
