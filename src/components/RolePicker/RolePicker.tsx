'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { compareRoles } from '../../access/compareRoles.js';
import type { Role } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

export interface RolePickerProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'children'
> {
  /** Roles on offer, in display order: those that the viewer may give. The current one is added where it is missing. */
  roles: readonly Role[];
  /** The role shown as chosen. */
  value: Role;
  onValueChange: (role: Role) => void;
  /** Whose role it is: the control is then called "Role for Ana Ruiz". Otherwise give `aria-label`. */
  subject?: string | undefined;
  /** A change is on its way. Input stays possible, so that focus is not lost. Sets `data-pending`. @default false */
  pending?: boolean | undefined;
  /**
   * What another path gives anyway. Roles below it stand together under `note`, so that a person reads before they
   * choose that access will not fall.
   */
  floor?: { role: Role; note: string } | undefined;
}

/**
 * Chooses one role; knows nothing of resources or the network. Renders a native `<select>`, which takes the ref and the
 * `className`; where the browser can dress it, each option says what the role may do.
 */
const FinishedRolePicker = /* @__PURE__ */ forwardRef<HTMLSelectElement, RolePickerProps>(function RolePicker(
  { roles, value, onValueChange, subject, floor, ...rest },
  ref,
) {
  const { m } = useMessages();
  const offered = roles.includes(value) ? roles : [...roles, value].sort(compareRoles);
  /** What somebody keeps anyway stands first, under its note. */
  const isBelow = (role: Role) => floor !== undefined && compareRoles(role, floor.role) < 0;
  return (
    <RoleSelect
      aria-label={subject === undefined ? undefined : m.common.roleFor(subject)}
      {...rest}
      ref={ref}
      choices={[...offered]
        .sort((a, b) => Number(isBelow(b)) - Number(isBelow(a)))
        .map((role) => ({
          value: role,
          label: m.common.roles[role],
          help: m.common.roleHelp[role],
          group: isBelow(role) ? floor?.note : undefined,
        }))}
      value={value}
      onValueChange={(next) => {
        const role = offered.find((one) => one === next);
        if (role) onValueChange(role);
      }}
    />
  );
});

export const RolePicker = /* @__PURE__ */ asWidget('RolePicker', FinishedRolePicker);
