import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { median } from '../median.mjs';
import { openTools } from '../openTools.mjs';
import { servePage } from '../servePage.mjs';

/** @typedef {import('../report.mjs').Report} Report */
/** @typedef {{ contender: string, label: string }} Contender */
/** @typedef {Contender & { series: number, points: number, samples: number }} Case */
/**
 * @typedef {object} Sample CPU in ms.
 * @property {number} mountMs
 * @property {number} wallMs Until it was painted.
 * @property {number} nodes
 * @property {number} heapMiB
 * @property {number} hoverMs A move of the pointer.
 * @property {number} toggleMs
 * @property {number} resizeMs
 * @property {boolean} isPrompt Whether both were drawn two frames later; of our own alone.
 */

const ours = { contender: 'rolecall', label: 'rolecall' };
const canvas = { contender: 'canvas', label: 'canvas, pixel by pixel (limit)' };
const uplot = { contender: 'uplot', label: 'uPlot' };
const chartjs = { contender: 'chartjs', label: 'Chart.js' };
const recharts = { contender: 'recharts', label: 'Recharts' };

const small = { series: 16, points: 744 };
const long = { series: 16, points: 8_760 };
const large = { series: 50, points: 8_760 };

/** @type {Case[]} */
const cases = [small, long, large].flatMap((data) => {
  const isLarge = data === large;
  return [
    { ...canvas, ...data, samples: 5 },
    { ...ours, ...data, samples: 5 },
    { ...uplot, ...data, samples: 5 },
    { ...chartjs, ...data, samples: isLarge ? 1 : 3 },
    { ...recharts, ...data, samples: isLarge ? 1 : 3 },
  ];
});

const moves = 30;
/** A peer of which one move takes a second is moved over less often. */
const slowMoves = 6;

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Case} which
 * @returns {Promise<Sample>}
 */
