import type { Browser, Page } from 'playwright';
import { patience } from '../setup/patience.js';

/**
 * What a page writes to its console as a warning or error, or throws, while somebody visits it.
 *
 * @throws {Error} The person could not do it; the message holds the page's complaints so far.
 */
export async function complaintsOf(
  browser: Browser,
  url: string,
  visit: (page: Page) => Promise<void>,
): Promise<string[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (/^(warning|error|assert)$/.test(line.type())) complaints.push(`${line.type()}: ${line.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await page.goto(url);
    await visit(page);
    return complaints;
  } catch (error) {
    throw new Error([String(error), ...complaints].join('\n'), { cause: error });
  } finally {
    await page.close();
  }
}
