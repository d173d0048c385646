'use client';

import { useCallback, useState } from 'react';
import { useBackend, type InvitationRow, type UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { ClockNote } from '../internal/ClockNote.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useSettling } from '../internal/useSettling.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
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

/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;

const filters = ['all', 'pending', 'expiring', 'expired', 'answered'] as const;
type Filter = (typeof filters)[number];

/** What the finished list shows, in whichever state its data are. */
export function InvitationListContent({ invites }: { invites: UseInvitesResult }) {
  const { m, format } = useMessages(invitationsArea);
  const keepsList = useBackend().invitations?.list !== undefined;
  const state = invitationListState(invites, keepsList);
  const count = invites.rows.length;
  return (
    <>
      <ListHead
        title={m.invitations.title}
        {...(state === 'ready' &&
          count > 0 && { count: format.number(count), countHeard: m.invitations.count(count, format) })}
      />
      {state === 'loading' && (
        <>
          <Filters />
          <InvitationListSkeleton />
        </>
      )}
      {state === 'failed' && <InvitationListFailed invites={invites} />}
      {state === 'denied' && <InvitationListDenied />}
      {state === 'ready' && (
        <>
          <InvitationListBanner invites={invites} />
          {count > 0 && <ClockNote />}
          <Rows invites={invites} keepsList={keepsList} />
          <InvitationListLimits isEmpty={count === 0} />
        </>
      )}
    </>
  );
}

function Rows({ invites: { rows, now }, keepsList }: { invites: UseInvitesResult; keepsList: boolean }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const scroller = useSettling<HTMLDivElement>();
  const [filter, setFilter] = useState<Filter>('all');
  const windowed = rows.length > manyRows;
  const shown = filter === 'all' ? rows : rows.filter((row) => filterOf(row) === filter);
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
    <>
      <Filters rows={rows} filter={filter} onFilter={setFilter} />
      <div
        ref={scroller}
        className="rcl-access-scroll"
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
          <p className="rcl-alone">{invitations.filterNone[filter]}</p>
        )}
      </div>
    </>
  );
}

/** Which are shown, and how many there are of each. They wait for `rows`. */
function Filters({
  rows,
  filter = 'all',
  onFilter,
}: {
  rows?: readonly InvitationRow[];
  filter?: Filter;
  onFilter?: (filter: Filter) => void;
}) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const { polite } = useAnnounce();
  const countOf = (one: Filter) =>
    (one === 'all' ? rows : rows?.filter((row) => filterOf(row) === one))?.length ?? 0;
  return (
    <div role="group" aria-label={invitations.filter} className="rcl-choices">
      {filters.map((one) => {
        const count = countOf(one);
        return (
          (count > 0 || one === filter) && (
            <button
              key={one}
              type="button"
              aria-pressed={one === filter}
              disabled={!rows}
              className="rcl-choice"
              onClick={() => {
                onFilter?.(one);
                polite(invitations.count(count, format));
              }}
            >
              <VisuallyHidden>
                {rows ? `${invitations.filters[one]} ${format.number(count)}` : invitations.filters[one]}
              </VisuallyHidden>
              <span aria-hidden="true">{invitations.filters[one]}</span>
              {rows && (
                <span aria-hidden="true" className="rcl-choice-count">
                  {format.number(count)}
                </span>
              )}
            </button>
          )
        );
      })}
    </div>
  );
}

function filterOf({ state }: InvitationRow): Exclude<Filter, 'all'> {
  return state === 'accepted' || state === 'rejected' ? 'answered' : state;
}
