'use client';

import { createContext, useContext } from 'react';
import type { MemberRow } from '../../hooks/index.js';

/** What rows need and share. Stays the same object while a row changes, so that no other row is drawn again. */
export interface MemberListContextValue {
  /** The seats that can be given. */
  seats: readonly string[];
  /** False where nothing can be changed, as is said above the list. */
  editable: boolean;
  /** Locks whoever is not locked, and the other way round. */
  toggleLock: (row: MemberRow) => void;
  setSeat: (row: MemberRow, seat: string) => void;
  retry: (row: MemberRow) => void;
  dismiss: (row: MemberRow) => void;
  /** Selects or deselects a row; with `range` all those from the last one chosen to it. */
  select: (row: MemberRow, options: { range: boolean }) => void;
}

export const MemberListContext = /* @__PURE__ */ createContext<MemberListContextValue | null>(null);

/** @throws {Error} Outside `MemberList.Root`. */
export function useMemberList(): MemberListContextValue {
  const value = useContext(MemberListContext);
  if (!value) throw new Error(outside);
  return value;
}

/** What a developer reads who left out the root. */
export const outside =
  'A part of the list of members does not know what may be changed: put <MemberList.Head>, ' +
  '<MemberList.Toolbar>, <MemberList.Selection>, <MemberList.Rows> and <MemberList.Row> inside ' +
  '<MemberList.Root members={useUpdateMember()}>.';
