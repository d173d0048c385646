import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { countRenders } from '../dialog/countRenders.mjs';
import { median } from '../median.mjs';
import { openTools } from '../openTools.mjs';
import { servePage } from '../servePage.mjs';

/** @typedef {import('../report.mjs').Report} Report */
/** @typedef {{ contender: string, label: string, rows: number, samples: number }} Case */
/**
 * @typedef {object} Sample
 * @property {number} mountMs
 * @property {number} wallMs
 * @property {number} nodes
 * @property {number} heapMiB
 * @property {number} scrollMs A step.
 * @property {number} blanks
 * @property {boolean} endShown
 */

const ours = { contender: 'rolecall', label: 'rolecall' };
const windowed = { contender: 'windowed', label: 'react-virtual alone' };
const plain = { contender: 'plain', label: 'plain rows, memoised' };

/** @type {Case[]} */
const cases = [
  { ...ours, rows: 1_000, samples: 5 },
  { ...ours, rows: 10_000, samples: 5 },
  { ...windowed, rows: 10_000, samples: 5 },
  { ...plain, rows: 10_000, samples: 1 },
  { ...ours, rows: 100_000, samples: 5 },
  { ...windowed, rows: 100_000, samples: 5 },
];

const steps = 60;
const stepPx = 700;

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Pick<Case, 'contender' | 'rows'>} which
 * @param {() => void} [script] Runs in the page before anything else.
 */
async function visit(browser, url, { contender, rows }, script) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => {
    throw error;
  });
  if (script) await page.addInitScript(script);
  await page.goto(`${url}?contender=${contender}&rows=${rows}`);
  await page.waitForFunction('window.isReady');
  return page;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Case} which
 * @returns {Promise<Sample>}
 */
async function measure(browser, url, which) {
  const page = await visit(browser, url, which);
  const { read, tidy, cost } = await openTools(page);

  await tidy();
  const empty = await read();
  const mount = await cost(() => /** @type {Promise<number>} */ (page.evaluate('window.mountList()')));
  await page.evaluate('window.untilQuiet()');
  await tidy();
  const full = await read();
  const scroll = await cost(() => page.evaluate(`window.scrollList(${steps}, ${stepPx})`));
  // Apart, since to look costs something too.
  /** @type {number} */
  const blanks = await page.evaluate(`window.countBlanks(${steps}, ${stepPx})`);
  /** @type {boolean} */
  const endShown = await page.evaluate('window.jumpToEnd()');
  await page.close();
  return {
    mountMs: mount.ms,
    wallMs: mount.result,
    nodes: full('Nodes') - empty('Nodes'),
    heapMiB: (full('JSHeapUsedSize') - empty('JSHeapUsedSize')) / 2 ** 20,
    scrollMs: scroll.ms / steps,
    blanks,
    endShown,
  };
}

/**
 * Locks one member as a person does and counts what React does for it.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} rows
 * @returns {Promise<{ rows: number, commits: number }>}
 */
async function lockOne(browser, url, rows) {
  const page = await visit(browser, url, { ...ours, rows }, countRenders);
  /** @returns {Promise<{ rows: number, commits: number }>} */
  const take = async () => {
    await page.evaluate('window.untilQuiet()');
    return page.evaluate('window.takeCounts()');
  };
  await page.evaluate('window.mountList()');
  const button = page.getByRole('button', { name: 'Lock Person 3', exact: true });
  await page.locator('[data-settling]').waitFor({ state: 'detached' });
  await button.focus();
  await take();
  await page.keyboard.press('Enter');
  const drawn = await take();
  await page.close();
  return drawn;
}

