'use client';

import { createContext, useContext } from 'react';
import type { GroupMemberRow, GroupRef, UseGroupMembersResult } from '../../hooks/index.js';
import type { MembershipReport } from './useMembershipReport.js';

/** What rows need. Stays the same object while a row changes, so that no other row is drawn again. */
export interface GroupMemberListContextValue {
  /** Whether members can be removed just now. */
  editable: boolean;
  remove: (row: GroupMemberRow) => void;
  retry: (row: GroupMemberRow) => void;
  dismiss: (row: GroupMemberRow) => void;
}

/** What the other parts need. */
export interface GroupMemberListData extends MembershipReport {
  group: GroupRef;
  members: UseGroupMembersResult;
}

export const GroupMemberListContext = /* @__PURE__ */ createContext<GroupMemberListContextValue | null>(null);
export const GroupMemberListDataContext = /* @__PURE__ */ createContext<GroupMemberListData | null>(null);

const outside =
  'A part of a group knows neither the group nor what may be changed: put it inside ' +
  '<GroupMemberList.Root group={…} members={useGroupMembers(group)}>.';

/** @throws {Error} Outside `GroupMemberList.Root`. */
export function useGroupMemberList(): GroupMemberListContextValue {
  const value = useContext(GroupMemberListContext);
  if (!value) throw new Error(outside);
  return value;
}

/** @throws {Error} Outside `GroupMemberList.Root`. */
export function useGroupMemberListData(): GroupMemberListData {
  const value = useContext(GroupMemberListDataContext);
  if (!value) throw new Error(outside);
  return value;
}
