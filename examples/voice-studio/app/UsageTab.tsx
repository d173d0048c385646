import { useMemo } from 'react';
import {
  formatUsageSelection,
  parseUsageSelection,
  UsageChart,
  UsageControls,
  useUsage,
  useUsageSelection,
} from 'rolecall/usage';
import { paths } from './paths.js';
import { goTo, useQueryString } from './usePath.js';

/** What was used, by what, and when; what is shown stands in the address, to be sent and to go back to. */
export function UsageTab() {
  const query = useQueryString();
  const value = useMemo(() => parseUsageSelection(query), [query]);
  const chosen = useUsageSelection({
    value,
    onValueChange: (next) => goTo(paths.usage(formatUsageSelection(next))),
  });
  const usage = useUsage(chosen.query, { compare: chosen.selection.compare });
  // What the controls say already, such as that it may not be seen, is not said twice.
  const isShown = chosen.query !== null && chosen.obstacle === null;
  return (
    <div className="vs-card">
      <UsageControls usage={chosen} />
      {isShown && <UsageChart className="vs-below" usage={usage} />}
    </div>
  );
}
