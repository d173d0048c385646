'use client';

import { forwardRef, type ReactNode } from 'react';
import { useUpdateMember, type UseUpdateMemberResult } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { MemberListHead } from './MemberListHead.js';
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

export interface MemberListProps extends Omit<MemberListRootProps, 'members' | 'children'> {
  /** The one thing that a person mostly comes for, at the end of the head, such as a button that invites people. */
  action?: ReactNode;
}

/**
 * Shows who is in the workspace and lets those who may lock, unlock and seat them, one or many at once, in every
 * state from loading to refused. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `MemberList.Root`, `.Head`, `.Toolbar`, `.Selection`, `.Rows` and `.Row` are its parts, over `useUpdateMember`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedMemberList = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListProps>(function MemberList(
  { action, ...props },
  ref,
) {
  const members = useUpdateMember();
  return (
    <MemberListRoot {...props} ref={ref} members={members}>
      <Content members={members} action={action} />
    </MemberListRoot>
  );
});

function Content({ members, action }: { members: UseUpdateMemberResult; action: ReactNode }) {
  const { state } = memberStateOf(members);
  return (
    <>
      <MemberListHead>{action}</MemberListHead>
      {state === 'failed' && <MemberListFailed members={members} />}
      {state === 'denied' && <MemberListDenied />}
      {state === 'ready' && <MemberListBanner members={members} />}
      {(state === 'ready' || state === 'loading') && (
        <>
          <MemberListToolbar />
          <MemberListSelection />
        </>
      )}
      {state === 'loading' && <MemberListSkeleton />}
      {state === 'ready' && <MemberListRows />}
    </>
  );
}

export const MemberList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('MemberList', FinishedMemberList),
  {
    Root: /* @__PURE__ */ asWidget('MemberList', MemberListRoot),
    Head: MemberListHead,
    Toolbar: MemberListToolbar,
    Selection: MemberListSelection,
    Rows: MemberListRows,
    Row: MemberListRow,
  },
);
