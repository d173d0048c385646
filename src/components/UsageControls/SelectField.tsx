'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import { useBackend, type UsageObstacle } from '../../hooks/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { RoleSelect, type RoleChoice } from '../internal/RoleSelect.js';
import { WhyButton } from '../internal/WhyButton.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { obstacleText } from './obstacleText.js';

/** What a part takes. */
export type FieldProps = Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onChange'>;

interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** Why it cannot be chosen; null when it can. */
  obstacle: UsageObstacle | null;
  /** The heading that it stands under with those next to it. @default under none */
  group?: string | undefined;
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
}

/**
 * A labelled select whose options stay in sight when they cannot be chosen. Why is told in the option, where a browser
 * shows that, and by a button beside it, which pointer, keyboard and screen reader reach alike.
 */
export const SelectField = /* @__PURE__ */ forwardRef<HTMLDivElement, SelectFieldProps<string>>(
  function SelectField({ label, choices, value, onValueChange, className, ...rest }, ref) {
    const { m, format } = useMessages(usageControlsArea);
    const { usage } = useBackend();
    const id = useId();
    const words = m.usageControls;
    const reasonOf = (obstacle: UsageObstacle | null) =>
      obstacle && usage ? obstacleText(words, obstacle, usage, format) : '';

    const shown = choices.map<RoleChoice>((choice) => ({
      value: choice.value,
      label: choice.label,
      group: choice.group,
      help: reasonOf(choice.obstacle),
      disabled: choice.obstacle !== null && choice.value !== value,
    }));
    const barred = shown.filter(({ disabled }) => disabled);
    const reasons = [...new Set(barred.map(({ help }) => help))].map((reason) => {
      const names = barred.filter(({ help }) => help === reason).map((one) => one.label);
      return words.reasonFor(format.list(names), reason);
    });

    return (
      <div {...rest} ref={ref} className={cx('rcl-usage-field', className)}>
        <label htmlFor={id}>{label}</label>
        <div className="rcl-usage-choice">
          <RoleSelect
            id={id}
            className="rcl-role-box"
            choices={shown}
            value={value}
            onValueChange={onValueChange}
          />
          {reasons.length > 0 && <WhyButton label={words.why(label)} reason={reasons.join(' ')} />}
        </div>
      </div>
    );
  },
);
