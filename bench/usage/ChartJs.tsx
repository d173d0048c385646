import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef } from 'react';
import { colourOf } from './colours.js';
import type { PeerProps } from './PeerProps.js';

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Stacked areas, with everything off that can be. */
export function ChartJs({ report, width, height, hidden }: PeerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line', (number | null)[]> | null>(null);

  useEffect(() => {
    if (!canvas.current) return;
    const made = new Chart<'line', (number | null)[]>(canvas.current, {
      type: 'line',
      data: {
        labels: report.startsMs.map((ms) => new Date(ms).toISOString().slice(0, 13)),
        datasets: report.series.map(({ name, values }, place) => ({
          label: name ?? '',
          data: [...values],
          fill: true,
          backgroundColor: colourOf(place),
          borderWidth: 0,
          pointRadius: 0,
        })),
      },
      options: {
        animation: false,
        responsive: false,
        interaction: { mode: 'index', intersect: false },
        scales: { y: { stacked: true } },
      },
    });
    chart.current = made;
    return () => made.destroy();
  }, [report]);

  const first = useRef(true);
  useEffect(() => {
    if (first.current) return void (first.current = false);
    chart.current?.setDatasetVisibility(0, !hidden);
    chart.current?.update();
  }, [hidden]);
  useEffect(() => chart.current?.resize(width, height), [width, height]);

  return <canvas ref={canvas} width={width} height={height} />;
}
