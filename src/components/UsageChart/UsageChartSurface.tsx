'use client';

import {
  useEffect,
  useId,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { describePoint } from './describePoint.js';
import type { ChartDrawing } from './drawChart.js';
import { nextPoint, type Point } from './nextPoint.js';
import { useUsageChart } from './UsageChartContext.js';
import { UsageChartTooltip } from './UsageChartTooltip.js';

/** How long the keys have to rest before a point is spoken, in ms. */
const speakAfterMs = 250;

export interface UsageChartSurfaceProps {
  drawing: ChartDrawing;
  /** What is drawn: stays the same while a point is looked at, so that nothing of it is drawn again. */
  children: ReactNode;
}

/** What takes the pointer and the keys: one thing that has focus, and the point that is looked at. */
export function UsageChartSurface({ drawing, children }: UsageChartSurfaceProps) {
  const chart = useUsageChart();
  const { shown, label, summaryId, m } = chart;
  const { polite } = useAnnounce();
  const keysId = useId();
  const [point, setPoint] = useState<(Point & { byKey: boolean }) | null>(null);
  const count = drawing.edges.length - 1;
  // What is drawn may have changed since.
  const seen =
    point && point.column < count
      ? {
          column: point.column,
          layer: point.layer !== null && point.layer < shown.length ? point.layer : null,
        }
      : null;
  const column = seen?.column ?? null;
  const layer = seen?.layer ?? null;

  useEscapeLayer(seen !== null, () => setPoint(null));
  const isSpoken = point?.byKey ?? false;
  useEffect(() => {
    if (!isSpoken || column === null) return;
    const timer = setTimeout(() => polite(describePoint(chart, drawing, { column, layer })), speakAfterMs);
    return () => clearTimeout(timer);
  }, [isSpoken, column, layer, chart, drawing, polite]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPoint(event.key, seen, {
      columns: count,
      layers: shown.length,
      mirrored: drawing.mirrored,
    });
    if (!next) return;
    event.preventDefault();
    if (count > 0) setPoint({ ...next, byKey: true });
  }

  function onPointer(event: PointerEvent<HTMLDivElement>): void {
    const { left } = event.currentTarget.getBoundingClientRect();
    const next = columnAt(drawing, event.clientX - left);
    if (point?.column !== next || point.byKey) setPoint({ column: next, layer: null, byKey: false });
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys go through the points
    <div
      role="application"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the keys itself
      tabIndex={0}
      aria-roledescription={m.usage.chart}
      aria-label={label}
      aria-describedby={`${summaryId} ${keysId}`}
      className="rcl-usage-surface"
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={({ pointerType }) => {
        // A finger that is lifted leaves too, and what it pointed at is still to be read.
        if (pointerType === 'mouse') setPoint(null);
      }}
      onBlur={() => setPoint(null)}
    >
      {children}
      {seen && (
        <div className="rcl-usage-point" style={pointStyle(drawing, seen.column)}>
          <div className="rcl-usage-cursor" />
          <UsageChartTooltip drawing={drawing} point={seen} />
        </div>
      )}
      <span id={keysId} hidden>
        {m.usage.keys}
      </span>
    </div>
  );
}

/** The column at a place, or the nearest one. */
function columnAt({ plot, edges, mirrored }: ChartDrawing, x: number): number {
  const count = edges.length - 1;
  const along = (mirrored ? plot.left + plot.width - x : x - plot.left) / plot.width;
  return Math.min(count - 1, Math.max(0, Math.floor(along * count)));
}

/** Where a column stands, for the stylesheet: on what moves alone, since all below would be styled anew. */
function pointStyle(
  { plot, columns, density, mirrored, width }: ChartDrawing,
  column: number,
): CSSProperties {
  const [from, to] = [columns[column] ?? 0, columns[column + 1] ?? 0];
  const left = plot.left + (mirrored ? plot.width - to / density : from / density);
  return {
    '--rcl-x': `${left}px`,
    '--rcl-column': `${(to - from) / density}px`,
    '--rcl-width': `${width}px`,
    '--rcl-plot': `${plot.height}px`,
  } as CSSProperties;
}
