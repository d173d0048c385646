'use client';

import { forwardRef } from 'react';
import { useBackend, type UsageInterval } from '../../hooks/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { SelectField, type FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsIntervalProps = FieldProps;

/** Chooses how long each step is. Renders a `<div>`, which takes the ref and the `className`. */
export const UsageControlsInterval = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsIntervalProps>(
  function UsageControlsInterval(props, ref) {
    const { usageControls } = useMessages(usageControlsArea).m;
    const { usage, choose } = useUsageControls();
    const offered = useBackend().usage?.intervals ?? [];
    return (
      <SelectField
        {...props}
        ref={ref}
        label={usageControls.interval}
        choices={offered.map((interval) => ({
          value: interval,
          label: usageControls.intervals[interval],
          obstacle: usage.obstacleWith({ interval }),
        }))}
        value={usage.selection.interval}
        onValueChange={(interval) => choose({ interval: interval as UsageInterval })}
      />
    );
  },
);
