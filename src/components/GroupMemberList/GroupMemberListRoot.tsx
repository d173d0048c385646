'use client';

import { forwardRef, useContext, useEffect, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { GroupRef, UseGroupMembersResult } from '../../hooks/index.js';
import { cx } from '../internal/cx.js';
import { useLatest } from '../internal/useLatest.js';
import { useOnline } from '../internal/useOnline.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import {
  GroupMemberListContext,
  GroupMemberListDataContext,
  type GroupMemberListContextValue,
} from './GroupMemberListContext.js';
import { groupStateOf } from './groupStateOf.js';
import { useMembershipReport, type MembershipChangeDetails } from './useMembershipReport.js';

export interface GroupMemberListRootProps extends ComponentPropsWithoutRef<'div'> {
  group: GroupRef;
  /** What `useGroupMembers(group)` gives. */
  members: UseGroupMembersResult;
  /** Called after the provider has taken a change made here, or its undo. */
  onMembershipChange?: ((details: MembershipChangeDetails) => void) | undefined;
}

/**
 * Holds the parts of a group's list and does what they ask for: saves, tells how it ended, offers the undo. Renders a
 * `<div>`, which takes the ref and the `className`.
 */
export const GroupMemberListRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, GroupMemberListRootProps>(
  function GroupMemberListRoot({ group, members, onMembershipChange, className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    const { emit } = useContext(SettingsContext);
    const online = useOnline();
    const { tell, report, reportMany } = useMembershipReport({ members, onMembershipChange });
    const latest = useLatest({ members });
    const editable = online && members.fixed === null;

    const { signedOut } = groupStateOf(members);
    useEffect(() => {
      if (signedOut) emit({ type: 'signed-out' });
    }, [signedOut, emit]);

    const rows = useMemo<GroupMemberListContextValue>(
      () => ({
        editable,
        remove: ({ principal }) => {
          if (principal.kind === 'person') void latest.current.members.remove(principal).then(report);
        },
        retry: ({ key }) => void latest.current.members.retry(key).then(report),
        dismiss: ({ key }) => latest.current.members.dismiss(key),
      }),
      [editable, report, latest],
    );
    const data = useMemo(
      () => ({ group, members, tell, report, reportMany }),
      [group, members, tell, report, reportMany],
    );

    return (
      <div
        {...root}
        tabIndex={-1}
        {...rest}
        className={cx(root.className, 'rcl-list rcl-group-members', className)}
      >
        <RootContext.Provider value={place}>
          <GroupMemberListDataContext.Provider value={data}>
            <GroupMemberListContext.Provider value={rows}>{children}</GroupMemberListContext.Provider>
          </GroupMemberListDataContext.Provider>
        </RootContext.Provider>
      </div>
    );
  },
);
