'use client';

import { forwardRef } from 'react';
import { useBackend, useInvites } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { asWidget } from '../internal/asWidget.js';
import { cx } from '../internal/cx.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { InviteBanner } from './InviteBanner.js';
import { InviteFormCost } from './InviteFormCost.js';
import { InviteFormCredits } from './InviteFormCredits.js';
import { InviteFormCsv } from './InviteFormCsv.js';
import { InviteFormGroups } from './InviteFormGroups.js';
import { InviteFormRecipients } from './InviteFormRecipients.js';
import { InviteFormRole } from './InviteFormRole.js';
import { InviteFormRoot, type InviteFormRootProps } from './InviteFormRoot.js';
import { InviteFormSeat } from './InviteFormSeat.js';
import { InviteFormSubmit } from './InviteFormSubmit.js';

export type InviteFormProps = Omit<InviteFormRootProps, 'invites' | 'children'>;

/**
 * Invites people to the workspace: typed, pasted or from a CSV file, with what the provider lets an invitation carry,
 * in every state from loading to refused. Each address is sent once; what was not invited stays, with its reason.
 * Renders a `<div>`, which takes the ref and the `className`.
 *
 * `InviteForm.Root`, `.Recipients`, `.Csv`, `.Seat`, `.Role`, `.Groups`, `.Credits`, `.Cost` and `.Submit` are its
 * parts, over `useInvites`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedInviteForm = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormProps>(function InviteForm(
  { seats, defaultTerms, onInvite, onDirtyChange, className, ...rest },
  ref,
) {
  const { m } = useMessages(inviteArea);
  const { root, place } = useRoot(ref);
  const { invitations } = useBackend();
  const invites = useInvites();
  const isLoading = invitations !== undefined && invites.viewer.isPending;
  return (
    <div
      aria-busy={isLoading || undefined}
      {...root}
      {...rest}
      className={cx(root.className, 'rcl-invite-form', className)}
    >
      <RootContext.Provider value={place}>
        <InviteBanner invites={invites} />
        {isLoading && (
          <>
            <span className="rcl-hidden">{m.invite.loading}</span>
            <span className="rcl-bone" data-line="field" aria-hidden="true" />
          </>
        )}
        <InviteFormRoot
          invites={invites}
          seats={seats}
          defaultTerms={defaultTerms}
          onInvite={onInvite}
          onDirtyChange={onDirtyChange}
        >
          <InviteFormRecipients />
          <InviteFormCsv />
          <div className="rcl-field-columns">
            <InviteFormSeat />
            <InviteFormRole />
            <InviteFormCredits />
            <InviteFormGroups />
          </div>
          <div className="rcl-invite-foot">
            <InviteFormCost />
            <InviteFormSubmit />
          </div>
        </InviteFormRoot>
      </RootContext.Provider>
    </div>
  );
});

export const InviteForm = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('InviteForm', FinishedInviteForm),
  {
    Root: /* @__PURE__ */ asWidget('InviteForm', InviteFormRoot),
    Recipients: InviteFormRecipients,
    Csv: InviteFormCsv,
    Seat: InviteFormSeat,
    Role: InviteFormRole,
    Groups: InviteFormGroups,
    Credits: InviteFormCredits,
    Cost: InviteFormCost,
    Submit: InviteFormSubmit,
  },
);
