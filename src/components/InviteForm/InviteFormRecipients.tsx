'use client';

import { forwardRef, type ComponentPropsWithoutRef, type ForwardedRef } from 'react';
import { endsSession } from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { RecipientForm } from '../RecipientField/RecipientForm.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';
import { SeatSelect } from './SeatSelect.js';

export interface InviteFormRecipientsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Takes the `<input>`. */
  inputRef?: ForwardedRef<HTMLInputElement> | undefined;
}

/**
 * The field for addresses: it says before anything is sent who is a member or invited already, who is outside the
 * company and for whom no seat is left; afterwards it holds those who were not invited, with the reason. Renders a
 * `<div>`, which takes the ref and the `className`.
 */
export const InviteFormRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormRecipientsProps>(
  function InviteFormRecipients({ inputRef, className, ...rest }, ref) {
    const { m, format } = useMessages(inviteArea);
    const { area, form, seats, facts, invites } = useInviteForm();
    return (
      <div {...rest} ref={ref} className={cx('rcl-recipients', className)}>
        <RecipientForm
          form={form}
          label={m.invite.label}
          candidates={null}
          ended={[invites.viewer.error, invites.list.error].some(endsSession)}
          inputRef={inputRef}
          words={{
            progress: (done, total) => m.invite.progress(done, total, format),
            partial: (done, total) => m.invite.partial(done, total, format),
            nothingNew: m.invite.nothingNew,
          }}
          controls={({ judged, name, set }) => (
            <>
              {area.seats && judged.tone !== 'quiet' && judged.verdict.is !== 'malformed' && (
                <SeatSelect
                  aria-label={m.invite.seatFor(name)}
                  choices={area.seats}
                  offers={seats}
                  value={judged.seat ?? ''}
                  disabled={form.sending}
                  onValueChange={(seat) => set({ seat: seat === facts.seat ? undefined : seat })}
                />
              )}
              {form.isHeld(judged.recipient.id) && (
                <Button
                  aria-label={m.invite.sendAnywayTo(name)}
                  disabled={form.sending}
                  onClick={() => void form.submitAnyway(judged.recipient.id)}
                >
                  {m.invite.sendAnyway}
                </Button>
              )}
            </>
          )}
        />
      </div>
    );
  },
);
