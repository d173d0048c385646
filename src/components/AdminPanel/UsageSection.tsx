'use client';

import { useUsage, useUsageSelection } from '../../hooks/usage/index.js';
import { UsageChart } from '../UsageChart/index.js';
import { UsageControls } from '../UsageControls/index.js';

/** What was used, by what, and when. */
export function UsageSection() {
  const chosen = useUsageSelection();
  const usage = useUsage(chosen.query, { compare: chosen.selection.compare });
  // What the controls say already, such as that it may not be seen, is not said twice.
  const isShown = chosen.query !== null && chosen.obstacle === null;
  return (
    <div className="rcl-admin-stack">
      <UsageControls usage={chosen} />
      {isShown && <UsageChart usage={usage} />}
    </div>
  );
}
