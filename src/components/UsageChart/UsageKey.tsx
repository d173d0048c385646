'use client';

import { memo } from 'react';
import { useUsageChart } from './UsageChartContext.js';

/** The colour of a layer, and its pattern where there are no colours: stands before its name. */
export const UsageKey = /* @__PURE__ */ memo(function UsageKey({ slot }: { slot: number }) {
  const { patternOf } = useUsageChart();
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 12 12" className="rcl-usage-key">
      <rect
        width="12"
        height="12"
        rx="3"
        className="rcl-usage-band"
        data-slot={slot}
        fill={`url(#${patternOf(slot)})`}
      />
    </svg>
  );
});
