import { nice, ticks } from 'd3-array';
import type { UsageReport } from '../../hooks/index.js';
import { bandPath } from './bandPath.js';
import type { ChartSize } from './ChartSize.js';
import { combiningOf } from './combineValues.js';
import type { Members } from './compareWhole.js';
import type { Zone } from './createZone.js';
import { groupBuckets, type Grouping } from './groupBuckets.js';
import { layerValues } from './layerValues.js';
import { linePath, middleOf } from './linePath.js';
import type { UsageLayer } from './rankSeries.js';
import { stackLayers } from './stackLayers.js';
import { timeTicks, type TickUnit } from './timeTicks.js';

export interface ChartContent {
  report: UsageReport;
  /** What is shown of it, the first at the bottom. */
  layers: readonly UsageLayer[];
  /** What to compare with. */
  counterpart: Members | null;
  kind: 'bars' | 'areas' | 'lines';
  /** How many buckets are over. */
  finished: number;
}

/** Where everything of a chart stands. Lengths are CSS px from the left and from the top. */
export interface ChartDrawing extends ChartSize, Grouping {
  height: number;
  /** The part that holds the values. */
  plot: { left: number; top: number; width: number; height: number };
  /** Where each column begins in time, in ms since the epoch, and the last one ends. */
  startsMs: readonly number[];
  /** Each layer's value in each column; NaN where nothing is known. */
  values: readonly Float64Array[];
  previous: Float64Array | null;
  /** Where columns begin, and the last one ends, in device pixels from where time begins. */
  columns: readonly number[];
  /** Paths in device pixels, from where time begins and from the top of the plot. */
  paths: {
    layers: readonly string[];
    previous: string | null;
    /** The line of zero; broken where nothing is known. */
    base: string;
  };
  /** How far bars stand in from where their column begins, in device pixels. */
  inset: number;
  /** The first column that is not over; null when all are. */
  unfinished: number | null;
  valueTicks: readonly { value: number; y: number }[];
  timeTicks: { unit: TickUnit; at: readonly { ms: number; x: number }[] };
}

/** Above the plot the unit is said, below it the time. */
const top = 24;
const bottom = 26;
const end = 8;
/** The most room for the labels of the value axis. */
const widestLabel = 96;
const valueLabelEvery = 52;
/** How much room a label of the time axis takes, in figures of the page's own font and spacing. */
const timeLabelFigures = 10;

/**
 * Works out a chart: at most one column a device pixel, each the sum, the mean or the highest of its buckets, drawn in
 * whole pixels.
 *
 * @param labelWidth How much room the labels of the value axis want, in CSS px.
 * @param weekStart The weekday that weeks begin on, 0 for Sunday.
 */
