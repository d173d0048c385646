import { useEffect, useState, type CSSProperties, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import '../../src/theme/styles.css';
import '../../src/theme/usage.css';
import { UsageChart } from '../../src/usage.js';
import { untilQuiet } from '../untilQuiet.js';
import { CanvasPixels } from './CanvasPixels.js';
import { ChartJs } from './ChartJs.js';
import { makeReport } from './makeReport.js';
import type { PeerProps } from './PeerProps.js';
import { Recharts } from './Recharts.js';
import { UPlot } from './UPlot.js';
import './usage.css';

declare global {
  interface Window {
    /** Puts the chart in, and is done when it is painted and nothing is left to do. Gives how long that took, in ms. */
    mountChart: () => Promise<number>;
    /** Hides the first series, or shows it, and is done two frames later. Gives whether it was drawn by then. */
    toggleFirst: () => Promise<boolean>;
    /** Gives the chart other room, and is done two frames later. Gives whether it had taken it by then. */
    resizeChart: (width: number) => Promise<boolean>;
  }
}

const asked = new URLSearchParams(location.search);
const contender = asked.get('contender') ?? '';
const report = makeReport(Number(asked.get('series')), Number(asked.get('points')));
const height = 320;

const peers: Record<string, (props: PeerProps) => ReactElement> = {
  canvas: CanvasPixels,
  uplot: UPlot,
  chartjs: ChartJs,
  recharts: Recharts,
  // As many series by themselves as the peers draw.
  rolecall: ({ report }) => (
    <UsageChart
      report={report}
      kind="areas"
      top={report.series.length}
      height={height}
      nowMs={report.endMs}
    />
  ),
};

let change: (next: Partial<{ shown: boolean; width: number; hidden: boolean }>) => void = () => undefined;

function Page({ Chart }: { Chart: (props: PeerProps) => ReactElement }) {
  const [state, setState] = useState({ shown: false, width: 900, hidden: false });
  useEffect(() => {
    change = (next) => flushSync(() => setState((before) => ({ ...before, ...next })));
    window.isReady = true;
  }, []);
  return (
    <div className="room" style={{ '--room': `${state.width}px` } as CSSProperties}>
      {state.shown && <Chart report={report} width={state.width} height={height} hidden={state.hidden} />}
    </div>
  );
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const settle = async () => {
  await frame();
  await frame();
};
const drawing = () => document.querySelector('.rcl-usage-svg [data-slot], .recharts-area path, canvas');
const firstPath = () => document.querySelector('.rcl-usage-svg [data-slot]')?.getAttribute('d');

window.mountChart = async () => {
  const start = performance.now();
  change({ shown: true });
  while (!drawing()) await frame();
  // The second frame starts when the first is painted.
  await settle();
  await new Promise((resolve) => requestIdleCallback(resolve));
  return performance.now() - start;
};

let hidden = false;
window.toggleFirst = async () => {
  const before = firstPath();
  hidden = !hidden;
  const button = document.querySelector<HTMLButtonElement>('.rcl-usage-toggle');
  if (button) button.click();
  else change({ hidden });
  await settle();
  return firstPath() !== before;
};
window.resizeChart = async (width) => {
  change({ width });
  await settle();
  return (
    document.querySelector('.rcl-usage-svg')?.getAttribute('viewBox')?.startsWith(`0 0 ${width} `) ?? false
  );
};
window.untilQuiet = untilQuiet;

const root = document.getElementById('root');
const Chart = peers[contender];
if (!Chart || !root) throw new Error('Ask for ?contender=…&series=…&points=…');
createRoot(root).render(<Page Chart={Chart} />);
