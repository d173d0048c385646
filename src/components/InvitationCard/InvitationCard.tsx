'use client';

import { forwardRef, useContext, useEffect, useId, type ComponentPropsWithoutRef } from 'react';
import { useBackend, useInvites } from '../../hooks/index.js';
import type { InvitationAnswer, InvitationRow, UseInvitesResult } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { asWidget } from '../internal/asWidget.js';
import { awayFrom } from '../internal/awayFrom.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { ClockNote } from '../internal/ClockNote.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { notDoneText } from '../internal/notDoneText.js';
import { invitationOffer } from '../internal/invitationOffer.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import { useOnline } from '../internal/useOnline.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { invitationCardState } from './invitationCardState.js';

export interface InvitationCardProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** The provider's id of the invitation, such as from the address of the page that its link opens. */
  invitationId: string;
  /** For whom it is, where the host knows: a viewer who may not see it is then told which account to use. */
  email?: string | undefined;
  /** Lets the viewer sign in as somebody else. Without it they are told in words alone. */
  onSwitchAccount?: (() => void) | undefined;
  /** Lets somebody sign in whose session is over. Without it they can look again. */
  onSignIn?: (() => void) | undefined;
  /** Called after the provider has taken the answer. */
  onAnswered?: ((answer: InvitationAnswer) => void) | undefined;
}

/**
 * The invited person's side: to what, by whom and until when, to accept or decline; or why that cannot be done and
 * what to do. Renders a `<section>`, which takes the ref and the `className`, with `data-state`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedInvitationCard = /* @__PURE__ */ forwardRef<HTMLElement, InvitationCardProps>(
  function InvitationCard(
    { invitationId, email, onSwitchAccount, onSignIn, onAnswered, className, ...rest },
    ref,
  ) {
    const { m } = useMessages(invitationsArea);
    const { emit } = useContext(SettingsContext);
    const { root, place } = useRoot(ref);
    const id = useId();
    const invites = useInvites();
    const workspace = useBackend().workspace?.name ?? null;
    const row = invites.rows.find((one) => one.id === invitationId);
    const state = invitationCardState(invites, row, email);

    useEffect(() => {
      if (state === 'signed-out') emit({ type: 'signed-out' });
    }, [state, emit]);

    return (
      <section
        {...root}
        aria-labelledby={id}
        aria-busy={state === 'loading' || undefined}
        {...rest}
        className={cx(root.className, 'rcl-invitation-card', className)}
        data-state={state}
      >
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <h2 id={id} className="rcl-invitation-card-title">
              {state === 'open' ? m.invitations.card.title(workspace) : m.invitations.card.about(workspace)}
            </h2>
            {state === 'open' && row ? (
              <Question invites={invites} row={row} onAnswered={onAnswered} />
            ) : (
              <Answer
                state={state}
                invites={invites}
                row={row}
                invited={row?.email ?? email ?? ''}
                workspace={workspace}
                onSwitchAccount={onSwitchAccount}
                onSignIn={onSignIn}
              />
            )}
          </ConfirmHost>
        </RootContext.Provider>
      </section>
    );
  },
);

export const InvitationCard = /* @__PURE__ */ asWidget('InvitationCard', FinishedInvitationCard);

