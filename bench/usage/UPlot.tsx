import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { colourOf } from './colours.js';
import type { PeerProps } from './PeerProps.js';
import { showTip } from './showTip.js';

/** Stacked as its own example does it: sums on sums, painted from the top down. */
export function UPlot({ report, width, height, hidden }: PeerProps) {
  const place = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const shown = useMemo(() => (hidden ? report.series.slice(1) : report.series), [report, hidden]);
  const data = useMemo(() => {
    const sums = new Float64Array(report.startsMs.length);
    const stacked = shown.map(({ values }) =>
      Float64Array.from(values, (value, point) => (sums[point] = (sums[point] ?? 0) + (value ?? 0))),
    );
    return [report.startsMs.map((ms) => ms / 1_000), ...stacked.reverse()] as unknown as uPlot.AlignedData;
  }, [report, shown]);

  const size = useRef({ width, height });
  useEffect(() => {
    size.current = { width, height };
    plot.current?.setSize({ width, height });
  }, [width, height]);

  useEffect(() => {
    if (!place.current) return;
    const count = shown.length;
    const made = new uPlot(
      {
        ...size.current,
        legend: { show: false },
        series: [
          {},
          ...shown.map((_, index) => ({
            fill: colourOf(count - 1 - index),
            width: 0,
            points: { show: false },
          })),
        ],
        hooks: {
          setCursor: [
            ({ cursor: { idx, left = 0 } }) => {
              if (tip.current && idx != null) {
                showTip(
                  tip.current,
                  left,
                  shown.map(({ name, values }) => `${name}: ${values[idx] ?? 0}`),
                );
              }
            },
          ],
        },
      },
      data,
      place.current,
    );
    plot.current = made;
    return () => made.destroy();
  }, [data, shown]);

  return (
    <div className="peer">
      <div ref={place} />
      <div ref={tip} className="peer-tip" />
    </div>
  );
}
