'use client';

import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  type ComponentPropsWithoutRef,
} from 'react';
import type { MemberChange, MemberRow, UseUpdateMemberResult } from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { seatName } from '../internal/seatName.js';
import { useLatest } from '../internal/useLatest.js';
import { useOnline } from '../internal/useOnline.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import type { MemberSort } from './arrangeMembers.js';
import { MemberListContext, type MemberListContextValue } from './MemberListContext.js';
import { MemberListViewContext } from './MemberListViewContext.js';
import { memberStateOf } from './memberStateOf.js';
import { useMemberBulk } from './useMemberBulk.js';
import { useMemberReport, type MemberChangeDetails } from './useMemberReport.js';
import { useMemberView } from './useMemberView.js';

export interface MemberListRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useUpdateMember()` gives. */
  members: UseUpdateMemberResult;
  /** The order until somebody chooses another. @default 'listed', the provider's own */
  defaultSort?: MemberSort | undefined;
  /** Called after the provider has taken a change made here, or its undo. */
  onMemberChange?: ((details: MemberChangeDetails) => void) | undefined;
}

/**
 * Holds the parts of a list of members and does what they ask for: searches, selects, saves, tells how it ended,
 * offers the undo, and asks first where a person would lower their own seat. Renders a `<div>`, which takes the ref
 * and the `className`.
 */
export const MemberListRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, MemberListRootProps>(
  function MemberListRoot({ members, defaultSort, onMemberChange, className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div
        {...root}
        tabIndex={-1}
        {...rest}
        className={cx(root.className, 'rcl-list rcl-member-list', className)}
      >
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Actions members={members} defaultSort={defaultSort} onMemberChange={onMemberChange}>
              {children}
            </Actions>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

/** Below the host of questions, since it asks some. */
function Actions({
  members,
  defaultSort = 'listed',
  onMemberChange,
  children,
}: Pick<MemberListRootProps, 'members' | 'defaultSort' | 'onMemberChange' | 'children'>) {
  const { emit } = useContext(SettingsContext);
  const { m } = useMessages(membersArea);
  const online = useOnline();
  const report = useMemberReport(members, onMemberChange);
  const view = useMemberView(members, defaultSort);
  const bulk = useMemberBulk(members, view, report);
  const latest = useLatest({ members, view });
  const { canUpdate, seats } = members;
  const editable = canUpdate && online;

  const { state, signedOut } = memberStateOf(members);
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  const save = useCallback(
    async ({ person }: MemberRow, change: MemberChange, confirmed: boolean) =>
      report.one(await latest.current.members.update(person, change), { confirmed }),
    [report, latest],
  );
  const askSelf = useQuestion(({ row, seat }: { row: MemberRow; seat: string }) => {
    const isHere = () =>
      members.people.some((person) => person.seat !== seat && members.rowOf(person).key === row.key);
    if (!row.you || !isHere()) return null;
    const name = seatName(m, seat);
    return {
      title: m.members.confirmSelf(name),
      text: m.members.confirmSelfText,
      yes: m.members.confirmSelfYes(name),
      onYes: () => void save(row, { seat }, true),
    };
  });

  const value = useMemo<MemberListContextValue>(() => {
    return {
      seats,
      editable,
      toggleLock: (row) => void save(row, { locked: !row.person.locked }, false),
      setSeat: (row, seat) => {
        if (!askSelf({ row, seat })) void save(row, { seat }, false);
      },
      retry: ({ key, you }) =>
        void latest.current.members.retry(key).then((outcome) => report.one(outcome, { confirmed: you })),
      dismiss: ({ key }) => latest.current.members.dismiss(key),
      select: (row, options) => latest.current.view.select(row, options),
    };
  }, [seats, editable, report, save, askSelf, latest]);

  return (
    <MemberListContext.Provider value={value}>
      <MemberListViewContext.Provider value={{ members, view, bulk, state, editable }}>
        {children}
      </MemberListViewContext.Provider>
    </MemberListContext.Provider>
  );
}
