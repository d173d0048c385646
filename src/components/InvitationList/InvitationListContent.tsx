'use client';

import { useCallback } from 'react';
import { useBackend, type InvitationRow, type UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { Button } from '../internal/Button.js';
import { ClockNote } from '../internal/ClockNote.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useSettling } from '../internal/useSettling.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { InvitationListRow } from './InvitationListRow.js';
import { invitationListState } from './invitationListState.js';
import {
  InvitationListBanner,
  InvitationListDenied,
  InvitationListFailed,
  InvitationListLimits,
  InvitationListSkeleton,
} from './InvitationListStates.js';
import { InvitationListToolbar } from './InvitationListToolbar.js';
import { ResendAllButton, ResendAllProgress } from './ResendAll.js';
import { useInvitationView, type InvitationView } from './useInvitationView.js';
import { useResendAll } from './useResendAll.js';

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;

/** What the finished list shows, in whichever state its data are. */
export function InvitationListContent({ invites }: { invites: UseInvitesResult }) {
  const { m, format } = useMessages(invitationsArea);
  const keepsList = useBackend().invitations?.list !== undefined;
  const state = invitationListState(invites, keepsList);
  const { rows } = invites;
  const count = rows.length;
  const view = useInvitationView(rows);
  const { shown } = view;
  const resending = useResendAll(invites);
  const isPart = shown.length !== count;
  const isReady = state === 'ready';
  return (
    <>
      <ListHead
        title={m.invitations.title}
        {...(isReady &&
          count > 0 && {
            count: isPart ? m.common.partOf(shown.length, count, format) : format.number(count),
            countHeard: isPart
              ? m.invitations.countShown(shown.length, count, format)
              : m.invitations.count(count, format),
          })}
      >
        {isReady && <ResendAllButton rows={shown} resending={resending} />}
      </ListHead>
      {state === 'failed' && <InvitationListFailed invites={invites} />}
      {state === 'denied' && <InvitationListDenied />}
      {isReady && <InvitationListBanner invites={invites} />}
      {(state === 'loading' || (isReady && count > 0)) && (
        <InvitationListToolbar view={view} total={isReady ? count : null} />
      )}
      {state === 'loading' && <InvitationListSkeleton />}
      {isReady && (
        <>
          {count > 0 && <ClockNote />}
          <ResendAllProgress rows={rows} resending={resending} />
          <Rows rows={rows} view={view} now={invites.now} keepsList={keepsList} />
          <InvitationListLimits isEmpty={count === 0} />
        </>
      )}
    </>
  );
}

interface RowsProps {
  rows: readonly InvitationRow[];
  view: InvitationView;
  now: Date;
  keepsList: boolean;
}

function Rows({ rows, view: { shown, clear }, now, keepsList }: RowsProps) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const scroller = useSettling<HTMLDivElement>();
  const windowed = rows.length > manyRows;
  const draw = useCallback(
    (row: InvitationRow, place: RowPlace) => <InvitationListRow {...place} row={row} now={now} />,
    [now],
  );
  if (rows.length === 0) {
    return keepsList ? (
      <EmptyPanel title={invitations.none}>{invitations.noneNext}</EmptyPanel>
    ) : (
      <EmptyPanel title={invitations.noneFromHere} />
    );
  }
  return (
    <div
      ref={scroller}
      className="rcl-list-scroll"
      data-windowed={windowed || undefined}
      {...scrollStop(windowed ? invitations.title : null)}
    >
      {shown.length > 0 ? (
        <LongList
          aria-label={invitations.title}
          count={shown.length}
          keyAt={(place) => shown[place]?.key ?? ''}
          rowAt={(place) => shown[place]}
          draw={draw}
          windowed={windowed}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      ) : (
        <EmptyPanel
          title={invitations.noMatch}
          action={<Button onClick={clear}>{invitations.clearFilters}</Button>}
        />
      )}
    </div>
  );
}
