'use client';

import { useId } from 'react';
import { useBackend, useInvites } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { InvitationList } from '../InvitationList/index.js';
import { InviteForm } from '../InviteForm/index.js';
import { ListHead } from '../list/ListHead.js';
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
      <section aria-labelledby={id}>
        <ListHead id={id} title={m.invite.title} />
        <InviteForm />
      </section>
      {isListShown && (
        <section aria-label={m.invitations.title}>
          <InvitationList />
        </section>
      )}
    </div>
  );
}
