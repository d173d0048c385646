'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';
import { SeatSelect } from './SeatSelect.js';

export type InviteFormSeatProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/** The seat for all who have none of their own. Renders a `<div>`, or nothing where the provider has no seats. */
export const InviteFormSeat = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormSeatProps>(
  function InviteFormSeat({ className, ...rest }, ref) {
    const { m } = useMessages(inviteArea);
    const { area, form, seats, terms, setTerms } = useInviteForm();
    const id = useId();
    if (!area.seats || terms.seat === null) return null;
    return (
      <div {...rest} ref={ref} className={cx('rcl-field', className)}>
        <label htmlFor={id} className="rcl-field-label">
          {m.invite.seat}
        </label>
        <SeatSelect
          id={id}
          choices={area.seats}
          offers={seats}
          value={terms.seat}
          disabled={form.sending}
          onValueChange={(seat) => setTerms({ seat })}
        />
      </div>
    );
  },
);
