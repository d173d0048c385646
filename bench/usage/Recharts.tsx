import { useMemo } from 'react';
import { Area, AreaChart, Tooltip, XAxis, YAxis } from 'recharts';
import { colourOf } from './colours.js';
import type { PeerProps } from './PeerProps.js';

/** Stacked areas with its own tooltip, no animation. */
export function Recharts({ report, width, height, hidden }: PeerProps) {
  const rows = useMemo(
    () =>
      report.startsMs.map((ms, point) => ({
        ms,
        ...Object.fromEntries(report.series.map(({ key, values }) => [key, values[point] ?? 0])),
      })),
    [report],
  );
  return (
    <AreaChart width={width} height={height} data={rows}>
      <XAxis dataKey="ms" />
      <YAxis />
      <Tooltip isAnimationActive={false} />
      {report.series.map(({ key, name }, place) => (
        <Area
          key={key}
          dataKey={key}
          name={name ?? key}
          stackId="all"
          fill={colourOf(place)}
          stroke="none"
          hide={hidden && place === 0}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  );
}
