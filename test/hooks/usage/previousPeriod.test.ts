import { describe, expect, it } from 'vitest';
import { previousPeriod } from '../../../src/hooks/usage/index.js';
import type { UsageQuery } from '../../../src/hooks/index.js';

const ask = (from: string, to: string, timeZone?: string): UsageQuery => ({
  from: new Date(from),
  to: new Date(to),
  interval: 'day',
  metric: 'credits',
  breakdown: 'none',
  workspace: true,
  timeZone,
});

interface Case {
  what: string;
  zone?: string;
  from: string;
  to: string;
  before: string;
}

const cases: readonly Case[] = [
  {
    what: 'a month in the month before, which is shorter',
    from: '2026-03-01T00:00Z',
    to: '2026-04-01T00:00Z',
    before: '2026-02-01T00:00Z',
  },
  {
    what: 'February of a leap year in January',
    from: '2024-02-01T00:00Z',
    to: '2024-03-01T00:00Z',
    before: '2024-01-01T00:00Z',
  },
  {
    what: 'a quarter in the quarter before',
    from: '2026-04-01T00:00Z',
    to: '2026-07-01T00:00Z',
    before: '2026-01-01T00:00Z',
  },
  {
    what: 'a year in the year before, leap day and all',
    from: '2025-01-01T00:00Z',
    to: '2026-01-01T00:00Z',
    before: '2024-01-01T00:00Z',
  },
  {
    what: 'part of a month in as many days',
    from: '2026-03-01T00:00Z',
    to: '2026-03-08T00:00Z',
    before: '2026-02-22T00:00Z',
  },
  {
    what: 'four weeks in the four weeks before',
    from: '2026-02-03T00:00Z',
    to: '2026-03-03T00:00Z',
    before: '2026-01-06T00:00Z',
  },
  {
    what: 'the day of 23 hours in a day of 24',
    zone: 'Europe/Berlin',
    from: '2026-03-28T23:00Z',
    to: '2026-03-29T22:00Z',
    before: '2026-03-27T23:00Z',
  },
  {
    what: 'the day after it in the day of 23 hours',
    zone: 'Europe/Berlin',
    from: '2026-03-29T22:00Z',
    to: '2026-03-30T22:00Z',
    before: '2026-03-28T23:00Z',
  },
  {
    what: 'a week in which clocks go back in the one before',
    zone: 'America/New_York',
    from: '2026-10-27T04:00Z',
    to: '2026-11-03T05:00Z',
    before: '2026-10-20T04:00Z',
  },
  {
    what: 'a month on both sides of a clock change',
    zone: 'Europe/Berlin',
    from: '2026-03-31T22:00Z',
    to: '2026-04-30T22:00Z',
    before: '2026-02-28T23:00Z',
  },
  {
    what: 'days where clocks move by half an hour',
    zone: 'Australia/Lord_Howe',
    from: '2026-04-04T13:00Z',
    to: '2026-04-05T13:30Z',
    before: '2026-04-03T13:00Z',
  },
  {
    what: 'a month in a zone of half hours',
    zone: 'Asia/Kolkata',
    from: '2026-02-28T18:30Z',
    to: '2026-03-31T18:30Z',
    before: '2026-01-31T18:30Z',
  },
  {
    what: 'a day that begins at one, since clocks skip its midnight',
    zone: 'Asia/Beirut',
    from: '2026-03-28T22:00Z',
    to: '2026-03-29T21:00Z',
    before: '2026-03-27T22:00Z',
  },
  {
    what: 'what does not begin with a day in as much time',
    from: '2026-03-02T09:00Z',
    to: '2026-03-02T15:30Z',
    before: '2026-03-02T02:30Z',
  },
];

describe('the period before', () => {
  it.each(cases)('is, for $what, $before', ({ zone, from, to, before }) => {
    const query = ask(from, to, zone);
    expect(previousPeriod(query)).toEqual({ ...query, from: new Date(before), to: new Date(from) });
  });
});
