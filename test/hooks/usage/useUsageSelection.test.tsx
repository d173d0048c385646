import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import { systemTimers } from '../../../src/client/http/timers.js';
import { BackendProvider } from '../../../src/hooks/index.js';
import { useUsageSelection } from '../../../src/hooks/usage/index.js';
import type { UsageSelection, UseUsageSelectionOptions } from '../../../src/hooks/usage/index.js';
import { openPage } from '../support/openPage.js';
import { withFewBuckets } from '../support/withFewBuckets.js';

const now = Date.UTC(2026, 2, 2, 22, 30);

/** A page on the evening of the second of March, in UTC; in Berlin it is half an hour to midnight. */
async function openSelection(options: UseUsageSelectionOptions = {}, page = openPage(), locale?: string) {
  let nowMs = now;
  const timers = { ...systemTimers, now: () => nowMs };
  const Frame = ({ children }: { children: ReactNode }) => (
    <BackendProvider
      backend={page.backend}
      viewer="ana"
      queryClient={page.queryClient}
      timers={timers}
      locale={locale}
    >
      {children}
    </BackendProvider>
  );
  const initialProps: UseUsageSelectionOptions = {
    ...options,
    defaultValue: { timeZone: 'Europe/Berlin', ...options.defaultValue },
  };
  const hook = renderHook((given: UseUsageSelectionOptions) => useUsageSelection(given), {
    wrapper: Frame,
    initialProps,
  });
  await waitFor(() => expect(hook.result.current.viewer.data).toBeDefined());
  return {
    page,
    ...hook,
    current: () => hook.result.current,
    passTo: (iso: string) => {
      nowMs = Date.parse(iso);
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
    },
    choose: (change: Partial<UsageSelection>) => act(() => void hook.result.current.change(change)),
  };
}

describe('what somebody chose to see', () => {
  it('is asked for from the first moment of its first day to that after its last, in the zone', async () => {
    const { current } = await openSelection({ defaultValue: { range: 'last-7-days' } });
    expect(current()).toMatchObject({
      today: '2026-03-02',
      days: { first: '2026-02-24', last: '2026-03-02' },
      obstacle: null,
      query: {
        from: new Date('2026-02-23T23:00:00Z'),
        to: new Date('2026-03-02T23:00:00Z'),
        timeZone: 'Europe/Berlin',
      },
    });
  });

  it.each([
    [undefined, 1],
    ['de', 1],
    ['en-US', 0],
  ] as const)('is asked for in the weeks of the reader’s region: %s', async (locale, weekStart) => {
    const { current } = await openSelection({ defaultValue: { interval: 'week' } }, openPage(), locale);
    expect(current().query).toMatchObject({ interval: 'week', weekStart });
  });

  it('is other days once midnight has passed in the zone, and the same object until then', async () => {
    const { current, passTo, rerender } = await openSelection({ defaultValue: { range: 'today' } });
    const { query } = current();
    passTo('2026-03-02T22:59:00Z');
    rerender({});
    expect(current().query).toBe(query);
    passTo('2026-03-02T23:00:00Z');
    expect(current()).toMatchObject({
      today: '2026-03-03',
      query: { from: new Date('2026-03-02T23:00:00Z') },
    });
  });

  it('is another day in a zone where it is tomorrow already', async () => {
    const { current, choose } = await openSelection({ defaultValue: { range: 'today' } });
    choose({ timeZone: 'Asia/Tokyo' });
    expect(current()).toMatchObject({ today: '2026-03-03', timeZone: 'Asia/Tokyo' });
  });

  it('stays with whoever holds it', async () => {
    const chosen: UsageSelection[] = [];
    const { current, choose, rerender } = await openSelection({
      value: {
        range: 'last-month',
        interval: 'day',
        metric: 'credits',
        breakdown: 'none',
        workspace: true,
        timeZone: 'UTC',
        compare: false,
      },
      onValueChange: (selection) => chosen.push(selection),
    });
    choose({ metric: 'minutes' });
    expect(current().selection.metric).toBe('credits');
    expect(chosen).toMatchObject([{ range: 'last-month', metric: 'minutes' }]);
    rerender({ value: chosen[0] });
    expect(current().selection.metric).toBe('minutes');
  });

  it('has the billing period from the day on which it began', async () => {
    const { current, choose } = await openSelection();
    await waitFor(() => expect(current().daysOf('billing-period')).not.toBeNull());
    choose({ range: 'billing-period' });
    const { days, query } = current();
    expect(days?.last).toBe('2026-03-02');
    expect(days && days.first < days.last).toBe(true);
    expect(query).not.toBeNull();
  });

  it('is what comes closest where the backend does not know it', async () => {
    const { current } = await openSelection({
      defaultValue: { metric: 'smiles' as never, breakdown: 'mood' as never, interval: 'decade' as never },
    });
    expect(current().selection).toMatchObject({ metric: 'credits', breakdown: 'none', interval: 'day' });
  });
});

describe('a choice that cannot be asked for', () => {
  it('is told before it is made, and what stands in the way already is not held against it', async () => {
    const { current, choose } = await openSelection({ defaultValue: { breakdown: 'person' } });
    expect(current().obstacleWith({ workspace: false })).toBe('needs_workspace');
    choose({ workspace: false });
    expect(current()).toMatchObject({ obstacle: 'needs_workspace' });
    expect(current().obstacleWith({ metric: 'minutes' })).toBeNull();
    expect(current().obstacleWith({ breakdown: 'none' })).toBeNull();
  });

  it('takes a longer interval along where a range is too long for the one there was', async () => {
    const short = openPage({ offer: (client) => withFewBuckets(elevenLabs(client)) });
    const { current, choose } = await openSelection(
      { defaultValue: { interval: 'hour', range: 'today' } },
      short,
    );
    choose({ range: 'last-28-days' });
    expect(current()).toMatchObject({ obstacle: null, selection: { interval: 'day' } });
    choose({ range: 'last-12-months' });
    expect(current()).toMatchObject({ obstacle: null, selection: { interval: 'week' } });
  });

  it('is everything for somebody who may not see usage', async () => {
    const { current } = await openSelection({}, openPage({ viewer: 'ben' }));
    expect(current()).toMatchObject({ scopes: [], query: null, obstacle: null });
  });
});
