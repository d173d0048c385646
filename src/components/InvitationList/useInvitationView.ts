'use client';

import { useMemo, useState } from 'react';
import type { InvitationRow } from '../../hooks/index.js';
import { createArrangement } from '../list/createArrangement.js';
import { useSearchWords } from '../list/useSearchWords.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import {
  arrangeInvitations,
  filterOf,
  invitationFilters,
  invitationSorts,
  type InvitationFilter,
  type InvitationQuery,
  type InvitationSort,
} from './arrangeInvitations.js';

/** How invitations are looked at: which are searched for, and in which order. */
export interface InvitationView {
  text: string;
  setText: (text: string) => void;
  filter: InvitationFilter;
  setFilter: (filter: InvitationFilter) => void;
  sort: InvitationSort;
  setSort: (sort: InvitationSort) => void;
  clear: () => void;
  /** Those that there are invitations of, and the one that is chosen. */
  filters: readonly InvitationFilter[];
  /** Without the end where no invitation has one. */
  sorts: readonly InvitationSort[];
  shown: readonly InvitationRow[];
}

/** Holds how invitations are looked at. */
export function useInvitationView(rows: readonly InvitationRow[]): InvitationView {
  const { format } = useMessages();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<InvitationFilter>('all');
  const [sort, setSort] = useState<InvitationSort>('newest');
  const words = useSearchWords(text);
  const query = useMemo<InvitationQuery>(() => ({ words, filter, sort }), [words, filter, sort]);
  const [arrange] = useState(() => createArrangement(keyOf, arrangeInvitations));
  const shown = useMemo(
    () => arrange({ rows, query, locale: format.locale })?.flatMap((place) => rows[place] ?? []) ?? rows,
    [arrange, rows, query, format.locale],
  );
  const { filters, sorts } = useMemo(() => {
    const states = new Set<InvitationFilter>(rows.map(filterOf));
    const isKnown = rows.length > 0;
    const haveEnd = rows.some(({ expiresAt }) => expiresAt !== null);
    return {
      filters: invitationFilters.filter(
        (one) => !isKnown || one === 'all' || one === filter || states.has(one),
      ),
      sorts: invitationSorts.filter((one) => !isKnown || one !== 'expires' || haveEnd || one === sort),
    };
  }, [rows, filter, sort]);

  return {
    text,
    setText,
    filter,
    setFilter,
    sort,
    setSort,
    clear: () => {
      setText('');
      setFilter('all');
    },
    filters,
    sorts,
    shown,
  };
}

const keyOf = ({ key }: InvitationRow) => key;