/**
 * What long lists of members cost.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  const { url, close } = await servePage('lists');
  const browser = await chromium.launch(launchOptions());
  try {
    /** @type {Map<Case, Sample[]>} */
    const samples = new Map(cases.map((which) => [which, []]));
    for (let round = 0; round < Math.max(...cases.map((which) => which.samples)); round += 1) {
      for (const which of cases) {
        if (round < which.samples) samples.get(which)?.push(await measure(browser, url, which));
      }
    }
    const changes = {
      short: await lockOne(browser, url, 1_000),
      middle: await lockOne(browser, url, 10_000),
      long: await lockOne(browser, url, 100_000),
    };

    /** @param {Case} which @param {(sample: Sample) => number} of */
    const middleOf = (which, of) => median((samples.get(which) ?? []).map(of));
    /** @param {{ contender: string }} peer @param {number} rows @param {(sample: Sample) => number} of */
    const middle = (peer, rows, of) => {
      const which = cases.find((one) => one.contender === peer.contender && one.rows === rows);
      return which ? middleOf(which, of) : Number.NaN;
    };
    /** @param {Sample} sample */
    const mount = ({ mountMs }) => mountMs;
    /** @param {Sample} sample */
    const scroll = ({ scrollMs }) => scrollMs;
    return {
      title: 'Long lists of members',
      method: [
        `A list is put into a page that has its data: until its rows are painted and the page is idle. Then ${steps} steps of ${stepPx} px, and a jump to the end. React’s production build; Chromium ${browser.version()}, a fresh page for every sample, contenders in turn, median of 5; plain rows once and at 10,000 only, since 100,000 take minutes.`,
        'CPU is the main thread’s time as Chromium counts it (`TaskDuration` in thread ticks); the heap is what is kept beside the data. Ours is the whole `MemberList`, with search, filters, selection and the seat and lock of each row; the peers are bare rows of a picture, two lines, a select and a button.',
      ],
      table: {
        columns: [
          'contender',
          'rows',
          'CPU ms',
          'wall ms',
          'nodes',
          'heap MiB',
          'CPU ms a step',
          'blank steps',
        ],
        rows: cases.map((which) => [
          which.label,
          which.rows,
          Math.round(middleOf(which, mount)),
          Math.round(middleOf(which, ({ wallMs }) => wallMs)),
          Math.round(middleOf(which, ({ nodes }) => nodes)),
          middleOf(which, ({ heapMiB }) => heapMiB).toFixed(1),
          middleOf(which, scroll).toFixed(1),
          middleOf(which, ({ blanks }) => blanks),
        ]),
      },
      goals: [
        {
          name: 'mounting 100,000 against react-virtual alone',
          value: middle(ours, 100_000, mount) / middle(windowed, 100_000, mount),
          atMost: 1.3,
        },
        {
          name: 'mounting 100,000 against our own 1,000',
          value: middle(ours, 100_000, mount) / middle(ours, 1_000, mount),
          atMost: 1.15,
        },
        {
          name: 'plain rows cost that much more to mount at 10,000',
          value: middle(plain, 10_000, mount) / middle(ours, 10_000, mount),
          atLeast: 50,
        },
        {
          name: 'heap beside 100,000, MiB',
          value: middle(ours, 100_000, ({ heapMiB }) => heapMiB),
          atMost: 1,
        },
        {
          name: 'a step at 100,000 against react-virtual alone',
          value: middle(ours, 100_000, scroll) / middle(windowed, 100_000, scroll),
          atMost: 1.3,
        },
        { name: 'blank steps at 100,000', value: middle(ours, 100_000, ({ blanks }) => blanks), atMost: 0 },
        {
          name: 'jumps to the end of 100,000 that missed it after two frames',
          value: (samples.get(/** @type {Case} */ (cases[4])) ?? []).filter(({ endShown }) => !endShown)
            .length,
          atMost: 0,
        },
        { name: 'rows drawn by a lock at 1,000', value: changes.short.rows, atMost: 1 },
        { name: 'commits of a lock at 1,000', value: changes.short.commits, atMost: 1 },
        { name: 'rows drawn by a lock at 10,000', value: changes.middle.rows, atMost: 1 },
        { name: 'commits of a lock at 10,000', value: changes.middle.commits, atMost: 1 },
        { name: 'rows drawn by a lock at 100,000', value: changes.long.rows, atMost: 1 },
        { name: 'commits of a lock at 100,000', value: changes.long.commits, atMost: 1 },
      ],
      notes: [
        'The goal of 500 times less than plain rows is meant for 100,000, where plain rows are not measured; 50 stands in for it at 10,000.',
      ],
    };
  } finally {
    await browser.close();
    await close();
  }
}
