'use client';

import { forwardRef } from 'react';
import { useBackend, type UsageMetric } from '../../hooks/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { SelectField, type FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsMetricProps = FieldProps;

/** Chooses what is measured. Renders a `<div>`, which takes the ref and the `className`. */
export const UsageControlsMetric = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsMetricProps>(
  function UsageControlsMetric(props, ref) {
    const { usageControls } = useMessages(usageControlsArea).m;
    const { usage, choose } = useUsageControls();
    const offered = useBackend().usage?.metrics ?? [];
    return (
      <SelectField
        {...props}
        ref={ref}
        label={usageControls.metric}
        choices={offered.map((metric) => ({
          value: metric,
          label: usageControls.metrics[metric],
          obstacle: usage.obstacleWith({ metric }),
        }))}
        value={usage.selection.metric}
        onValueChange={(metric) => choose({ metric: metric as UsageMetric })}
      />
    );
  },
);
