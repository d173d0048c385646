'use client';

import { forwardRef, useContext, useEffect, type ForwardedRef } from 'react';
import type { UsageReport } from '../../hooks/index.js';
import { useViewer } from '../../hooks/index.js';
import { type UseUsageResult } from '../../hooks/usage/index.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { asWidget } from '../internal/asWidget.js';
import { UsageChartContent } from './UsageChartContent.js';
import { UsageChartExport } from './UsageChartExport.js';
import { UsageChartFrame } from './UsageChartFrame.js';
import { UsageChartHeadline } from './UsageChartHeadline.js';
import { UsageChartLegend } from './UsageChartLegend.js';
import { UsageChartPlot } from './UsageChartPlot.js';
import { UsageChartRoot, type UsageChartRootProps } from './UsageChartRoot.js';
import { UsageChartSeries } from './UsageChartSeries.js';
import {
  UsageChartBanner,
  UsageChartDenied,
  UsageChartFailed,
  UsageChartObstacle,
  UsageChartSkeleton,
} from './UsageChartStates.js';
import { UsageChartSummary } from './UsageChartSummary.js';
import { UsageChartTable } from './UsageChartTable.js';
import { usageState } from './usageState.js';

type LooksProps = Omit<UsageChartRootProps, 'report' | 'compareWith' | 'children'>;

export type UsageChartProps = LooksProps &
  (
    | {
        /** What `useUsage(query)` gives: shown in every state, from loading to refused. */
        usage: UseUsageResult;
        report?: undefined;
        compareWith?: undefined;
      }
    | {
        usage?: undefined;
        /** A report at hand, wherever it is from. Keep it the same object while it says the same. */
        report: UsageReport;
        /** The period before, bucket by bucket beside it. */
        compareWith?: UsageReport | undefined;
      }
  );

/**
 * Shows usage over time, stacked by what it is broken down by, with its legend, every series and every number at hand.
 * Renders a `<div>`, which takes the ref and the `className`.
 *
 * `UsageChart.Root`, `.Headline`, `.Summary`, `.Plot`, `.Legend`, `.Series`, `.Table` and `.Export` are its parts, over `useUsage`.
 *
 * @throws {Error} Given `usage`, outside a `RolecallProvider`.
 */
const FinishedUsageChart = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartProps>(function UsageChart(
  { usage, report, compareWith, ...looks },
  ref,
) {
  if (usage) return <Reading {...looks} usage={usage} frame={ref} />;
  return (
    <UsageChartRoot {...looks} ref={ref} report={report} compareWith={compareWith}>
      <UsageChartContent />
    </UsageChartRoot>
  );
});

/** What is being read, or was. */
function Reading({
  usage,
  frame,
  kind,
  top,
  nowMs,
  label,
  height = 320,
  ...rest
}: LooksProps & { usage: UseUsageResult; frame: ForwardedRef<HTMLDivElement> }) {
  const { emit } = useContext(SettingsContext);
  const viewer = useViewer();
  const state = usageState(usage, viewer);
  const { data, error, isPlaceholderData } = usage.report;

  const isSignedOut = error?.code === 'signed_out';
  useEffect(() => {
    if (isSignedOut) emit({ type: 'signed-out' });
  }, [isSignedOut, emit]);

  if (state === 'ready' && data) {
    return (
      <UsageChartRoot
        aria-busy={isPlaceholderData || undefined}
        {...rest}
        {...{ kind, top, nowMs, label, height }}
        ref={frame}
        report={data}
        // One of another range would be compared with the wrong one.
        compareWith={usage.previous.isPlaceholderData ? undefined : usage.previous.data}
      >
        <UsageChartBanner usage={usage} />
        <UsageChartContent />
      </UsageChartRoot>
    );
  }
  return (
    <UsageChartFrame {...rest} ref={frame}>
      {state === 'failed' && <UsageChartFailed reads={usage.report.isError ? [usage.report] : [viewer]} />}
      {state === 'denied' && <UsageChartDenied />}
      {state === 'obstacle' && <UsageChartObstacle />}
      {(state === 'loading' || state === 'ready') && <UsageChartSkeleton height={height} />}
    </UsageChartFrame>
  );
}

export const UsageChart = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('UsageChart', FinishedUsageChart),
  {
    Root: /* @__PURE__ */ asWidget('UsageChart', UsageChartRoot),
    Headline: UsageChartHeadline,
    Summary: UsageChartSummary,
    Plot: UsageChartPlot,
    Legend: UsageChartLegend,
    Series: UsageChartSeries,
    Table: UsageChartTable,
    Export: UsageChartExport,
  },
);
