'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { cx } from './cx.js';

/** One thing to choose, with a line of help where the browser can show it. */
export interface RoleChoice {
  value: string;
  label: string;
  help: string;
  /** Cannot be chosen for now; `help` says why. @default false */
  disabled?: boolean | undefined;
}

export interface RoleSelectProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'children'
> {
  choices: readonly RoleChoice[];
  value: string;
  onValueChange: (value: string) => void;
  pending?: boolean | undefined;
  /** Choices that stand together under a heading of their own, in front of the others. */
  group?: { label: string; values: readonly string[] } | undefined;
}

/** The native select that every role is chosen with. An option's help stands in `data-help`, which CSS shows. */
export const RoleSelect = /* @__PURE__ */ forwardRef<HTMLSelectElement, RoleSelectProps>(function RoleSelect(
  { choices, value, onValueChange, pending = false, group, className, ...rest },
  ref,
) {
  const { root } = useRoot(ref);
  const options = (shown: readonly RoleChoice[]) =>
    shown.map((choice) => (
      <option
        key={choice.value}
        value={choice.value}
        data-help={choice.help}
        disabled={choice.disabled ?? false}
      >
        {choice.label}
      </option>
    ));
  const grouped = choices.filter((choice) => group?.values.includes(choice.value));
  return (
    <select
      {...root}
      {...rest}
      className={cx(root.className, 'rcl-role-picker', className)}
      data-pending={pending || undefined}
      aria-busy={pending || undefined}
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
    >
      {group && grouped.length > 0 && <optgroup label={group.label}>{options(grouped)}</optgroup>}
      {options(choices.filter((choice) => !grouped.includes(choice)))}
    </select>
  );
});
