'use client';

import { createContext, useContext } from 'react';
import type { UseUpdateMemberResult } from '../../hooks/index.js';
import { outside } from './MemberListContext.js';
import type { MemberState } from './memberStateOf.js';
import type { MemberBulk } from './useMemberBulk.js';
import type { MemberView } from './useMemberView.js';

/** What the parts around the rows need: it changes with everything. */
export interface MemberListViewContextValue {
  members: UseUpdateMemberResult;
  view: MemberView;
  bulk: MemberBulk;
  state: MemberState;
  /** False where nothing can be changed, as is said above the list. */
  editable: boolean;
}

export const MemberListViewContext = /* @__PURE__ */ createContext<MemberListViewContextValue | null>(null);

/** @throws {Error} Outside `MemberList.Root`. */
export function useMemberListView(): MemberListViewContextValue {
  const value = useContext(MemberListViewContext);
  if (!value) throw new Error(outside);
  return value;
}
