'use client';

import { useId } from 'react';
import { useBackend, useInvites } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { InvitationList } from '../InvitationList/index.js';
import { InviteForm } from '../InviteForm/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

const area = { ...inviteArea, ...invitationsArea };

/** Asking people to join, and who was asked. */
export function InvitationsSection() {
  const { m } = useMessages(area);
  const id = useId();
  const { invitations } = useBackend();
  const { canInvite, list } = useInvites();
  // Whoever may not invite is told whom to ask by the form, and not once more by a list that is kept from them.
  const isListShown = canInvite || (invitations?.list && list.error?.code !== 'forbidden');
  return (
    <div className="rcl-admin-split">
      <section aria-labelledby={`${id}invite`}>
        <h3 id={`${id}invite`} className="rcl-section-heading">
          {m.invite.title}
        </h3>
        <InviteForm />
      </section>
      {isListShown && (
        <section aria-labelledby={`${id}list`}>
          <h3 id={`${id}list`} className="rcl-section-heading">
            {m.invitations.title}
          </h3>
          <InvitationList />
        </section>
      )}
    </div>
  );
}
