'use client';

import { useState } from 'react';
import { useBackend, type InviteOutcome, type UseInvitesResult } from '../../hooks/index.js';
import { sharedInvitesArea } from '../../locales/en/sharedInvitesArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { errorText } from '../internal/errorText.js';
import { Refused } from '../internal/Refused.js';
import { Spinner } from '../internal/Spinner.js';
import { clipText } from '../RecipientField/clipText.js';
import { isolateText } from '../RecipientField/isolateText.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';

interface InviteOfferProps {
  /** Addresses of nobody here, as they are entered. Not empty. */
  emails: readonly string[];
  invites: UseInvitesResult;
  /** Called with the addresses that were invited. */
  onInvited: (emails: readonly string[]) => void;
}

/**
 * Offers to invite those who cannot be shared with because they are no members, and says what that does not do: give
 * them a role here. Sent once for each press, never by itself. Whoever may not invite is told whom to ask.
 */
export function InviteOffer({ emails, invites, onInvited }: InviteOfferProps) {
  const { m, format } = useMessages(sharedInvitesArea);
  const { sharedInvites } = m;
  const notify = useNotify();
  const workspace = useBackend().workspace?.name ?? sharedInvites.theWorkspace;
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<readonly Extract<InviteOutcome, { status: 'failed' }>[]>([]);
  const failures = failed.filter(({ email }) => emails.includes(email));
  const [first] = failures;
  const only = emails.length === 1 ? emails[0] : undefined;

  async function invite(): Promise<void> {
    if (sending) return;
    setSending(true);
    setFailed([]);
    const outcomes = await invites.send(emails.map((email) => ({ email, terms: {} })));
    setSending(false);
    setFailed(outcomes.filter((outcome) => outcome.status === 'failed'));
    const done = outcomes.flatMap(({ status, email }) => (status === 'done' ? [email] : []));
    if (done.length === 0) return;
    notify({ text: sharedInvites.sent(whoOf(done)) });
    onInvited(done);
  }

  function whoOf(some: readonly string[]): string {
    const [one] = some;
    return one !== undefined && some.length === 1 ? clipText(one) : m.common.people(some.length, format);
  }

  const who = only === undefined ? null : isolateText(clipText(only));
  if (!invites.canInvite) {
    return (
      <Refused
        className="rcl-invite-offer"
        what={
          who === null ? sharedInvites.offerAllDenied(emails.length, format) : sharedInvites.offerDenied(who)
        }
      />
    );
  }
  return (
    <Banner
      tone={first ? 'bad' : 'info'}
      icon={first ? 'alert' : 'mail'}
      role="group"
      aria-label={only === undefined ? sharedInvites.invite : sharedInvites.inviteNamed(clipText(only))}
      className="rcl-invite-offer"
      actions={
        <Button variant="link" aria-disabled={sending || undefined} onClick={() => void invite()}>
          {sending && <Spinner />}
          {sending
            ? sharedInvites.inviting
            : emails.length === 1
              ? sharedInvites.invite
              : sharedInvites.inviteAll(emails.length, format)}
        </Button>
      }
    >
      {first
        ? sharedInvites.notSent(whoOf(failures.map(({ email }) => email)), errorText(m, first.error))
        : who === null
          ? sharedInvites.offerAll(emails.length, workspace, format)
          : sharedInvites.offer(who, workspace)}
    </Banner>
  );
}
