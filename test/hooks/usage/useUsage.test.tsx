import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUsage } from '../../../src/hooks/usage/index.js';
import type { UsageBreakdown, UsageQuery } from '../../../src/hooks/index.js';
import type { UseUsageOptions } from '../../../src/hooks/usage/index.js';
import { openPage, type PageOptions } from '../support/openPage.js';

const week: UsageQuery = {
  from: new Date('2026-02-16T00:00:00Z'),
  to: new Date('2026-02-23T00:00:00Z'),
  interval: 'day',
  metric: 'credits',
  breakdown: 'none',
  workspace: true,
  timeZone: 'UTC',
};

/** The lists that name things, by their paths. */
const lists = ['/v2/voices', '/v1/workspace/members', '/v1/workspace/groups', '/v1/service-accounts'];

interface Asked extends UseUsageOptions {
  query: UsageQuery | null;
}

function openUsage(asked: Asked, options?: PageOptions) {
  const page = openPage(options);
  const hook = renderHook(({ query, ...rest }: Asked) => useUsage(query, rest), {
    wrapper: page.Frame,
    initialProps: asked,
  });
  const current = () => hook.result.current;
  const names = () => current().report.data?.series.map(({ name }) => name) ?? [];
  const listsAsked = () =>
    lists.filter((list) => page.workspace.calls.some(({ path }) => path.includes(list)));
  return { page, current, names, listsAsked, ask: (next: Asked) => hook.rerender(next) };
}

describe('somebody who looks at usage', () => {
  it('sees the days of the range, each with what was used', async () => {
    const { current, listsAsked } = openUsage({ query: week });
    await waitFor(() => expect(current().report.data).toBeDefined());
    const { startsMs, endMs, series } = current().report.data!;
    expect(startsMs).toHaveLength(7);
    expect([startsMs[0], endMs]).toEqual([week.from.getTime(), week.to.getTime()]);
    expect(series).toHaveLength(1);
    expect(current().previous.fetchStatus).toBe('idle');
    expect(listsAsked()).toEqual([]);
  });

  it('sees the week before beside it, once that is wanted', async () => {
    const { current, ask } = openUsage({ query: week });
    ask({ query: week, compare: true });
    await waitFor(() => expect(current().previous.data).toBeDefined());
    const { startsMs, endMs } = current().previous.data!;
    expect([startsMs[0], endMs]).toEqual([Date.parse('2026-02-09T00:00:00Z'), week.from.getTime()]);
  });

  it.each<[UsageBreakdown, string, readonly string[]]>([
    ['voice', 'Aria, warm narrator', []],
    ['person', 'Ana Ruiz', []],
    ['group', 'Design', ['/v1/workspace/groups']],
    ['every-api-key', 'production', ['/v1/service-accounts']],
  ])('reads names by %s, such as "%s", from no other lists than %j', async (breakdown, name, read) => {
    const { names, listsAsked } = openUsage({ query: { ...week, breakdown } });
    await waitFor(() => expect(names()).toContain(name));
    expect(listsAsked()).toEqual(read);
  });

  it('reads ids where the list that would name them fails', async () => {
    const { names, current, page, ask } = openUsage({ query: null });
    page.workspace.sandbox.fail('get_groups_endpoint', { status: 500, times: 9 });
    ask({ query: { ...week, breakdown: 'group' } });
    const failed = () =>
      page.workspace.calls.filter(({ path, status }) => path.includes('/groups') && status === 500);
    await waitFor(() => expect(failed()).toHaveLength(3));
    expect(current().report).toMatchObject({ isSuccess: true, error: null });
    expect(names().length).toBeGreaterThan(5);
    expect(new Set(names())).toEqual(new Set([null]));
  });

  it('keeps what there was until the next is there', async () => {
    const { current, ask, page } = openUsage({ query: week });
    await waitFor(() => expect(current().report.data).toBeDefined());
    const before = current().report.data;
    const { release } = page.workspace.sandbox.hold('usage_by_product_over_time');
    ask({ query: { ...week, breakdown: 'product' } });
    expect(current().report).toMatchObject({ isPlaceholderData: true, data: before });
    release();
    await waitFor(() => expect(current().report.isPlaceholderData).toBe(false));
    expect(current().report.data?.series.length).toBeGreaterThan(1);
  });

  it('is asked for nothing again while the query is the same, as another object', async () => {
    const { current, ask, page } = openUsage({ query: week });
    await waitFor(() => expect(current().report.data).toBeDefined());
    const asked = page.workspace.calls.length;
    const { data } = current().report;
    ask({ query: { ...week, from: new Date(week.from), to: new Date(week.to) } });
    expect(current().report.data).toBe(data);
    expect(page.workspace.calls).toHaveLength(asked);
  });
});

describe('what cannot be asked for', () => {
  it('says why, asks nobody, and leaves nothing old standing there', async () => {
    const { current, ask, page } = openUsage({ query: week });
    await waitFor(() => expect(current().report.data).toBeDefined());
    const asked = page.workspace.calls.length;
    ask({ query: { ...week, breakdown: 'person', workspace: false } });
    expect(current()).toMatchObject({ obstacle: 'needs_workspace', report: { data: undefined } });
    expect(page.workspace.calls).toHaveLength(asked);
  });

  it('is nothing at all while it is not known what to ask', () => {
    const { current, page } = openUsage({ query: null, compare: true });
    expect(current()).toMatchObject({ obstacle: null, report: { fetchStatus: 'idle' } });
    expect(page.workspace.calls.filter(({ path }) => !path.includes('/session'))).toEqual([]);
  });

  it('is an error of the report for somebody who may not see usage', async () => {
    const { current } = openUsage({ query: week }, { viewer: 'ben' });
    await waitFor(() => expect(current().report.error).toMatchObject({ code: 'forbidden' }));
  });
});
