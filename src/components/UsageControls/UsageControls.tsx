'use client';

import { forwardRef } from 'react';
import { useBackend } from '../../hooks/index.js';
import {
  useUsageSelection,
  type UseUsageSelectionOptions,
  type UseUsageSelectionResult,
} from '../../hooks/usage/index.js';
import { asWidget } from '../internal/asWidget.js';
import { ClockNote } from '../internal/ClockNote.js';
import { UsageControlsBreakdown } from './UsageControlsBreakdown.js';
import { UsageControlsCompare } from './UsageControlsCompare.js';
import { UsageControlsInterval } from './UsageControlsInterval.js';
import { UsageControlsMetric } from './UsageControlsMetric.js';
import { UsageControlsMore } from './UsageControlsMore.js';
import { UsageControlsRange } from './UsageControlsRange.js';
import { UsageControlsRoot, type UsageControlsRootProps } from './UsageControlsRoot.js';
import { UsageControlsScope } from './UsageControlsScope.js';
import {
  UsageControlsBanner,
  UsageControlsFailed,
  UsageControlsNone,
  UsageControlsSkeleton,
} from './UsageControlsStates.js';
import { UsageControlsTimeZone } from './UsageControlsTimeZone.js';

export interface UsageControlsProps
  extends Omit<UsageControlsRootProps, 'usage' | 'children' | 'defaultValue'>, UseUsageSelectionOptions {
  /** What `useUsageSelection` gives, where it is at hand already; it then holds what is chosen. */
  usage?: UseUsageSelectionResult | undefined;
}

/**
 * Chooses which usage is shown: days, interval, measure, breakdown, whose, and in which time zone. What cannot be asked
 * for stays in sight and says why. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `UsageControls.Root`, `.Range`, `.Interval`, `.Metric`, `.Breakdown`, `.Compare`, `.More`, `.Scope` and `.TimeZone` are
 * its parts, over `useUsageSelection`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedUsageControls = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsProps>(
  function UsageControls({ usage, value, defaultValue, onValueChange, ...rest }, ref) {
    return usage ? (
      <Shown {...rest} usage={usage} ref={ref} />
    ) : (
      <Connected {...rest} selection={{ value, defaultValue, onValueChange }} ref={ref} />
    );
  },
);

type ShownProps = Omit<UsageControlsRootProps, 'children'>;

const Connected = /* @__PURE__ */ forwardRef<
  HTMLDivElement,
  Omit<ShownProps, 'usage'> & { selection: UseUsageSelectionOptions }
>(function ConnectedUsageControls({ selection, ...rest }, ref) {
  return <Shown {...rest} usage={useUsageSelection(selection)} ref={ref} />;
});

const Shown = /* @__PURE__ */ forwardRef<HTMLDivElement, ShownProps>(function ShownUsageControls(
  { usage, ...rest },
  ref,
) {
  return (
    <UsageControlsRoot {...rest} usage={usage} ref={ref}>
      <Content usage={usage} />
    </UsageControlsRoot>
  );
});

function Content({ usage }: { usage: UseUsageSelectionResult }) {
  const { viewer, scopes, timeZone } = usage;
  const offered = useBackend().usage !== undefined;
  if (!offered) return <UsageControlsNone />;
  if (!viewer.data) return viewer.isError ? <UsageControlsFailed usage={usage} /> : <UsageControlsSkeleton />;
  if (scopes.length === 0) return <UsageControlsNone />;
  if (timeZone === null) return <UsageControlsSkeleton />;
  return (
    <>
      <div className="rcl-usage-fields">
        <UsageControlsRange />
        <UsageControlsInterval />
        <UsageControlsMetric />
        <UsageControlsBreakdown />
        <UsageControlsCompare />
        <UsageControlsMore defaultOpen={usage.selection.timeZone !== null}>
          <UsageControlsScope />
          <UsageControlsTimeZone />
        </UsageControlsMore>
      </div>
      <UsageControlsBanner usage={usage} />
      <ClockNote />
    </>
  );
}

export const UsageControls = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('UsageControls', FinishedUsageControls),
  {
    Root: /* @__PURE__ */ asWidget('UsageControls', UsageControlsRoot),
    Range: UsageControlsRange,
    Interval: UsageControlsInterval,
    Metric: UsageControlsMetric,
    Breakdown: UsageControlsBreakdown,
    Scope: UsageControlsScope,
    TimeZone: UsageControlsTimeZone,
    Compare: UsageControlsCompare,
    More: UsageControlsMore,
  },
);