export function drawChart(
  { report, layers, counterpart, kind, finished }: ChartContent,
  size: ChartSize,
  height: number,
  zone: Zone,
  labelWidth: (values: readonly number[]) => number,
  weekStart: number,
): ChartDrawing {
  const { width, density, mirrored, figure } = size;
  const combining = combiningOf(report);
  const plotHeight = Math.max(40, height - top - bottom);

  // How wide the labels are depends on the values, and those on how many columns there are: the widest serves for that.
  const most = Math.max(1, Math.floor((width - widestLabel - end) * density));
  const grouping = groupBuckets(report, zone, most);
  const { edges } = grouping;
  const count = edges.length - 1;
  const values = layers.map((layer) => layerValues(layer, edges, combining));
  const previous = counterpart && layerValues({ members: counterpart }, edges, combining);

  const bands = kind === 'lines' ? null : stackLayers(values);
  const drawn: readonly Iterable<number>[] = bands ? bands.flat() : values;
  const [low, high] = axisOf(extentOf([...drawn, ...(previous ? [previous] : [])]));
  const labels = Math.max(2, Math.round(plotHeight / valueLabelEvery));
  const isWhole = report.unit.kind === 'count' && [...values, previous ?? []].every(areWhole);
  const [bottomValue, topValue] = nice(low, high, labels);
  const tickValues = ticks(bottomValue, topValue, labels).filter(
    // There is no half a request. Fewer labels would widen the axis: those that are in between are left out.
    (value) => !isWhole || Number.isInteger(value),
  );
  const start = Math.min(widestLabel, labelWidth(tickValues));
  const plotWidth = Math.max(1, width - start - end);
  const plot = { left: mirrored ? end : start, top, width: plotWidth, height: plotHeight };

  const pixel = (value: number) =>
    Math.round(((topValue - value) / (topValue - bottomValue)) * plotHeight * density);
  const columns = edges.map((_, column) => Math.round((column * plotWidth * density) / count));
  const gap = kind === 'bars' ? gapOf(plotWidth / count) * density : 0;

  const paths = bands
    ? bands.map((band) => {
        const lower = new Array<number>(count);
        const upper = new Array<number>(count);
        for (let column = 0; column < count; column += 1) {
          const ends = band[column];
          lower[column] = pixel(ends?.[0] ?? 0);
          upper[column] = pixel(ends?.[1] ?? 0);
        }
        return bandPath(columns, lower, upper, Math.round(gap));
      })
    : values.map((layer) => linePath(columns, Array.from(layer, pixel)));
  const isKnown = Array.from({ length: count }, (_, column) =>
    values.some((layer) => !Number.isNaN(layer[column])),
  );
  const startsMs = edges.map((place) => report.startsMs[place] ?? report.endMs);
  const { unit, columns: ticked } = timeTicks(
    startsMs.slice(0, -1),
    report.endMs,
    zone,
    Math.max(1, Math.floor(plotWidth / (timeLabelFigures * figure))),
    weekStart,
  );
  const across = (devicePixels: number) => {
    const x = devicePixels / density;
    return plot.left + (mirrored ? plotWidth - x : x);
  };

  return {
    ...size,
    ...grouping,
    height,
    plot,
    startsMs,
    values,
    previous,
    columns,
    inset: Math.round(gap / 2),
    paths: {
      layers: paths,
      previous:
        previous &&
        (bands
          ? stepPath(columns, Array.from(previous, pixel))
          : linePath(columns, Array.from(previous, pixel))),
      base: stepPath(
        columns,
        isKnown.map((known) => (known ? pixel(Math.max(0, bottomValue)) : Number.NaN)),
      ),
    },
    unfinished: finished < report.startsMs.length ? edges.findLastIndex((place) => place <= finished) : null,
    valueTicks: tickValues.map((value) => ({ value, y: top + pixel(value) / density })),
    timeTicks: {
      unit,
      at: ticked.map((column) => ({ ms: startsMs[column] ?? 0, x: across(middleOf(columns, column)) })),
    },
  };
}

/** How much of a column stays free beside its bar, in CSS px: nothing where columns are too narrow for it. */
function gapOf(columnWidth: number): number {
  return columnWidth < 4 ? 0 : Math.min(8, Math.max(1, Math.round(columnWidth * 0.2)));
}

/** A level line over each column, broken where nothing is known. */
function stepPath(columns: readonly number[], heights: readonly number[]): string {
  let path = '';
  heights.forEach((y, column) => {
    if (Number.isNaN(y)) return;
    const isGoingOn = column > 0 && !Number.isNaN(heights[column - 1]);
    path += isGoingOn ? (heights[column - 1] === y ? '' : `V${y}`) : `M${columns[column]} ${y}`;
    path += `H${columns[column + 1]}`;
  });
  return path;
}

/** From zero, or below it, to the highest of all. What is not known counts for nothing. */
function extentOf(some: Iterable<Iterable<number>>): [number, number] {
  let low = 0;
  let high = 0;
  for (const values of some) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/** Nothing but zeros still has an axis: asked last, when all that is drawn has been seen. */
function axisOf([low, high]: [number, number]): [number, number] {
  return [low, high === low ? low + 1 : high];
}

function areWhole(values: ArrayLike<number>): boolean {
  return Array.from(values).every((value) => Number.isNaN(value) || Number.isInteger(value));
}
