'use client';

import { useCallback, useContext, useState, type RefObject } from 'react';
import { foldText } from '../../access/foldText.js';
import { endsSession, useBackend, useInvites, type InvitationRow } from '../../hooks/index.js';
import { sharedInvitesArea } from '../../locales/en/sharedInvitesArea.js';
import { AccessListSection } from '../AccessList/AccessListSection.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { LongList, type RowPlace } from '../internal/LongList.js';
import { manyRows } from '../internal/manyRows.js';
import { RetryAction } from '../internal/RetryAction.js';
import { InvitationListRoot } from '../InvitationList/InvitationListRoot.js';
import { InvitationListRow } from '../InvitationList/InvitationListRow.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { InvitedContext, useShareDialog } from './ShareDialogContext.js';

export interface InvitedSectionProps {
  /** What the section scrolls in. */
  scroller: RefObject<HTMLElement | null>;
  /** What the rows above are filtered by; empty for all. */
  text: string;
}

/** More than these would push those who have access out of sight. */
const fewRows = 3;
/** The height of a row that nothing was added to, in CSS px. */
const rowHeight = 52;

/**
 * Who was asked to join and has not answered, below those who have access. Where an invitation is to the workspace and
 * carries no role here, only those who were invited from this dialog, which it can take back; of the others, who may have
 * nothing to do with this, it says how many. Nothing where nobody was, and for a viewer who may not invite.
 */
export function InvitedSection({ scroller, text }: InvitedSectionProps) {
  const { m, format } = useMessages(sharedInvitesArea);
  const { sharedInvites } = m;
  const invites = useInvites({ inviters: true });
  const { sharing } = useBackend();
  const { invitationsHref } = useShareDialog();
  const [all, setAll] = useState(false);
  const { list, now, rows } = invites;
  const fromHere = useContext(InvitedContext);
  const draw = useCallback(
    (row: InvitationRow, place: RowPlace) => <InvitationListRow {...place} row={row} now={now} />,
    [now],
  );

  if (list.isError && !list.data && !endsSession(list.error)) {
    return (
      <Banner
        tone="warn"
        icon="alert"
        actions={
          <RetryAction
            round={list.errorUpdateCount}
            afterMs={list.error.retryAfterMs}
            onRetry={() => void list.refetch()}
          />
        }
      >
        {sharedInvites.readFailed}
      </Banner>
    );
  }
  const sought = foldText(text.trim());
  const isOwn = ({ key }: InvitationRow) => sharing?.invites === true || fromHere.has(key);
  const waiting = rows.filter(({ state }) => state !== 'accepted' && state !== 'rejected');
  const open = waiting.filter((row) => isOwn(row) && foldText(row.email).includes(sought));
  const others = waiting.filter(
    (row) => !isOwn(row) && (row.state === 'pending' || row.state === 'expiring'),
  );
  const note = others.length > 0 && sought === '' && (
    <p className="rcl-hint">
      <span>{sharedInvites.others(others.length, format)} </span>
      {invitationsHref !== undefined && (
        <a className="rcl-link" href={invitationsHref}>
          {sharedInvites.seeOthers}
        </a>
      )}
    </p>
  );
  if (open.length === 0) return note || null;

  const shown = all ? open : open.slice(0, fewRows);
  return (
    <InvitationListRoot invites={invites}>
      <AccessListSection
        heading={sharing?.invites ? sharedInvites.heading : sharedInvites.headingWorkspace}
        count={open.length}
        list={(labelledBy) => (
          <LongList
            aria-labelledby={labelledBy}
            count={shown.length}
            keyAt={(place) => shown[place]?.key ?? ''}
            rowAt={(place) => shown[place]}
            draw={draw}
            windowed={shown.length > manyRows}
            scroller={scroller}
            rowHeight={rowHeight}
          />
        )}
      />
      {shown.length < open.length && (
        <div className="rcl-invited-more">
          <Button variant="link" onClick={() => setAll(true)}>
            {sharedInvites.showAll(open.length, format)}
          </Button>
        </div>
      )}
      {note}
    </InvitationListRoot>
  );
}
