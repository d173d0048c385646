'use client';

import { forwardRef, memo, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import { isFromViewer } from '../../access/isFromViewer.js';
import {
  useBackend,
  type InvitationChange,
  type InvitationRow,
  type InvitationRight,
} from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { EmailAddress } from '../internal/EmailAddress.js';
import { copyKeys } from '../internal/copyKeys.js';
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
import { WhyButton } from '../internal/WhyButton.js';
import { RowMenu, type MenuItem } from '../list/RowMenu.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
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
        <Avatar kind="invitation" />
        <div className="rcl-row-who">
          <div className="rcl-row-name">
            <EmailAddress value={email} />
            {row.you && <span className="rcl-tag">{m.common.you}</span>}
            {isAnswered(state) && (
              <span className="rcl-tag" data-tone={state === 'accepted' ? 'good' : undefined}>
                {m.invitations.states[state]}
              </span>
            )}
            {row.unconfirmed && (
              <span className="rcl-tag" data-tone="warn">
                {m.invitations.unconfirmed}
              </span>
            )}
          </div>
          {failure ? <Failure row={row} failure={failure} /> : <Details row={row} now={now} />}
          {row.unconfirmed && (
            <div className="rcl-row-detail" data-tone="warn">
              {m.invitations.unconfirmedHelp}
            </div>
          )}
        </div>
        <Expiry row={row} now={now} />
        {failure ? (
          // What can be done about it stands beside the reason; the column stays.
          <div className="rcl-row-action">
            <span className="rcl-row-slot" />
          </div>
        ) : (
          <Actions row={row} now={now} />
        )}
      </li>
    );
  }),
);

const isAnswered = (state: InvitationRow['state']) => state === 'accepted' || state === 'rejected';

/** What it offers, who sent it when; or what is on its way. */
function Details({ row, now }: { row: InvitationRow; now: Date }) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const { sentAt, sentBy } = row;
  const pending = row.pending ?? row.underway;
  const { viewer } = useInvitationList();
  const sender = sentBy && (sentBy.name ?? sentBy.email);
  const offer = invitationOffer(m, format, row).join(' · ');

  return (
    <div className="rcl-row-detail rcl-entry-details">
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
          {sender !== null && (
            <span> {isFromViewer(sentBy, viewer) ? invitations.byYou : invitations.by(sender)}</span>
          )}
        </span>
      )}
    </div>
  );
}

/** When it ends, or ended. Nothing once it is answered. */
function Expiry({ row: { expiresAt, state }, now }: { row: InvitationRow; now: Date }) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  if (!expiresAt || isAnswered(state)) return null;
  return (
    <div className="rcl-row-meta" data-tone={state === 'expiring' ? 'warn' : undefined}>
      {aroundMoment(state === 'expired' ? invitations.ended : invitations.ends, <Moment value={expiresAt} />)}
      {state === 'expiring' && <span> ({format.relative(expiresAt, now)})</span>}
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
  const notify = useNotify();
  const { assertive } = useAnnounce();
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
  const why = rights.includes('yes')
    ? undefined
    : rights.find((right) => right === 'unlisted' || right === 'underway');
  const busy = pending !== null;
  const copyLink = useCopy(row.link ?? '', {
    onCopied: () => notify({ text: invitations.copied }),
    onRefused: () => assertive(m.common.copyFailed(copyKeys())),
  });
  if (!editable) return null;

  const isExpired = row.state === 'expired';
  const items: MenuItem[] = [
    ...(may.resend === 'yes' ? [{ label: invitations.resend, onSelect: () => resend(row) }] : []),
    ...(may.setExpiry === 'yes' ? [{ label: invitations.extend, onSelect: () => setOpen(true) }] : []),
    ...(row.link !== null && !isExpired ? [{ label: invitations.copyLink, onSelect: copyLink.copy }] : []),
    ...(may.cancel === 'yes'
      ? [{ label: invitations.cancel, danger: true, onSelect: () => cancel(row) }]
      : []),
  ];
  return (
    <>
      {isExpired && may.resend === 'yes' && (
        <div className="rcl-row-control">
          <Button
            aria-label={invitations.resendFor(email)}
            aria-disabled={busy || undefined}
            onClick={() => {
              if (!busy) resend(row);
            }}
          >
            {invitations.resend}
          </Button>
        </div>
      )}
      {items.length > 0 ? (
        <div className="rcl-row-action">
          <RowMenu subject={email} items={items} busy={busy} buttonRef={opener} />
        </div>
      ) : (
        why && (
          <div className="rcl-row-action">
            <WhyButton label={invitations.why(email)} reason={invitations.whyNot[why]} />
          </div>
        )
      )}
      {row.link !== null && copyLink.state === 'refused' && (
        <div className="rcl-row-more">
          <RefusedLink label={m.common.copyFailed(copyKeys())} link={row.link} />
        </div>
      )}
      {open && may.setExpiry === 'yes' && (
        <div className="rcl-row-more">
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
