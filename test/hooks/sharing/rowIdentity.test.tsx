import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { memo } from 'react';
import { describe, expect, it } from 'vitest';
import { useShare } from '../../../src/hooks/index.js';
import type { AccessRow, ResourceRef } from '../../../src/hooks/index.js';
import {
  openPage,
  openShare,
  principalOf,
  rowOf,
  share as giving,
  timesAsked,
  toEnd,
} from '../support/openPage.js';

describe('a long list of people', () => {
  it('draws again only the row whose role changes, once when it is asked for and once when it is done (R10, G14)', async () => {
    // StrictMode draws everything twice.
    const page = openPage({ strict: false });
    const drawn: string[] = [];
    const Row = memo(function Row({ row }: { row: AccessRow }) {
      drawn.push(row.key);
      return (
        <li>
          {row.key}: {row.role} {row.pending}
        </li>
      );
    });
    const List = ({ resource }: { resource: ResourceRef }) => {
      const { rows, change } = useShare(resource);
      return (
        <>
          <ul>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </ul>
          <button onClick={() => void change(rows[50]!.principal, 'commenter')}>Change one</button>
        </>
      );
    };
    render(<List resource={page.voice('Grace')} />, { wrapper: page.Frame });
    await waitFor(() => {
      expect(screen.getAllByRole('listitem')).toHaveLength(98);
    });
    await toEnd(async () => undefined);
    drawn.length = 0;
    const reads = timesAsked(page, 'get_resource_metadata');
    const held = page.workspace.sandbox.hold(giving);
    act(() => screen.getByRole('button', { name: 'Change one' }).click());
    await screen.findByText(/commenter change/);
    expect(drawn).toHaveLength(1);
    held.release();
    await waitFor(() => {
      expect(screen.queryByText(/commenter change/)).toBeNull();
    });
    await waitFor(() => {
      expect(timesAsked(page, 'get_resource_metadata')).toBeGreaterThan(reads);
    });
    await toEnd(async () => undefined);
    expect(drawn).toHaveLength(2);
    expect(new Set(drawn).size).toBe(1);
  });

  it('draws nothing again when a read in the background finds nothing new (R10)', async () => {
    const page = openPage();
    const { share } = await openShare(page);
    const { rows, everyone, grant, shareMany } = share();
    await toEnd(() => share().access.refetch());
    await toEnd(() => share().viewer.refetch());
    expect(share().rows).toBe(rows);
    expect(share().everyone).toBe(everyone);
    expect(share().grant).toBe(grant);
    expect(share().shareMany).toBe(shareMany);
  });

  it('starts anew for another resource', async () => {
    const page = openPage();
    const { result, rerender } = renderHook((resource: ResourceRef) => useShare(resource), {
      wrapper: page.Frame,
      initialProps: page.voice('Aria'),
    });
    await waitFor(() => {
      expect(rowOf(result.current, 'Cai Tan')?.fixed).toBeNull();
    });
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => result.current.change(principalOf(result.current, 'Ben Kowalski'), 'viewer'));
    expect(rowOf(result.current, 'Ben Kowalski')?.failure).not.toBeNull();
    rerender(page.voice('Bram'));
    await waitFor(() => {
      expect(rowOf(result.current, 'Ben Kowalski')).toMatchObject({ role: 'admin', failure: null });
    });
  });
});
