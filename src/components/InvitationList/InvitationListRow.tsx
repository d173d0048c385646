'use client';

import { forwardRef, Fragment, memo, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import {
  useBackend,
  type InvitationChange,
  type InvitationRow,
  type InvitationRight,
} from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { aroundMoment } from '../internal/aroundMoment.js';
import { Avatar } from '../internal/Avatar.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { notDoneText } from '../internal/notDoneText.js';
import { invitationOffer } from '../internal/invitationOffer.js';
import { Moment } from '../internal/Moment.js';
import { usePassFocusOn } from '../internal/usePassFocusOn.js';
import { RefusedLink } from '../internal/RefusedLink.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { useCopy } from '../internal/useCopy.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { isSettling } from '../internal/useSettling.js';
import { WhyButton } from '../internal/WhyButton.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { ExpiryForm } from './ExpiryForm.js';
import { useInvitationList } from './InvitationListContext.js';

export interface InvitationListRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  row: InvitationRow;
  /** What ages are counted from: `now` of `useInvites`. */
  now: Date;
}

/**
 * One invitation: for whom, what it offers, who sent it when, when it ends, and what can be done about it. Renders an
 * `<li>`, which takes the ref and the `className`. `data-state` holds where it stands, `data-pending` what is on its
 * way, `data-failed` is there after a failure.
 */
export const InvitationListRow = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLIElement, InvitationListRowProps>(function InvitationListRow(
    { row, now, className, ...rest },
    ref,
  ) {
    const { m } = useMessages(invitationsArea);
    const own = useRef<HTMLLIElement>(null);
    const merged = useMergedRef(ref, own);
    const { email, state, failure } = row;
    const { states } = m.invitations;

    usePassFocusOn(own);

    return (
      <li
        tabIndex={-1}
        {...rest}
        ref={merged}
        className={cx('rcl-row', 'rcl-entry', className)}
        data-state={state}
        data-pending={row.pending ?? undefined}
        data-failed={failure ? '' : undefined}
      >
        <Avatar kind="person" id={row.key} name={email} />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <bdi>{email}</bdi>
            {row.you && <span className="rcl-tag">{m.common.you}</span>}
            {state !== 'pending' && (
              <span className="rcl-tag" data-tone={tones[state]}>
                {states[state]}
              </span>
            )}
            {row.unconfirmed && (
              <span className="rcl-tag" data-tone="warn">
                {m.invitations.unconfirmed}
              </span>
            )}
          </div>
          <Details row={row} now={now} />
          {failure ? <Failure row={row} failure={failure} /> : <Actions row={row} now={now} />}
        </div>
      </li>
    );
  }),
);

const tones = { pending: undefined, expiring: 'warn', expired: 'bad', accepted: 'good', rejected: undefined };

/** What it offers, who sent it when, and when it ends; or what is on its way. */
function Details({ row, now }: { row: InvitationRow; now: Date }) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const { pending, sentAt, sentBy, expiresAt, state } = row;
  const { viewerEmail } = useInvitationList();
  const sender = sentBy && (sentBy.name ?? sentBy.email);
  const isOwn = sentBy?.email != null && sentBy.email.toLowerCase() === viewerEmail?.toLowerCase();
  const offer = invitationOffer(m, format, row).join(' · ');
  const isAnswered = state === 'accepted' || state === 'rejected';

  return (
    <div className="rcl-entry-details">
      {pending && (
        <span className="rcl-invitation-pending">
          <Spinner />
          {invitations.pending[pending]}
        </span>
      )}
      {offer !== '' && <span>{offer}</span>}
      {pending !== 'send' && sentAt && (
        <span>
          {aroundMoment(invitations.sent, <Moment value={sentAt} now={now} />)}
          {sender !== null && ` ${isOwn ? invitations.byYou : invitations.by(sender)}`}
        </span>
      )}
      {expiresAt && !isAnswered && (
        <span>
          {aroundMoment(
            state === 'expired' ? invitations.ended : invitations.ends,
            <Moment value={expiresAt} />,
          )}
          {state === 'expiring' && ` (${format.relative(expiresAt, now)})`}
        </span>
      )}
      {row.unconfirmed && <span data-tone="warn">{invitations.unconfirmedHelp}</span>}
    </div>
  );
}

