'use client';

import { useCallback, useState } from 'react';
import { useBackend, type InvitationRow, type UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useSettling } from '../internal/useSettling.js';
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
const rowHeight = 84;

const filters = ['all', 'pending', 'expiring', 'expired', 'answered'] as const;
type Filter = (typeof filters)[number];

/** What the finished list shows, in whichever state its data are. */
export function InvitationListContent({ invites }: { invites: UseInvitesResult }) {
  const keepsList = useBackend().invitations?.list !== undefined;
  switch (invitationListState(invites, keepsList)) {
    case 'loading':
      return <InvitationListSkeleton />;
    case 'failed':
      return <InvitationListFailed invites={invites} />;
    case 'denied':
      return <InvitationListDenied />;
    case 'ready':
      return (
        <>
          <InvitationListBanner invites={invites} />
          <Rows invites={invites} keepsList={keepsList} />
          <InvitationListLimits isEmpty={invites.rows.length === 0} />
        </>
      );
  }
}

function Rows({ invites: { rows, now }, keepsList }: { invites: UseInvitesResult; keepsList: boolean }) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const { polite } = useAnnounce();
  const scroller = useSettling<HTMLDivElement>();
  const [filter, setFilter] = useState<Filter>('all');
  const windowed = rows.length > manyRows;
  const shown = filter === 'all' ? rows : rows.filter((row) => filterOf(row) === filter);
  const draw = useCallback(
    (row: InvitationRow, place: RowPlace) => <InvitationListRow {...place} row={row} now={now} />,
    [now],
  );
  if (rows.length === 0)
    return <p className="rcl-alone">{keepsList ? invitations.none : invitations.noneFromHere}</p>;

  const countOf = (one: Filter) =>
    one === 'all' ? rows.length : rows.filter((row) => filterOf(row) === one).length;
  return (
    <>
      <div role="group" aria-label={invitations.filter} className="rcl-choices">
        {filters.map((one) => {
          const count = countOf(one);
          return (
            (count > 0 || one === filter) && (
              <button
                key={one}
                type="button"
                aria-pressed={one === filter}
                className="rcl-choice"
                onClick={() => {
                  setFilter(one);
                  polite(invitations.count(count, format));
                }}
              >
                {invitations.filters[one]} <span className="rcl-choice-count">{format.number(count)}</span>
              </button>
            )
          );
        })}
      </div>
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

function filterOf({ state }: InvitationRow): Exclude<Filter, 'all'> {
  return state === 'accepted' || state === 'rejected' ? 'answered' : state;
}
