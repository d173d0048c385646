'use client';

import { forwardRef } from 'react';
import { useGroupMembers } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { GroupMemberListBanner } from './GroupMemberListBanner.js';
import { GroupMemberListContent } from './GroupMemberListContent.js';
import { GroupMemberListRecipients } from './GroupMemberListRecipients.js';
import { GroupMemberListRoot, type GroupMemberListRootProps } from './GroupMemberListRoot.js';
import { groupStateOf } from './groupStateOf.js';
import { GroupMemberListRow } from './GroupMemberListRow.js';

export interface GroupMemberListProps extends Omit<GroupMemberListRootProps, 'members' | 'children'> {
  /** Hears whether something is entered that leaving would lose. Need not be the same function from render to render. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * Shows who is in one group and lets those who may add and remove people, in every state from loading to refused.
 * Renders a `<div>`, which takes the ref and the `className`. Another group needs another `key`: what is entered
 * belongs to one.
 *
 * `GroupMemberList.Root`, `.Banner`, `.Recipients` and `.Row` are its parts, over `useGroupMembers`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedGroupMemberList = /* @__PURE__ */ forwardRef<HTMLDivElement, GroupMemberListProps>(
  function GroupMemberList({ group, onDirtyChange, ...rest }, ref) {
    const members = useGroupMembers(group);
    return (
      <GroupMemberListRoot {...rest} ref={ref} group={group} members={members}>
        <GroupMemberListBanner />
        {members.group !== null && <GroupMemberListRecipients onDirtyChange={onDirtyChange} />}
        {/* Room for the field, so that nothing below moves when it comes. */}
        {groupStateOf(members).state === 'loading' && <div aria-hidden="true" className="rcl-field-bone" />}
        <GroupMemberListContent />
      </GroupMemberListRoot>
    );
  },
);

export const GroupMemberList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('GroupMemberList', FinishedGroupMemberList),
  {
    Root: /* @__PURE__ */ asWidget('GroupMemberList', GroupMemberListRoot),
    Banner: GroupMemberListBanner,
    Recipients: GroupMemberListRecipients,
    Row: GroupMemberListRow,
  },
);
