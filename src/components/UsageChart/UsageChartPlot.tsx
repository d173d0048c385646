'use client';

import { forwardRef, memo, useMemo, useRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { drawChart, type ChartDrawing } from './drawChart.js';
import { useUsageChart, type UsageChartContextValue } from './UsageChartContext.js';
import { UsageChartSurface } from './UsageChartSurface.js';
import { dashes } from './UsagePatterns.js';
import { useChartSize } from './useChartSize.js';

export type UsageChartPlotProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The drawing itself, which pointer, touch and the arrow keys go through. Renders a `<div>`, which takes the ref and the
 * `className`; it is as wide as its room, and follows it.
 */
export const UsageChartPlot = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageChartPlotProps>(
  function UsageChartPlot({ className, ...rest }, ref) {
    const chart = useUsageChart();
    const { report, shown, counterpart, kind, finished, height, zone, unit, weekStart } = chart;
    const frame = useRef<HTMLDivElement>(null);
    const figures = useRef<HTMLSpanElement>(null);
    const size = useChartSize(frame, figures);
    const merged = useMergedRef(ref, frame);
    const drawing = useMemo(
      () =>
        size &&
        drawChart(
          { report, layers: shown, counterpart, kind, finished },
          size,
          height,
          zone,
          (values) =>
            values.reduce((most, value) => Math.max(most, unit.short(value).length * size.figure), 24) + 10,
          weekStart,
        ),
      [report, shown, counterpart, kind, finished, size, height, zone, unit, weekStart],
    );
    const note = drawing && columnsNote(chart, drawing);
    return (
      <div {...rest} ref={merged} className={cx('rcl-usage-plot', className)}>
        <span ref={figures} aria-hidden="true" className="rcl-usage-words rcl-usage-figures">
          0123456789
        </span>
        {drawing && (
          <UsageChartSurface drawing={drawing}>
            <Drawing chart={chart} drawing={drawing} />
          </UsageChartSurface>
        )}
        {note && <p className="rcl-hint">{note}</p>}
      </div>
    );
  },
);

/** How far lines may reach over the edges of the plot, in its own px. */
const beyond = 8;

interface DrawingProps {
  chart: UsageChartContextValue;
  drawing: ChartDrawing;
}

/** Everything that stays while a pointer moves over it. */
const Drawing = /* @__PURE__ */ memo(function Drawing({ chart, drawing }: DrawingProps) {
  const { shown, kind, time, unit, patternOf, svg } = chart;
  const { width, height, plot, density, mirrored, figure, paths, columns, unfinished, inset } = drawing;
  const end = plot.left + plot.width;
  const axis = mirrored ? end + 6 : plot.left - 6;
  const maskId = `${patternOf(-1)}-mask`;
  const toPlot = mirrored
    ? `translate(${end} ${plot.top}) scale(${-1 / density} ${1 / density})`
    : `translate(${plot.left} ${plot.top}) scale(${1 / density})`;
  return (
    <svg
      ref={svg}
      aria-hidden="true"
      focusable="false"
      viewBox={`0 0 ${width} ${height}`}
      className="rcl-usage-svg"
    >
      <path
        className="rcl-usage-grid"
        d={drawing.valueTicks.map(({ y }) => `M${plot.left} ${Math.floor(y) + 0.5}h${plot.width}`).join('')}
      />
      <g transform={toPlot}>
        <g mask={unfinished === null ? undefined : `url(#${maskId})`}>
          <g transform={kind === 'bars' ? `translate(${inset})` : undefined}>
            {shown.map(({ key, slot }, index) => (
              <path
                key={key}
                className={kind === 'lines' ? 'rcl-usage-line' : 'rcl-usage-band'}
                data-slot={slot}
                fill={kind === 'lines' ? 'none' : `url(#${patternOf(slot)})`}
                strokeDasharray={kind === 'lines' ? dashes[slot] : undefined}
                d={paths.layers[index]}
              />
            ))}
          </g>
        </g>
        {/* Cut out of what is not over yet, so that whatever the chart stands on shows through. */}
        {unfinished !== null && (
          <mask
            id={maskId}
            maskUnits="userSpaceOnUse"
            x={-beyond}
            y={-beyond}
            width={plot.width * density + 2 * beyond}
            height={plot.height * density + 2 * beyond}
          >
            <rect
              x={-beyond}
              y={-beyond}
              width={plot.width * density + 2 * beyond}
              height={plot.height * density + 2 * beyond}
              fill="white"
            />
            <rect
              data-unfinished=""
              x={columns[unfinished]}
              y={0}
              width={(columns.at(-1) ?? 0) - (columns[unfinished] ?? 0)}
              height={plot.height * density}
              fill={`url(#${patternOf(-1)})`}
            />
          </mask>
        )}
        <path className="rcl-usage-base" d={paths.base} />
        {paths.previous !== null && <path className="rcl-usage-previous" d={paths.previous} />}
      </g>
      <g className="rcl-usage-words">
        <text x={mirrored ? width : 0} y={12} textAnchor={mirrored ? 'end' : 'start'}>
          {unit.name}
        </text>
        {drawing.valueTicks.map(({ value, y }) => (
          <text key={value} x={axis} y={y + 4} textAnchor={mirrored ? 'start' : 'end'}>
            {unit.short(value)}
          </text>
        ))}
        {drawing.timeTicks.at.map(({ ms, x }) => {
          const label = time.tick(ms, drawing.timeTicks.unit);
          const half = (label.length * figure) / 2;
          return (
            <text key={ms} x={Math.min(width - half, Math.max(half, x))} y={height - 8} textAnchor="middle">
              {label}
            </text>
          );
        })}
      </g>
    </svg>
  );
});

/** What became of buckets that share a column; null where none do. */
function columnsNote(
  { report, kind, m, format }: UsageChartContextValue,
  { edges, stepHours }: ChartDrawing,
): string | null {
  const most = edges.reduce((most, edge, column) => Math.max(most, edge - (edges[column - 1] ?? edge)), 0);
  if (most <= 1) return null;
  const words = m.usage.columns;
  const say =
    kind === 'lines'
      ? words[report.combining === 'mean' ? 'mean' : 'highest']
      : words[report.interval === 'cumulative' ? 'last' : 'sum'];
  if (stepHours === null) return say(m.usage.several(most, format));
  const [count, unit] = stepHours % 24 === 0 ? [stepHours / 24, 'day'] : [stepHours, 'hour'];
  return say(
    new Intl.NumberFormat(format.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
}