async function measure(browser, url, { contender, series, points }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1_000 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${url}?contender=${contender}&series=${series}&points=${points}`);
  await page.waitForFunction('window.isReady');
  const { read, tidy, cost } = await openTools(page);
  const quiet = () => page.evaluate('window.untilQuiet()');

  await tidy();
  const empty = await read();
  const mount = await cost(() => /** @type {Promise<number>} */ (page.evaluate('window.mountChart()')));
  await quiet();
  await tidy();
  const full = await read();

  const steps =
    contender === 'rolecall' || contender === 'canvas' || contender === 'uplot' ? moves : slowMoves;
  await page.mouse.move(200, 150);
  await quiet();
  const hover = await cost(async () => {
    for (let step = 0; step < steps; step += 1) {
      await page.mouse.move(210 + step * 17, 150);
      await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
    }
  });
  await page.mouse.move(5, 990);
  await quiet();
  /** @type {{ ms: number, result: boolean }} */
  const toggle = await cost(() => page.evaluate('window.toggleFirst()'));
  await quiet();
  /** @type {{ ms: number, result: boolean }} */
  const resize = await cost(() => page.evaluate('window.resizeChart(700)'));
  await page.close();
  return {
    mountMs: mount.ms,
    wallMs: mount.result,
    nodes: full('Nodes') - empty('Nodes'),
    heapMiB: (full('JSHeapUsedSize') - empty('JSHeapUsedSize')) / 2 ** 20,
    hoverMs: hover.ms / steps,
    toggleMs: toggle.ms,
    resizeMs: resize.ms,
    isPrompt: toggle.result && resize.result,
  };
}

/**
 * What a chart of usage costs.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  const { url, close } = await servePage('usage');
  const browser = await chromium.launch(launchOptions());
  try {
    /** @type {Map<Case, Sample[]>} */
    const samples = new Map(cases.map((which) => [which, []]));
    for (let round = 0; round < Math.max(...cases.map((which) => which.samples)); round += 1) {
      for (const which of cases) {
        if (round < which.samples) samples.get(which)?.push(await measure(browser, url, which));
      }
    }

    /** @param {Case} which @param {(sample: Sample) => number} of */
    const middleOf = (which, of) => median((samples.get(which) ?? []).map(of));
    /** @param {Contender} peer @param {{ series: number, points: number }} data @param {(sample: Sample) => number} of */
    const middle = (peer, data, of) => {
      const which = cases.find(
        (one) => one.contender === peer.contender && one.series === data.series && one.points === data.points,
      );
      return which ? middleOf(which, of) : Number.NaN;
    };
    /** @param {Sample} sample */
    const mount = ({ mountMs }) => mountMs;
    /** @param {Sample} sample */
    const wall = ({ wallMs }) => wallMs;
    /** @param {Sample} sample */
    const hover = ({ hoverMs }) => hoverMs;
    /** @param {Sample} sample */
    const toggle = ({ toggleMs }) => toggleMs;
    /** @param {Sample} sample */
    const resize = ({ resizeMs }) => resizeMs;
    const late = cases
      .filter(({ contender, series }) => contender === ours.contender && series === large.series)
      .flatMap((which) => samples.get(which) ?? [])
      .filter(({ isPrompt }) => !isPrompt).length;

    return {
      title: 'A chart of usage',
      method: [
        `Stacked areas of 900 by 320, with as many series and points of hourly usage as told: from nothing until painted and idle; ${moves} moves of the pointer (${slowMoves} for the slow) over a tooltip of a row a series; the first series hidden; the width changed to 700. React’s production build; Chromium ${browser.version()}, a fresh page for every sample, contenders in turn, median of 5 (3 of Chart.js and Recharts, and 1 of them at 50 × 8,760).`,
        'CPU is the main thread’s time as Chromium counts it (`TaskDuration` in thread ticks); the heap is what is kept beside the data. Ours is the whole `UsageChart`: axes, legend, summary, tooltip, table and files on request. The peers are bare charts, their animation off; uPlot and the canvas get a tooltip of plain lines. The canvas writes one sum a pixel column, and no axis.',
      ],
      table: {
        columns: [
          'contender',
          'series × points',
          'CPU ms',
          'wall ms',
          'nodes',
          'heap MiB',
          'hover ms',
          'toggle ms',
          'resize ms',
        ],
        rows: cases.map((which) => [
          which.label,
          `${which.series} × ${which.points.toLocaleString('en')}`,
          Math.round(middleOf(which, mount)),
          Math.round(middleOf(which, wall)),
          Math.round(middleOf(which, ({ nodes }) => nodes)),
          middleOf(which, ({ heapMiB }) => heapMiB).toFixed(1),
          middleOf(which, hover).toFixed(1),
          Math.round(middleOf(which, toggle)),
          Math.round(middleOf(which, resize)),
        ]),
      },
      goals: [
        {
          name: 'mounting 16 × 8,760 against the canvas',
          value: middle(ours, long, mount) / middle(canvas, long, mount),
          atMost: 2.5,
        },
        {
          name: 'mounting 16 × 8,760 against uPlot',
          value: middle(ours, long, mount) / middle(uplot, long, mount),
          atMost: 1,
        },
        {
          name: 'Recharts costs that much more to mount at 16 × 8,760',
          value: middle(recharts, long, mount) / middle(ours, long, mount),
          atLeast: 25,
        },
        {
          name: 'Chart.js costs that much more to mount at 16 × 8,760',
          value: middle(chartjs, long, mount) / middle(ours, long, mount),
          atLeast: 10,
        },
        {
          name: 'mounting 50 × 8,760 against our own 16 × 744',
          value: middle(ours, large, mount) / middle(ours, small, mount),
          atMost: 2,
        },
        {
          name: 'Recharts costs that much more to mount at 50 × 8,760',
          value: middle(recharts, large, mount) / middle(ours, large, mount),
          atLeast: 60,
        },
        {
          name: 'Recharts is painted that much later at 50 × 8,760',
          value: middle(recharts, large, wall) / middle(ours, large, wall),
          atLeast: 20,
        },
        {
          name: 'a move at 16 × 8,760 against the canvas',
          value: middle(ours, long, hover) / middle(canvas, long, hover),
          atMost: 1.5,
        },
        {
          name: 'a move at 16 × 8,760 against our own 16 × 744',
          value: middle(ours, long, hover) / middle(ours, small, hover),
          atMost: 1.2,
        },
        {
          name: 'a move costs that much more by Recharts at 16 × 8,760',
          value: middle(recharts, long, hover) / middle(ours, long, hover),
          atLeast: 8,
        },
        {
          name: 'a move costs that much more by Chart.js at 16 × 8,760',
          value: middle(chartjs, long, hover) / middle(ours, long, hover),
          atLeast: 60,
        },
        { name: 'toggles and resizes at 50 × 8,760 not drawn after two frames', value: late, atMost: 0 },
        {
          name: 'Recharts costs that much more to toggle at 50 × 8,760',
          value: middle(recharts, large, toggle) / middle(ours, large, toggle),
          atLeast: 80,
        },
        {
          name: 'Recharts costs that much more to resize at 50 × 8,760',
          value: middle(recharts, large, resize) / middle(ours, large, resize),
          atLeast: 80,
        },
        ...[small, long, large].map((data) => ({
          name: `heap beside ${data.series} × ${data.points.toLocaleString('en')}, MiB`,
          value: middle(ours, data, ({ heapMiB }) => heapMiB),
          atMost: 1,
        })),
      ],
    };
  } finally {
    await browser.close();
    await close();
  }
}
