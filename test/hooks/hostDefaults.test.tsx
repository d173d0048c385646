import { QueryClient, onlineManager } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useGroupSearch, useSharedVoices, useVoices } from '../../src/hooks/index.js';
import {
  openPage,
  openShare,
  principalOf,
  rowOf,
  share as giving,
  timesAsked,
  toEnd,
} from './support/openPage.js';

const calls: string[] = [];

/** A host whose defaults are all set to what would hurt most. */
const hostile = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: 5,
        retryDelay: 1,
        networkMode: 'online',
        throwOnError: true,
        suspense: true,
        select: () => 'not what was read',
        placeholderData: 'not what was read',
        initialData: 'not what was read',
        enabled: false,
        staleTime: 'static',
        gcTime: 0,
        refetchOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchInterval: 1,
        retryOnMount: false,
        structuralSharing: false,
        notifyOnChangeProps: [],
        queryFn: () => 'not what was read',
        meta: { persist: true },
        persister: () => 'not what was read',
      },
      mutations: {
        retry: 5,
        retryDelay: 1,
        networkMode: 'online',
        gcTime: 0,
        throwOnError: true,
        scope: { id: 'one for all' },
        mutationFn: async () => 'not what was sent',
        onMutate: () => void calls.push('onMutate'),
        onSuccess: () => void calls.push('onSuccess'),
        onError: () => void calls.push('onError'),
        onSettled: () => void calls.push('onSettled'),
        meta: { persist: true },
      },
      // TanStack Query's types forbid some of these, its code does not.
    } as object,
  });

describe('a host whose QueryClient has defaults of its own', () => {
  it('sees sharing behave as with any other', async () => {
    const page = openPage({ queryClient: hostile() });
    const { share } = await openShare(page);
    const { rows } = share();
    expect(rows).toHaveLength(6);
    await toEnd(() => share().access.refetch());
    expect(share().rows).toBe(rows);
    expect(await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'))).toMatchObject({
      status: 'done',
    });
    expect(rowOf(share(), 'Cai Tan')).toMatchObject({ role: 'editor', pending: null });
    expect(calls).toEqual([]);
  });

  it('sees a failed write fail once, and stay until it is tried again', async () => {
    const page = openPage({ queryClient: hostile() });
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { status: 422, times: 9 });
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    expect(timesAsked(page, giving)).toBe(1);
    await toEnd(() => new Promise((resolve) => setTimeout(resolve)));
    expect(rowOf(share(), 'Cai Tan')?.failure).toMatchObject({ change: { role: 'editor' } });
  });

  it('sees a list without an end read on page by page', async () => {
    const page = openPage({ queryClient: hostile() });
    const { result } = renderHook(() => useSharedVoices(), { wrapper: page.Frame });
    await waitFor(() => expect(result.current.voices).toHaveLength(30));
    await toEnd(() => result.current.list.fetchNextPage());
    expect(result.current.voices).toHaveLength(60);
    expect(timesAsked(page, 'get_library_voices')).toBe(2);
  });

  it('sees a read that is refused as an error of the query, not thrown while rendering', async () => {
    const page = openPage({ queryClient: hostile(), viewer: null });
    const { result } = renderHook(() => useVoices(), { wrapper: page.Frame });
    await waitFor(() => {
      expect(result.current.error).toMatchObject({ code: 'signed_out' });
    });
    expect(page.workspace.calls).toHaveLength(1);
    expect(result.current.data).toBeUndefined();
  });

  it('sees reads tried while offline instead of paused', async () => {
    const page = openPage({ queryClient: hostile() });
    onlineManager.setOnline(false);
    const { result } = renderHook(() => useGroupSearch('des'), { wrapper: page.Frame });
    await waitFor(() => {
      expect(result.current.data).toMatchObject({ name: 'des', groups: [{ name: 'Design' }] });
    });
  });

  it('can leave everything of ours out of what it persists', async () => {
    const page = openPage({ queryClient: hostile() });
    const { share } = await openShare(page);
    page.workspace.sandbox.fail(giving, { status: 422 });
    await toEnd(() => share().change(principalOf(share(), 'Cai Tan'), 'editor'));
    const kept = [
      ...page.queryClient.getQueryCache().getAll(),
      ...page.queryClient.getMutationCache().getAll(),
    ];
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.map(({ meta }) => meta)).toEqual(kept.map(() => ({ rolecall: true })));
  });
});
