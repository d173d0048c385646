import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { median } from '../median.mjs';
import { openTools } from '../openTools.mjs';
import { servePage } from '../servePage.mjs';
import { countRenders } from './countRenders.mjs';

/** @typedef {import('../report.mjs').Report} Report */
/** @typedef {{ contender: string, label: string, rows: number, samples: number }} Case */
/** @typedef {{ firstMs: number, againMs: number, wallMs: number, nodes: number, heapMiB: number }} Opening */
/** @typedef {{ rows: number, commits: number }} Counts */

const ours = { contender: 'rolecall', label: 'rolecall' };
const windowed = { contender: 'radix-windowed', label: 'Radix Select a row, windowed' };
const plain = { contender: 'radix', label: 'Radix Select a row' };

/** @type {Case[]} */
const cases = [
  { ...ours, rows: 50, samples: 7 },
  { ...ours, rows: 100, samples: 7 },
  { ...windowed, rows: 100, samples: 7 },
  { ...plain, rows: 100, samples: 5 },
  { ...ours, rows: 1_000, samples: 7 },
  { ...windowed, rows: 1_000, samples: 7 },
  { ...plain, rows: 1_000, samples: 3 },
];

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Pick<Case, 'contender' | 'rows'>} which
 * @param {() => void} [script] Runs in the page before anything else.
 */
async function visit(browser, url, { contender, rows }, script) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => {
    throw error;
  });
  if (script) await page.addInitScript(script);
  await page.goto(`${url}?contender=${contender}&rows=${rows}`);
  await page.waitForFunction('window.isReady');
  return page;
}

/**
 * Opens the dialog of a page of its own for the first time, and again once the page has done so twice.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Case} which
 * @returns {Promise<Opening>}
 */
async function open(browser, url, which) {
  const page = await visit(browser, url, which);
  const { read, tidy, cost } = await openTools(page);
  const measure = async () => {
    await tidy();
    const { ms, result } = await cost(
      () => /** @type {Promise<number>} */ (page.evaluate('window.openDialog()')),
    );
    return { wallMs: result, cpuMs: ms };
  };
  const leave = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  await tidy();
  const closed = await read();
  const first = await measure();
  await tidy();
  const opened = await read();
  await leave();
  await page.evaluate('window.openDialog()');
  await leave();
  const again = await measure();
  await page.close();
  return {
    firstMs: first.cpuMs,
    againMs: again.cpuMs,
    wallMs: first.wallMs,
    nodes: opened('Nodes') - closed('Nodes'),
    heapMiB: (opened('JSHeapUsedSize') - closed('JSHeapUsedSize')) / 2 ** 20,
  };
}

/**
 * Changes one role as a person does and counts what React does for it, until nothing more comes.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Pick<Case, 'contender' | 'rows'>} which
 * @returns {Promise<{ drawn: Counts, settled: Counts | null }>} `settled` adds what follows the provider's answer.
 */
async function changeRole(browser, url, which) {
  const page = await visit(browser, url, which, countRenders);
  const quiet = () => page.evaluate('window.untilQuiet()');
  /** @returns {Promise<Counts>} */
  const take = async () => {
    await quiet();
    return page.evaluate('window.takeCounts()');
  };
  await page.evaluate('window.openDialog()');
  await take();

  const control = page.getByRole('dialog').getByRole('listitem').nth(2).getByRole('combobox');
  if (which.contender !== ours.contender) {
    await control.click();
    await page.getByRole('option', { name: 'admin' }).click();
    const drawn = await take();
    await page.close();
    return { drawn, settled: null };
  }
  await control.focus();
  await take();
  await control.selectOption('admin');
  const drawn = await take();
  await page.evaluate('window.release()');
  const rest = await take();
  await page.close();
  return { drawn, settled: { rows: Math.max(drawn.rows, rest.rows), commits: drawn.commits + rest.commits } };
}

/**
 * What opening a dialog full of role pickers costs, and what one role change does.
 *
 * @returns {Promise<Report>}
 */
