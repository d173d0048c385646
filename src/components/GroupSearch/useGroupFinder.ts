'use client';

import { useMemo } from 'react';
import { useBackend, useGroups, useGroupSearch, type Group, type RolecallError } from '../../hooks/index.js';
import { indexPrincipals, searchPrincipals } from '../RecipientField/searchPrincipals.js';

/** The most groups that are shown at once. */
const most = 100;

/**
 * What a text finds. `loading`: nothing to show yet. `too-short`: groups cannot be listed, and the text is too short
 * to be searched for. `unsupported`: the backend has no groups.
 */
export interface FoundGroups {
  state: 'loading' | 'ready' | 'too-short' | 'failed' | 'denied' | 'unsupported';
  /** The best first. While `stale` still those of an earlier text. */
  groups: readonly Group[];
  /** What they were found in, some of which may be missing. */
  within: readonly Group[];
  /** How many more there are. */
  more: number;
  /** No group holds what was typed: these only come close. */
  loose: boolean;
  /** They answer an earlier text than the one that stands there now: none of them is to be taken. */
  stale: boolean;
  error: RolecallError | null;
  retry: () => void;
}

/**
 * Finds groups by name: among all of the workspace where they can be listed, else by the provider's search from two
 * characters on.
 */
export function useGroupFinder(text: string): FoundGroups {
  const backend = useBackend();
  const list = useGroups();
  const isUnlisted = list.isError && list.data === undefined;
  const search = useGroupSearch(isUnlisted ? text : '');

  const index = useMemo(() => {
    const names = new Intl.Collator(undefined, { numeric: true });
    return indexPrincipals([...(list.data ?? [])].sort((a, b) => names.compare(a.name ?? '', b.name ?? '')));
  }, [list.data]);
  const found = useMemo(() => {
    const { principals, loose } = searchPrincipals(index, text, { limit: Infinity });
    return { groups: principals.filter((one) => one.kind === 'group'), loose };
  }, [index, text]);

  const base = { groups: nothing, within: nothing, more: 0, loose: false, stale: false, error: null };
  if (!backend.groups) return { ...base, state: 'unsupported', retry: () => undefined };
  if (!isUnlisted) {
    const retry = () => void list.refetch();
    if (list.data === undefined) return { ...base, state: 'loading', retry };
    const { groups, loose } = found;
    return {
      ...base,
      state: 'ready',
      groups: groups.slice(0, most),
      within: list.data,
      more: Math.max(groups.length - most, 0),
      loose,
      retry,
    };
  }
  const retry = () => {
    void list.refetch();
    if (text.trim().length > 1) void search.refetch();
  };
  const isDenied = list.error.code === 'forbidden' && search.error?.code === 'forbidden';
  if (isDenied) return { ...base, state: 'denied', error: list.error, retry };
  if (search.isError) return { ...base, state: 'failed', error: search.error, retry };
  if (search.data) {
    const { groups } = search.data;
    return { ...base, state: 'ready', groups, within: groups, stale: search.isPlaceholderData, retry };
  }
  // A search would be refused for the same reason.
  if (noSearchAfter.includes(list.error.code)) return { ...base, state: 'failed', error: list.error, retry };
  return { ...base, state: search.isLoading ? 'loading' : 'too-short', retry };
}

const nothing: readonly Group[] = [];
const noSearchAfter: readonly RolecallError['code'][] = ['signed_out', 'viewer_changed', 'network'];
