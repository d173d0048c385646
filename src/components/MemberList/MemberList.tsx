'use client';

import { forwardRef } from 'react';
import { useUpdateMember, type UseUpdateMemberResult } from '../../hooks/index.js';
import { MemberListRoot, type MemberListRootProps } from './MemberListRoot.js';
import { MemberListRow } from './MemberListRow.js';
import { MemberListRows } from './MemberListRows.js';
import { MemberListSelection } from './MemberListSelection.js';
import {
  MemberListBanner,
  MemberListDenied,
  MemberListFailed,
  MemberListSkeleton,
} from './MemberListStates.js';
import { MemberListToolbar } from './MemberListToolbar.js';
import { memberStateOf } from './memberStateOf.js';

export type MemberListProps = Omit<MemberListRootProps, 'members' | 'children'>;

/**
 * Shows who is in the workspace and lets those who may lock, unlock and seat them, one or many at once, in every
 * state from loading to refused. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `MemberList.Root`, `.Toolbar`, `.Selection`, `.Rows` and `.Row` are its parts, over `useUpdateMember`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedMemberList = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListProps>(
  function MemberList(props, ref) {
    const members = useUpdateMember();
    return (
      <MemberListRoot {...props} ref={ref} members={members}>
        <Content members={members} />
      </MemberListRoot>
    );
  },
);

function Content({ members }: { members: UseUpdateMemberResult }) {
  switch (memberStateOf(members).state) {
    case 'loading':
      return <MemberListSkeleton />;
    case 'failed':
      return <MemberListFailed members={members} />;
    case 'denied':
      return <MemberListDenied />;
    case 'ready':
      return (
        <>
          <MemberListBanner members={members} />
          <MemberListToolbar />
          <MemberListSelection />
          <MemberListRows />
        </>
      );
  }
}

export const MemberList = /* @__PURE__ */ Object.assign(FinishedMemberList, {
  Root: MemberListRoot,
  Toolbar: MemberListToolbar,
  Selection: MemberListSelection,
  Rows: MemberListRows,
  Row: MemberListRow,
});
