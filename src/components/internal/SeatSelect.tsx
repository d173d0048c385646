'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { RoleSelect } from './RoleSelect.js';
import { seatName } from './seatName.js';

export interface SeatSelectProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'children'
> {
  /** Seats on offer, the strongest first. The current one is added where it is missing. */
  seats: readonly string[];
  value: string;
  onValueChange: (seat: string) => void;
  pending?: boolean;
  /** What stands there while no seat is held or chosen: a first choice, with an empty value. */
  none?: string | undefined;
}

/** Chooses one seat. Renders a native `<select>`, which takes the ref and the `className`. */
export const SeatSelect = /* @__PURE__ */ forwardRef<HTMLSelectElement, SeatSelectProps>(function SeatSelect(
  { seats, value, onValueChange, none, ...rest },
  ref,
) {
  const { m } = useMessages();
  const offered = value === '' || seats.includes(value) ? seats : [...seats, value];
  const choices = offered.map((seat) => ({ value: seat, label: seatName(m, seat), help: '' }));
  return (
    <RoleSelect
      {...rest}
      ref={ref}
      choices={none === undefined ? choices : [{ value: '', label: none, help: '' }, ...choices]}
      value={value}
      onValueChange={onValueChange}
    />
  );
});
