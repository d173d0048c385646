'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { seatName } from '../internal/seatName.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useInviteForm } from './InviteFormContext.js';
import { sayAllowance } from './sayAllowance.js';

export type InviteFormCostProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What sending would take: how many seats of each kind, how many are left and what one costs, as far as the host knows.
 * Renders a `<div>`, or nothing where nothing is known of the seats that are asked for.
 */
export const InviteFormCost = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormCostProps>(
  function InviteFormCost({ className, ...rest }, ref) {
    const { m, format } = useMessages(inviteArea);
    const { area, form, seats, invites } = useInviteForm();
    const judged = form.purpose.judge(form.value, true);
    const over = judged.filter(({ verdict }) => verdict.is === 'no-seat').length;
    const lines = (area.seats ?? []).flatMap((seat) => {
      const count = judged.filter(
        (one) => one.seat === seat && (one.tone === 'good' || one.tone === 'warn'),
      ).length;
      const { left, price } = seats[seat] ?? {};
      if (count === 0 || (left === undefined && price === undefined)) return [];
      const parts = [
        m.invite.takes(count, seatName(m, seat), format),
        ...(left === undefined ? [] : [m.invite.left(left, format)]),
        ...(price === undefined ? [] : [m.invite.each(price)]),
      ];
      return [{ seat, text: parts.join(' · ') }];
    });
    const count = judged.filter(({ tone }) => tone === 'good' || tone === 'warn').length;
    const allowance = sayAllowance(m, format, count, invites.viewer.data?.mailAllowance);
    if (lines.length === 0 && over === 0 && allowance === null) return null;
    return (
      <div {...rest} ref={ref} className={cx('rcl-invite-cost', className)}>
        {lines.map(({ seat, text }) => (
          <p key={seat} className="rcl-field-note">
            {text}
          </p>
        ))}
        {allowance !== null && <p className="rcl-field-note">{allowance}</p>}
        {over > 0 && (
          <p className="rcl-field-note" data-tone="warn">
            <Icon name="alert" />
            {m.invite.tooMany(over, format)}
          </p>
        )}
      </div>
    );
  },
);
