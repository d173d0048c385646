'use client';

import { forwardRef, useId, useMemo, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import type { UsageReport } from '../../hooks/index.js';
import { useMinute } from '../../hooks/time/useMinute.js';
import { weekStartOf } from '../../hooks/usage/index.js';
import { usageArea } from '../../locales/en/usageArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { counterpartOf } from './compareWhole.js';
import { createTimeFormat } from './createTimeFormat.js';
import { createUnitFormat } from './createUnitFormat.js';
import { createZone } from './createZone.js';
import { layersOf, rankSeries, type UsageLayer } from './rankSeries.js';
import { finishedBuckets } from './reportSpan.js';
import { UsageChartContext, UsageHeadlineContext, type UsageChartContextValue } from './UsageChartContext.js';
import { UsageChartFrame } from './UsageChartFrame.js';
import { UsagePatterns } from './UsagePatterns.js';

export interface UsageChartRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Keep it the same object while it says the same. */
  report: UsageReport;
  /** The period before, bucket by bucket beside this one. */
  compareWith?: UsageReport | undefined;
  /** What the time is, in ms since the epoch: a bucket that is not over then is marked. @default the gateway's clock within a provider, else the device's */
  nowMs?: number | undefined;
  /**
   * How values that add up are drawn, one upon the other. What must not be added up is always drawn as lines.
   *
   * @default 'bars', and 'areas' for a running total
   */
  kind?: 'bars' | 'areas' | undefined;
  /** In CSS px. @default 320 */
  height?: number | undefined;
  /** How many series are drawn by themselves, the largest; the others as one, where they add up. @default 8 */
  top?: number | undefined;
  /** The chart's name. @default "Usage", in the person's language */
  label?: string | undefined;
  children?: ComponentPropsWithoutRef<'div'>['children'];
}

const nothing: ReadonlySet<string> = new Set();

/**
 * Holds the parts of a chart of one report, and which series are hidden. Renders a `<div>`, which takes the ref and the
 * `className`. Needs no backend, only the words of a `RolecallProvider` where there is one.
 */
export const UsageChartRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartRootProps>(
  function UsageChartRoot(
    { report, compareWith, nowMs, kind, height = 320, top = 8, label, children, ...rest },
    ref,
  ) {
    const id = useId();
    const { m, format } = useMessages(usageArea);
    const minute = useMinute();
    const now = nowMs ?? minute;
    const svg = useRef<SVGSVGElement>(null);
    const [hidden, setHidden] = useState(nothing);
    const [headed, setHeaded] = useState(false);
    const headline = useMemo(() => ({ shown: headed, setShown: setHeaded }), [headed]);

    const ranked = useMemo(() => rankSeries(report), [report]);
    const { kinds } = m.usage;
    const layers = useMemo(() => layersOf(report, ranked, top, kinds), [report, ranked, top, kinds]);
    const formats = useMemo(() => {
      const { timeZone, startsMs, endMs } = report;
      const zone = createZone(timeZone, startsMs[0] ?? endMs, endMs);
      return {
        zone,
        weekStart: weekStartOf(format.locale),
        time: createTimeFormat(report, zone, format.locale),
        unit: createUnitFormat(report.unit, m, format),
      };
    }, [report, m, format]);

    const finished = finishedBuckets(report, now);
    const value = useMemo<UsageChartContextValue>(() => {
      const nameOf = ({ name, members }: UsageLayer) =>
        name === null ? m.usage.rest(members.length, format) : name || m.usage.unassigned;
      return {
        report,
        previous: compareWith ?? null,
        kind:
          report.combining === 'sum'
            ? (kind ?? (report.interval === 'cumulative' ? 'areas' : 'bars'))
            : 'lines',
        height,
        label: label ?? m.usage.name,
        ranked,
        layers,
        shown: layers.filter(({ key }) => !hidden.has(key)),
        hidden,
        toggle: ({ key }) =>
          setHidden((before) => {
            const after = new Set(before);
            if (!after.delete(key)) after.add(key);
            return after;
          }),
        nameOf,
        counterpart: compareWith ? counterpartOf(compareWith, layers, hidden) : null,
        finished,
        ...formats,
        m,
        format,
        patternOf: (slot) => `${id}-${slot}`,
        summaryId: `${id}-summary`,
        svg,
      };
    }, [report, compareWith, kind, height, label, ranked, layers, hidden, finished, formats, m, format, id]);

    return (
      <UsageChartFrame {...rest} ref={ref}>
        <UsageChartContext.Provider value={value}>
          <UsagePatterns patternOf={value.patternOf} />
          <UsageHeadlineContext.Provider value={headline}>{children}</UsageHeadlineContext.Provider>
        </UsageChartContext.Provider>
      </UsageChartFrame>
    );
  },
);