/** Why the last write did not succeed, and what can be done. */
function Failure({ row, failure }: { row: InvitationRow; failure: NonNullable<InvitationRow['failure']> }) {
  const { m } = useMessages(invitationsArea);
  const { retry, dismiss } = useInvitationList();
  const { change, error } = failure;
  const isOverrun = error.code === 'changed_meanwhile';
  const { cancelAnyway, expiryAnyway } = m.invitations;
  return (
    <div className="rcl-row-detail" data-tone="bad">
      {notDoneText(m, error, m.invitations.notDone[change.kind])}
      <span className="rcl-row-actions">
        {(!isOverrun || canStill(row, change.kind)) && (
          <RetryAction
            round={error.requestId}
            afterMs={error.code === 'rate_limited' && change.kind === 'expiry' ? error.retryAfterMs : null}
            subject={row.email}
            anyway={isOverrun ? (change.kind === 'cancel' ? cancelAnyway : expiryAnyway) : null}
            onRetry={() => retry(row)}
          />
        )}
        <Button variant="link" aria-label={m.common.dismissFor(row.email)} onClick={() => dismiss(row)}>
          {m.common.dismiss}
        </Button>
      </span>
    </div>
  );
}

/** Whether what was meant can still be done to what the invitation is by now. */
function canStill({ may }: InvitationRow, kind: InvitationChange['kind']): boolean {
  return (kind === 'cancel' ? may.cancel : may.setExpiry) === 'yes';
}

/** What can be done about it, or why nothing can. */
function Actions({ row, now }: { row: InvitationRow; now: Date }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const { editable, resend, cancel, setExpiry } = useInvitationList();
  const area = useBackend().invitations;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { email, may, pending } = row;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const offered = ([right, isThere]: readonly [InvitationRight, unknown]) => isThere !== undefined && right;
  const rights = [
    offered([may.resend, area?.resend]),
    offered([may.setExpiry, area?.setExpiry]),
    offered([may.cancel, area?.cancel]),
  ];
  const why = rights.includes('yes') ? undefined : rights.find((right) => right === 'unlisted');
  const busy = pending !== null || undefined;
  if (!editable) return null;

  return (
    <>
      <div className="rcl-row-actions">
        {may.resend === 'yes' && (
          <Button
            variant="link"
            aria-label={invitations.resendFor(email)}
            aria-disabled={busy}
            onClick={() => {
              if (!busy) resend(row);
            }}
          >
            {invitations.resend}
          </Button>
        )}
        {may.setExpiry === 'yes' && (
          <Button
            ref={opener}
            variant="link"
            aria-label={invitations.extendFor(email)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-disabled={busy}
            onClick={() => {
              if (!busy) setOpen(!open);
            }}
          >
            {invitations.extend}
          </Button>
        )}
        {row.link !== null && row.state !== 'expired' && <CopyInvitationLink email={email} link={row.link} />}
        {may.cancel === 'yes' && (
          <Button
            variant="link"
            className="rcl-entry-danger"
            aria-label={invitations.cancelFor(email)}
            aria-disabled={busy}
            onClick={(event) => {
              if (!busy && !isSettling(event.currentTarget)) cancel(row);
            }}
          >
            {invitations.cancel}
          </Button>
        )}
        {why && <WhyButton label={invitations.why(email)} reason={invitations.whyNot[why]} />}
      </div>
      {open && may.setExpiry === 'yes' && (
        <div id={id}>
          <ExpiryForm
            row={row}
            now={now}
            onClose={close}
            onSave={(moment) => {
              close();
              setExpiry(row, moment);
            }}
          />
        </div>
      )}
    </>
  );
}

function CopyInvitationLink({ email, link }: { email: string; link: string }) {
  const { m } = useMessages(invitationsArea);
  const { invitations } = m;
  const { polite, assertive } = useAnnounce();
  const { state, copy } = useCopy(link, {
    onCopied: () => polite(invitations.copied),
    onRefused: () => assertive(invitations.copyRefused),
  });
  const copied = state === 'copied';
  return (
    <Fragment>
      <Button variant="link" aria-label={copied ? undefined : invitations.copyLinkFor(email)} onClick={copy}>
        {copied ? invitations.copied : invitations.copyLink}
      </Button>
      {state === 'refused' && <RefusedLink label={invitations.copyRefused} link={link} />}
    </Fragment>
  );
}