/** What is offered, and the two answers. */
function Question({
  invites,
  row,
  onAnswered,
}: {
  invites: UseInvitesResult;
  row: InvitationRow;
  onAnswered: InvitationCardProps['onAnswered'];
}) {
  const { m, format } = useMessages(invitationsArea);
  const { card } = m.invitations;
  const { polite, assertive } = useAnnounce();
  const online = useOnline();
  const workspace = useBackend().workspace?.name ?? null;
  const { sentBy, expiresAt, failure, pending } = row;
  const sender = sentBy && (sentBy.name ?? sentBy.email);
  const offer = invitationOffer(m, format, row);
  const isIdle = pending === null && online;

  const answer = async (answered: InvitationAnswer) => {
    const outcome = await invites.respond(row, answered);
    if (outcome.status === 'failed') {
      assertive(notDone(answered, outcome.error));
      return;
    }
    polite(answered === 'accepted' ? card.accepted(workspace) : card.rejected);
    onAnswered?.(answered);
  };
  const notDone = (answered: InvitationAnswer, error: { code: string }) =>
    notDoneText(m, error, answered === 'accepted' ? card.notAccepted : card.notRejected);
  const failed = failure?.change.kind === 'respond' ? failure.change.answer : null;
  const askToReject = useQuestion(() =>
    pending === null
      ? {
          title: card.confirmReject,
          text: card.confirmRejectText,
          yes: card.rejectYes,
          onYes: () => void answer('rejected'),
        }
      : null,
  );

  return (
    <>
      <div className="rcl-invitation-card-text">
        {sender !== null && <p>{card.from(sender)}</p>}
        {offer.length > 0 && <p>{card.as(format.list(offer))}</p>}
        {expiresAt && (
          <p data-tone={row.state === 'expiring' ? 'warn' : undefined}>
            {card.until(format.date(expiresAt), awayFrom(format, expiresAt, invites.now))}
          </p>
        )}
      </div>
      {expiresAt && <ClockNote />}
      {!online && (
        <Banner tone="warn" icon="cloud">
          {card.offline}
        </Banner>
      )}
      {failure && failed !== null && pending === null && (
        <Banner
          tone="bad"
          icon="alert"
          actions={
            <RetryAction round={failure.error.requestId} afterMs={null} onRetry={() => void answer(failed)} />
          }
        >
          {notDone(failed, failure.error)}
        </Banner>
      )}
      <div className="rcl-invitation-card-actions">
        <Button
          aria-disabled={!isIdle || undefined}
          onClick={() => {
            if (isIdle) askToReject();
          }}
        >
          {card.reject}
        </Button>
        <Button
          variant="primary"
          aria-disabled={!isIdle || undefined}
          onClick={() => {
            if (isIdle) void answer('accepted');
          }}
        >
          {card.accept}
        </Button>
        {pending === 'respond' && (
          <span role="status" className="rcl-invitation-card-pending">
            <Spinner />
            {m.invitations.pending.respond}
          </span>
        )}
      </div>
    </>
  );
}

interface AnswerProps extends Pick<InvitationCardProps, 'onSwitchAccount' | 'onSignIn'> {
  state: ReturnType<typeof invitationCardState>;
  invites: UseInvitesResult;
  row: InvitationRow | undefined;
  invited: string;
  workspace: string | null;
}

/** Where there is nothing to decide: what became of the invitation, and what to do. */
function Answer({ state, invites, row, invited, workspace, onSwitchAccount, onSignIn }: AnswerProps) {
  const { m, format } = useMessages(invitationsArea);
  const { card } = m.invitations;
  const { list, viewer } = invites;
  const me = viewer.data?.email ?? '';
  const sender = row?.sentBy && (row.sentBy.name ?? row.sentBy.email);
  const again = (
    <RetryAction
      round={list.errorUpdateCount}
      afterMs={state === 'failed' ? ((list.error ?? viewer.error)?.retryAfterMs ?? null) : null}
      onRetry={() => {
        void viewer.refetch();
        void list.refetch();
      }}
    />
  );
  const switching = onSwitchAccount && (
    <Button variant="link" onClick={onSwitchAccount}>
      {card.switchAccount}
    </Button>
  );

  switch (state) {
    case 'loading':
    case 'open':
      return (
        <>
          <VisuallyHidden>{card.loading}</VisuallyHidden>
          <div aria-hidden="true">
            <span className="rcl-bone" data-line="detail" />
            <span className="rcl-bone" data-line="name" />
          </div>
        </>
      );
    case 'signed-out':
      return (
        <Banner
          tone="warn"
          icon="lock"
          actions={
            onSignIn ? (
              <Button variant="link" onClick={onSignIn}>
                {card.signIn}
              </Button>
            ) : (
              again
            )
          }
        >
          {card.signedOut}
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="bad" icon="alert" actions={again}>
          <strong>{card.failed}</strong> {errorText(m, list.error ?? viewer.error)}
        </Banner>
      );
    case 'not-found':
      return (
        <Banner icon="question" actions={switching}>
          <strong>{card.notFound}</strong> {card.notFoundNext(me)}
        </Banner>
      );
    case 'other-account':
      return (
        <Banner tone="warn" icon="person" actions={switching}>
          <strong>{card.wrongAccount(invited, me)}</strong> {card.wrongAccountNext}
        </Banner>
      );
    case 'accepted':
      return <Banner icon="check">{card.accepted(workspace)}</Banner>;
    case 'rejected':
      return (
        <Banner icon="close">
          {card.rejected} {card.rejectedNext}
        </Banner>
      );
    case 'expired':
      return (
        <Banner tone="warn" icon="alert">
          <strong>{card.expired(row?.expiresAt ? format.date(row.expiresAt) : '')}</strong>{' '}
          {sender != null ? card.expiredAsk(sender) : card.expiredAskAnyone}
        </Banner>
      );
    case 'cannot':
      return <Banner icon="question">{card.cannot}</Banner>;
  }
}
