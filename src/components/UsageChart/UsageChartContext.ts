'use client';

import { createContext, useContext, type RefObject } from 'react';
import type { UsageReport } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import type { UsageMessages } from '../../locales/Messages.js';
import type { Members } from './compareWhole.js';
import type { TimeFormat } from './createTimeFormat.js';
import type { UnitFormat } from './createUnitFormat.js';
import type { Zone } from './createZone.js';
import type { RankedSeries, UsageLayer } from './rankSeries.js';

/** What the parts of a chart share. */
export interface UsageChartContextValue {
  report: UsageReport;
  previous: UsageReport | null;
  kind: 'bars' | 'areas' | 'lines';
  height: number;
  /** The chart's name. */
  label: string;
  /** Every series, the largest first. */
  ranked: readonly RankedSeries[];
  /** What has a colour of its own, hidden or not. */
  layers: readonly UsageLayer[];
  shown: readonly UsageLayer[];
  hidden: ReadonlySet<string>;
  toggle: (layer: UsageLayer) => void;
  nameOf: (layer: UsageLayer) => string;
  /** What of the period before stands against what is shown; null when nothing can or nothing is to be compared. */
  counterpart: Members | null;
  /** How many buckets are over. */
  finished: number;
  zone: Zone;
  /** The weekday that weeks begin on in the reader's language and region, 0 for Sunday. */
  weekStart: number;
  time: TimeFormat;
  unit: UnitFormat;
  m: UsageMessages;
  format: Format;
  /** Names a layer's pattern, for `url(#…)`. */
  patternOf: (slot: number) => string;
  summaryId: string;
  /** The drawing, to be saved as an image. */
  svg: RefObject<SVGSVGElement | null>;
}

export const UsageChartContext = /* @__PURE__ */ createContext<UsageChartContextValue | null>(null);

/** @throws {Error} Outside `UsageChart.Root`. */
export function useUsageChart(): UsageChartContextValue {
  const value = useContext(UsageChartContext);
  if (!value) throw new Error(outside);
  return value;
}

/** Whether a headline shows what the summary begins with, and how a headline says that it does. */
export const UsageHeadlineContext = /* @__PURE__ */ createContext<{
  shown: boolean;
  setShown: (shown: boolean) => void;
}>({ shown: false, setShown: () => undefined });

/** What a developer reads who left out the root. */
const outside =
  'A part of the chart of usage does not know what to show: put <UsageChart.Summary>, <UsageChart.Legend>, ' +
  '<UsageChart.Plot>, <UsageChart.Series>, <UsageChart.Table> and <UsageChart.Export> inside ' +
  '<UsageChart.Root report={…}>.';
