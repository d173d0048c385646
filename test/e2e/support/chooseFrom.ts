import type { Locator, Page } from 'playwright';
import { settled } from './browser.js';

/** What opens the menu of what else can be done to a row. */
export const menuOf = (place: Page | Locator, subject: string) =>
  place.getByRole('button', { name: `More for ${subject}`, exact: true });

/** Chooses something to do to a row, as a person does: opens its menu, looks, presses. */
export async function chooseFrom(page: Page, subject: string, item: string): Promise<void> {
  await menuOf(page, subject).click();
  const wanted = page.getByRole('menu').getByRole('menuitem', { name: item, exact: true });
  await settled(page);
  await wanted.click();
}
