import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, gone, openStudio, see, tabTo, withBrowser } from './support/browser.js';

withBrowser();

const rangeButton = (page: Page) => page.getByRole('button', { name: /^Range/ });
const chart = (page: Page) => page.getByRole('application');
const table = (page: Page) => page.getByRole('table');

/** Opens the table and reads its cells, heads first. */
async function readTable(page: Page): Promise<string[][]> {
  const summary = page.getByText('Table', { exact: true });
  if (!(await page.locator('details[open]', { has: summary }).count())) await summary.click();
  await see(table(page));
  return table(page)
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
    );
}

/** Saves the file and reads its cells, heads first. None of what is asked for here has quotes in it. */
async function readCsv(page: Page): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  return text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

test('an admin looks at other days, and finds them again by the address', async () => {
  const page = await openStudio({ path: '/admin/usage' });
  await see(chart(page));
  await rangeButton(page).click();
  await page.getByRole('option', { name: 'Last month' }).click();
  await page.getByRole('combobox', { name: 'Group by' }).selectOption({ label: 'Voice' });
  await page.getByRole('checkbox', { name: 'Compare to previous period' }).check();
  await eventually(() => new URL(page.url()).search).toBe('?range=last-month&by=voice&compare=previous');
  await see(page.getByText(/than in the previous period/));
  const rows = await readTable(page);
  expect(rows.length).toBeGreaterThanOrEqual(1 + 28);

  await page.reload();
  await see(chart(page));
  expect(await rangeButton(page).textContent()).toMatch(/^Last month/);
  expect(await readTable(page)).toEqual(rows);
  await page.goBack();
  await eventually(() => new URL(page.url()).search).toBe('?range=last-month&by=voice');
  await gone(page.getByText(/than in the previous period/));
});

test('what an admin takes along as a file is what the table shows', async () => {
  const page = await openStudio({ path: '/admin/usage?range=yesterday&interval=hour&by=product&zone=UTC' });
  await see(chart(page));
  const [heads = [], ...rows] = await readTable(page);
  const [csvHeads = [], ...csvRows] = await readCsv(page);
  expect(rows).toHaveLength(24);
  expect(csvRows).toHaveLength(24);
  // The file has the end of each bucket and a note beside.
  expect(csvHeads.slice(2, -1)).toEqual(heads.slice(1).map((head) => `${head} (credits)`));
  const shown = rows.map((row) => row.slice(1).map((cell) => Number(cell.replaceAll(',', ''))));
  const saved = csvRows.map((row) => row.slice(2, -1).map((cell) => Math.round(Number(cell) * 100) / 100));
  expect(saved).toEqual(shown);
  expect(shown.flat().some((value) => value > 0)).toBe(true);
});

test('an admin chooses days and reads the chart by keyboard alone', async () => {
  const page = await openStudio({ path: '/admin/usage?zone=UTC' });
  await see(chart(page));
  await tabTo(page, rangeButton(page));
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await eventually(focused).toBe('Last 28 days');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await eventually(() => new URL(page.url()).search).toContain('range=last-7-days');

  const spoken = () =>
    page.locator('[role="status"]').evaluateAll((all) => all.map((one) => one.textContent).join(' '));
  const afterKey = async (key: string, text: RegExp) => {
    await page.keyboard.press(key);
    await eventually(spoken).toMatch(text);
    return spoken();
  };
  await eventually(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  await tabTo(page, chart(page));
  const heard = [await afterKey('Home', /credits/), await afterKey('End', /in progress/)];
  await page.keyboard.press('Escape');

  await tabTo(page, page.locator('summary', { hasText: /^Table$/ }));
  await page.keyboard.press('Enter');
  const rows = await readTable(page);
  expect(rows).toHaveLength(1 + 7);
  expect(heard[0]).toContain(rows[1]?.[0]);
  expect(heard[1]).toContain(rows[7]?.[0]?.replace(/ \(.*/, ''));
});

test('somebody who may not see usage is told whom to ask', async () => {
  const page = await openStudio({ as: 'ben', path: '/admin/usage' });
  await see(page.getByText('Only workspace admins can see usage.'));
  expect(await chart(page).count()).toBe(0);
});

test('P-E16: an admin prints usage with its numbers, and without what can be pressed', async () => {
  const page = await openStudio({ path: '/admin/usage?range=last-7-days&by=product&zone=UTC' });
  await see(chart(page));
  const rows = await readTable(page);
  await page.getByText('Table', { exact: true }).click();
  await page.evaluate(() => {
    // Asked after the widget has made itself ready, and before the browser takes its picture.
    window.addEventListener('beforeprint', () => {
      const cells = [...document.querySelectorAll('.rcl-usage-print table')].map(
        (table) => table.querySelectorAll('tr').length,
      );
      document.documentElement.dataset.printed = cells.join();
    });
  });
  await page.pdf();
  const printed = await page.evaluate(() => document.documentElement.dataset.printed?.split(',').map(Number));
  expect(printed).toHaveLength(2);
  expect(printed?.[1]).toBe(rows.length);

  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    page.getByRole('button', { name: 'Download CSV' }),
    rangeButton(page),
    page.getByRole('navigation'),
  ]) {
    expect(await hidden.count()).toBe(0);
  }
  await see(page.locator('.rcl-usage-svg'));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await see(page.locator('.rcl-usage-print table'));
  // Each head stands over its figures, however wide the paper makes the column.
  const gaps = await page.locator('.rcl-usage-print table').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const [head, first] = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
      const endOf = (cell: Element | undefined) => {
        const range = document.createRange();
        if (cell) range.selectNodeContents(cell);
        return Math.max(0, ...[...range.getClientRects()].map(({ right }) => right));
      };
      return (first ?? []).slice(1).map((cell, place) => Math.abs(endOf(head?.[place + 1]) - endOf(cell)));
    }),
  );
  expect(gaps.length).toBeGreaterThan(3);
  expect(Math.max(...gaps)).toBeLessThan(2);
});

test('P-E15: every figure of the chart can be read with the text spacing that a reader asks for', async () => {
  const page = await openStudio({ path: '/admin/usage?range=last-28-days&zone=UTC' });
  await see(chart(page));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const outside = () =>
    page.locator('.rcl-usage-svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < frame.left - 0.5 || right > frame.right + 0.5;
        })
        .map((text) => text.textContent);
    });
  await eventually(outside).toEqual([]);
});
