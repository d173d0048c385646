'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { memberKey, type MemberRow, type Person, type UseUpdateMemberResult } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { foldText } from '../../access/foldText.js';
import { createArrangement } from '../list/createArrangement.js';
import { useSearchWords } from '../list/useSearchWords.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { arrangeMembers, type MemberQuery, type MemberSort } from './arrangeMembers.js';

/** How members are looked at: who is searched for, in which order, and who is selected. */
export interface MemberView {
  text: string;
  setText: (text: string) => void;
  /** Null for all seats. */
  seat: string | null;
  setSeat: (seat: string | null) => void;
  state: MemberQuery['state'];
  setState: (state: MemberQuery['state']) => void;
  sort: MemberSort;
  setSort: (sort: MemberSort) => void;
  isFiltered: boolean;
  clearFilters: () => void;
  /** The seats that there are to filter by, the strongest first. */
  seats: readonly string[];
  /** How many are shown. */
  count: number;
  /** The key of the member shown in a place. The same function while the same are shown in the same order. */
  keyAt: (place: number) => string;
  rowAt: (place: number) => MemberRow | undefined;
  /** Keys of those selected, whether they are shown or not. */
  selection: ReadonlySet<string>;
  setSelection: (keys: ReadonlySet<string>) => void;
  /** Selects or deselects one; with `range` all those shown between the last one chosen and it. */
  select: (row: MemberRow, options: { range: boolean }) => void;
  /** Keys of those shown who can be changed. */
  selectable: () => readonly string[];
}

/** Holds how members are looked at. */
export function useMemberView(members: UseUpdateMemberResult, defaultSort: MemberSort): MemberView {
  const { people, rowOf, list } = members;
  const { format } = useMessages(membersArea);
  const [text, setText] = useState('');
  const [seat, setSeat] = useState<string | null>(null);
  const [state, setState] = useState<MemberQuery['state']>('any');
  const [sort, setSort] = useState(defaultSort);
  const [selection, setSelection] = useState<ReadonlySet<string>>(nothing);
  const anchor = useRef<string | null>(null);

  const seats = useMemo(() => seatsOf(members.seats, people), [members.seats, people]);
  const words = useSearchWords(text);
  const query = useMemo<MemberQuery>(() => ({ words, seat, state, sort }), [words, seat, state, sort]);
  const isSearched = query.words.length > 0;
  // Names and addresses do not change with what is on its way: the places are the same.
  const texts = useMemo(
    () =>
      isSearched ? (list.data ?? []).map(({ name, email }) => foldText(`${name ?? ''}\n${email ?? ''}`)) : [],
    [isSearched, list.data],
  );
  const [arrange] = useState(() => createArrangement(memberKey, arrangeMembers));
  const places = useMemo(
    () =>
      arrange({ rows: people, query, textAt: (place) => texts[place] ?? '', seats, locale: format.locale }),
    [arrange, people, query, texts, seats, format.locale],
  );

  const personAt = useCallback(
    (place: number): Person | undefined => people[places ? (places[place] ?? -1) : place],
    [people, places],
  );
  const keyAt = useCallback(
    (place: number) => {
      const person = personAt(place);
      return person ? memberKey(person) : '';
    },
    [personAt],
  );
  const rowAt = useCallback(
    (place: number) => {
      const person = personAt(place);
      return person && rowOf(person);
    },
    [personAt, rowOf],
  );
  const count = places ? places.length : people.length;

  const selectable = (from = 0, to = count - 1): readonly string[] => {
    const keys: string[] = [];
    for (let place = from; place <= to; place += 1) {
      const row = rowAt(place);
      if (row && isSelectable(row)) keys.push(row.key);
    }
    return keys;
  };
  const placeOf = (key: string | null): number => {
    for (let place = 0; key !== null && place < count; place += 1) if (keyAt(place) === key) return place;
    return -1;
  };

  return {
    text,
    setText,
    seat,
    setSeat,
    state,
    setState,
    sort,
    setSort,
    isFiltered: isSearched || seat !== null || state !== 'any',
    clearFilters: () => {
      setText('');
      setSeat(null);
      setState('any');
    },
    seats,
    count,
    keyAt,
    rowAt,
    selection,
    setSelection,
    select: ({ key }, { range }) => {
      const isOn = !selection.has(key);
      const ends = range ? [placeOf(anchor.current), placeOf(key)].sort((a, b) => a - b) : [];
      const [from = -1, to = -1] = ends;
      const keys = from < 0 ? [key] : selectable(from, to);
      const next = new Set(selection);
      for (const one of keys) {
        if (isOn) next.add(one);
        else next.delete(one);
      }
      anchor.current = key;
      setSelection(next);
    },
    selectable: () => selectable(),
  };
}

const nothing: ReadonlySet<string> = new Set();

/** Whether anything can be done about somebody. */
export function isSelectable({ lockBar, seatBar }: MemberRow): boolean {
  return lockBar === null || seatBar === null;
}

/** Those that can be given, then those that are held all the same. */
function seatsOf(given: readonly string[], people: readonly Person[]): readonly string[] {
  const seats = new Set(given);
  let latest: string | null = null;
  for (const { seat } of people) {
    // Of many who sit alike in a row only the first is looked at.
    if (seat === latest) continue;
    latest = seat;
    if (seat !== null) seats.add(seat);
  }
  return [...seats];
}