export async function run() {
  const { url, close } = await servePage('dialog');
  const browser = await chromium.launch(launchOptions());
  try {
    /** @type {Map<Case, Opening[]>} */
    const samples = new Map(cases.map((which) => [which, []]));
    for (let round = 0; round < Math.max(...cases.map((which) => which.samples)); round += 1) {
      for (const which of cases) {
        if (round < which.samples) samples.get(which)?.push(await open(browser, url, which));
      }
    }
    const changes = {
      ours: await changeRole(browser, url, { ...ours, rows: 100 }),
      oursWindowed: await changeRole(browser, url, { ...ours, rows: 1_000 }),
      radix: await changeRole(browser, url, { ...plain, rows: 100 }),
    };

    /** @param {Case} which @param {keyof Opening} value */
    const middle = (which, value) => median((samples.get(which) ?? []).map((sample) => sample[value]));
    /** @param {{ contender: string }} peer @param {number} rows @param {'firstMs' | 'againMs'} when */
    const cpu = (peer, rows, when) => {
      const which = cases.find((one) => one.contender === peer.contender && one.rows === rows);
      return which ? middle(which, when) : Number.NaN;
    };
    /** @param {'firstMs' | 'againMs'} when @param {string} words */
    const openingGoals = (when, words) => [
      {
        name: `1,000 rows against our own 50, ${words}`,
        value: cpu(ours, 1_000, when) / cpu(ours, 50, when),
        atMost: 1.3,
      },
      {
        name: `1,000 rows against Radix Select windowed, ${words}`,
        value: cpu(ours, 1_000, when) / cpu(windowed, 1_000, when),
        atMost: 0.6,
      },
      {
        name: `Radix Select a row costs that much more at 1,000 rows, ${words}`,
        value: cpu(plain, 1_000, when) / cpu(ours, 1_000, when),
        atLeast: 50,
      },
      {
        name: `Radix Select a row costs that much more at 100 rows, ${words}`,
        value: cpu(plain, 100, when) / cpu(ours, 100, when),
        atLeast: 4,
      },
    ];
    return {
      title: 'Opening a share dialog',
      method: [
        `From the press of the button until focus is inside, the rows are painted and the page is idle; data at hand; React’s production build; Chromium ${browser.version()}, a fresh page for every sample, contenders in turn, median of ${plainly(cases)}. All are the same share dialog; only the rows of its list differ.`,
        '“First” is the first opening in a page, with code still to be compiled; “later” the third. CPU is the main thread’s time as Chromium counts it (`TaskDuration` in thread ticks). Rows and commits of a role change are counted through React’s hook for developer tools.',
      ],
      table: {
        columns: ['contender', 'rows', 'first CPU ms', 'later CPU ms', 'first wall ms', 'nodes', 'heap MiB'],
        rows: cases.map((which) => [
          which.label,
          which.rows,
          Math.round(middle(which, 'firstMs')),
          Math.round(middle(which, 'againMs')),
          Math.round(middle(which, 'wallMs')),
          Math.round(middle(which, 'nodes')),
          middle(which, 'heapMiB').toFixed(1),
        ]),
      },
      goals: [
        ...openingGoals('firstMs', 'first opening'),
        ...openingGoals('againMs', 'later opening'),
        ...counted('at 100 rows', changes.ours),
        ...counted('at 1,000 rows', changes.oursWindowed),
      ],
      notes: [
        `A role change by Radix Select at 100 rows: ${changes.radix.drawn.rows} row in ${changes.radix.drawn.commits} commits.`,
        ...[changes.ours, changes.oursWindowed].map(
          ({ settled }, index) =>
            `Ours at ${index === 0 ? '100' : '1,000'} rows, with the provider’s answer and the read that follows it: ${settled?.rows} row in ${settled?.commits} commits.`,
        ),
      ],
    };
  } finally {
    await browser.close();
    await close();
  }
}

/** @param {string} where @param {{ drawn: Counts }} change */
const counted = (where, { drawn }) => [
  { name: `rows rendered by a role change ${where}`, value: drawn.rows, atMost: 1 },
  { name: `commits of a role change ${where}`, value: drawn.commits, atMost: 1 },
];

/** @param {Case[]} all */
const plainly = (all) =>
  `${Math.max(...all.map(({ samples }) => samples))} (${Math.min(...all.map(({ samples }) => samples))} where a sample takes many seconds)`;
