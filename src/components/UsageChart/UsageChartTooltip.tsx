'use client';

import type { ChartDrawing } from './drawChart.js';
import { notesOf, spanOfColumn, totalOf } from './describePoint.js';
import type { Point } from './nextPoint.js';
import { useUsageChart } from './UsageChartContext.js';
import { UsageKey } from './UsageKey.js';

/** Past these rows stand in two columns. */
const manyRows = 14;

/** What a column holds, a row a series. Beside the point, and to the eye alone: it is spoken as well. */
export function UsageChartTooltip({
  drawing,
  point: { column, layer },
}: {
  drawing: ChartDrawing;
  point: Point;
}) {
  const chart = useUsageChart();
  const { shown, nameOf, unit, m } = chart;
  const textOf = (value = Number.NaN) => (Number.isNaN(value) ? m.usage.noData : unit.plain(value));
  const total = totalOf(chart, drawing, column);
  const isLate = column * 2 > drawing.edges.length - 1;
  return (
    <div
      aria-hidden="true"
      className="rcl-usage-tip"
      data-flipped={isLate !== drawing.mirrored || undefined}
      data-many={shown.length > manyRows || undefined}
    >
      <div dir={drawing.mirrored ? 'rtl' : 'ltr'}>
        <strong>{spanOfColumn(chart, drawing, column)}</strong>
        <span> {unit.name}</span>
        <ul>
          {shown.map((one, index) => (
            <li key={one.key} data-current={index === layer || undefined}>
              <UsageKey slot={one.slot} />
              <bdi>{nameOf(one)}</bdi>
              <span>{textOf(drawing.values[index]?.[column])}</span>
            </li>
          ))}
          {total !== null && shown.length > 1 && (
            <li>
              <bdi>{m.usage.total}</bdi>
              <span>{textOf(total)}</span>
            </li>
          )}
          {drawing.previous && (
            <li>
              <bdi>{m.usage.previous}</bdi>
              <span>{textOf(drawing.previous[column])}</span>
            </li>
          )}
        </ul>
        {notesOf(chart, drawing, column).map((note) => (
          <em key={note}>{note} </em>
        ))}
      </div>
    </div>
  );
}
