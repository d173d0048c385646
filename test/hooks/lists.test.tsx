import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  useAccountOwner,
  useGroups,
  useMembers,
  useServiceAccounts,
  useSubscription,
  useVoices,
} from '../../src/hooks/index.js';
import { openPage } from './support/openPage.js';

describe('a component that needs a list', () => {
  it('reads members, groups and service accounts', async () => {
    const page = openPage();
    const { result } = renderHook(() => [useMembers(), useGroups(), useServiceAccounts()] as const, {
      wrapper: page.Frame,
    });
    await waitFor(() => {
      expect(result.current.map(({ data }) => data?.length)).toEqual([60, 12, 5]);
    });
  });

  it('waits with a list until it is wanted', async () => {
    const page = openPage();
    const { result, rerender } = renderHook((enabled: boolean) => useMembers({ enabled }), {
      wrapper: page.Frame,
      initialProps: false,
    });
    expect(result.current).toMatchObject({ fetchStatus: 'idle', data: undefined });
    expect(page.workspace.calls).toEqual([]);
    rerender(true);
    await waitFor(() => {
      expect(result.current.data).toHaveLength(60);
    });
  });

  it('pages through voices', async () => {
    const page = openPage();
    const { result, rerender } = renderHook(
      (pageToken: string | undefined) => useVoices({ pageToken, pageSize: 2 }),
      {
        wrapper: page.Frame,
        initialProps: undefined as string | undefined,
      },
    );
    await waitFor(() => {
      expect(result.current.data?.voices.map(({ name }) => name)).toEqual([
        'Aria, warm narrator',
        'Bram, late-night radio',
      ]);
    });
    rerender(result.current.data?.nextPageToken ?? undefined);
    expect(result.current.data).toBeUndefined();
    await waitFor(() => {
      expect(result.current.data?.voices.map(({ name }) => name)).toEqual([
        'Celeste, museum guide',
        'Dorian, trailer voice',
      ]);
    });
  });

  it('reads the plan and whose key it is, for members the latter alone', async () => {
    const page = openPage();
    const { result } = renderHook(() => [useSubscription(), useAccountOwner()] as const, {
      wrapper: page.Frame,
    });
    await waitFor(() => {
      expect(result.current.map(({ data }) => data?.tier)).toEqual(['enterprise', 'enterprise']);
    });
    const members = renderHook(() => [useSubscription(), useAccountOwner()] as const, {
      wrapper: openPage({ viewer: 'dee' }).Frame,
    });
    await waitFor(() => {
      expect(members.result.current[0].error).toMatchObject({ code: 'forbidden' });
      expect(members.result.current[1].data).toMatchObject({ firstName: 'Ana Ruiz' });
    });
  });

  it('is told who may not read it, instead of an empty list', async () => {
    const page = openPage({ viewer: 'dee' });
    const { result } = renderHook(() => useServiceAccounts(), { wrapper: page.Frame });
    await waitFor(() => {
      expect(result.current.error).toMatchObject({ code: 'forbidden' });
    });
    expect(result.current.data).toBeUndefined();
  });
});
