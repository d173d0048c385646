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
  /** The heading that it stands under, together with those next to it that have the same. @default under none */
  group?: string | undefined;
}

export interface RoleSelectProps extends Omit<
  ComponentPropsWithoutRef<'select'>,
  'value' | 'defaultValue' | 'onChange' | 'children'
> {
  choices: readonly RoleChoice[];
  value: string;
  onValueChange: (value: string) => void;
  pending?: boolean | undefined;
}

/** The native select that every role is chosen with. An option's help stands in `data-help`, which CSS shows. */
export const RoleSelect = /* @__PURE__ */ forwardRef<HTMLSelectElement, RoleSelectProps>(function RoleSelect(
  { choices, value, onValueChange, pending = false, className, ...rest },
  ref,
) {
  const { root } = useRoot(ref);
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
      {groupsOf(choices).map(({ label, members }) => {
        const options = members.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            data-help={choice.help}
            disabled={choice.disabled ?? false}
          >
            {choice.label}
          </option>
        ));
        return label === undefined ? (
          options
        ) : (
          <optgroup key={label} label={label}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
});

/** Choices in their order, those next to each other together that have the same heading, or none. */
function groupsOf(choices: readonly RoleChoice[]) {
  const groups: { label: string | undefined; members: RoleChoice[] }[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last && last.label === choice.group) last.members.push(choice);
    else groups.push({ label: choice.group, members: [choice] });
  }
  return groups;
}
