'use client';

import { forwardRef } from 'react';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { WhyButton } from '../internal/WhyButton.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { SelectField, type FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsScopeProps = FieldProps;

/**
 * Chooses whose usage is shown, or says whose where the viewer may see no other. Renders a `<div>`, which takes the ref
 * and the `className`.
 */
export const UsageControlsScope = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsScopeProps>(
  function UsageControlsScope({ className, ...rest }, ref) {
    const { usageControls: words } = useMessages(usageControlsArea).m;
    const { usage, choose } = useUsageControls();
    const nameOf = (workspace: boolean) => (workspace ? words.workspace : words.account);
    const { workspace } = usage.selection;
    if (usage.scopes.length < 2) {
      return (
        <div {...rest} ref={ref} className={cx('rcl-usage-field', className)}>
          <span>{words.scope}</span>
          <div className="rcl-usage-choice">
            <span className="rcl-usage-fixed">{nameOf(workspace)}</span>
            <WhyButton label={words.whyScope} reason={workspace ? words.onlyWorkspace : words.onlyAccount} />
          </div>
        </div>
      );
    }
    return (
      <SelectField
        {...rest}
        ref={ref}
        className={className}
        label={words.scope}
        choices={usage.scopes.map((scope) => ({
          value: String(scope),
          label: nameOf(scope),
          obstacle: usage.obstacleWith({ workspace: scope }),
        }))}
        value={String(workspace)}
        onValueChange={(scope) => choose({ workspace: scope === String(true) })}
      />
    );
  },
);
