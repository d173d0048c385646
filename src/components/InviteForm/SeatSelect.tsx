'use client';

import type { ComponentPropsWithoutRef } from 'react';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { seatName } from '../internal/seatName.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { SeatOffer } from './InviteFormContext.js';

interface SeatSelectProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'onChange' | 'children'
> {
  /** In the order in which they stand. */
  choices: readonly string[];
  offers: Readonly<Record<string, SeatOffer>>;
  value: string;
  onValueChange: (seat: string) => void;
}

/** Chooses one kind of seat; where the browser can dress it, each says what it costs and how many are left. */
export function SeatSelect({ choices, offers, ...rest }: SeatSelectProps) {
  const { m, format } = useMessages(inviteArea);
  return (
    <RoleSelect
      className="rcl-role-box"
      {...rest}
      choices={choices.map((seat) => {
        const { left, price } = offers[seat] ?? {};
        const help = [
          ...(price === undefined ? [] : [price]),
          ...(left === undefined ? [] : [m.invite.left(left, format)]),
        ];
        return { value: seat, label: seatName(m, seat), help: help.join(' · ') };
      })}
    />
  );
}
