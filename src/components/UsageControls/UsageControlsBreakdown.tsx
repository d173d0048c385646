'use client';

import { forwardRef } from 'react';
import { useBackend, type UsageBreakdown } from '../../hooks/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { SelectField, type FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsBreakdownProps = FieldProps;

/** Chooses what each series stands for. Renders a `<div>`, which takes the ref and the `className`. */
export const UsageControlsBreakdown = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsBreakdownProps>(
  function UsageControlsBreakdown(props, ref) {
    const { usageControls } = useMessages(usageControlsArea).m;
    const { usage, choose } = useUsageControls();
    const offered = useBackend().usage?.breakdowns ?? [];
    return (
      <SelectField
        {...props}
        ref={ref}
        label={usageControls.breakdown}
        choices={offered.map((breakdown) => ({
          value: breakdown,
          label: usageControls.breakdowns[breakdown],
          obstacle: usage.obstacleWith({ breakdown }),
        }))}
        value={usage.selection.breakdown}
        onValueChange={(breakdown) => choose({ breakdown: breakdown as UsageBreakdown })}
      />
    );
  },
);
