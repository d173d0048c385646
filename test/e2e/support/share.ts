import type { Locator, Page } from 'playwright';
import { see } from './browser.js';

const voiceRow = (page: Page, voice: RegExp) => page.getByRole('row', { name: voice });

/** The button that opens a voice's dialog. */
export const shareButton = (page: Page, voice = /^Aria/) =>
  voiceRow(page, voice).getByRole('button', { name: /share|see access|freigeben|ansehen/i });

/** Opens a voice's dialog by mouse and waits until it says who has access. */
export async function openShare(page: Page, voice = /^Aria/): Promise<Locator> {
  await shareButton(page, voice).click();
  const dialog = page.getByRole('dialog', { name: /Share|Who has access|freigeben|Wer Zugriff/ });
  await see(dialog);
  return dialog;
}

/** The field that recipients are added in. */
export const recipients = (dialog: Locator) => dialog.getByRole('combobox', { name: /Add people/ });

/** The line of one who has access. */
export const holder = (dialog: Locator, name: string) =>
  dialog.getByRole('listitem').filter({ hasText: name });

/** What a person's role is chosen with; also says which is chosen. */
export const roleOf = (dialog: Locator, name: string) =>
  dialog.getByRole('combobox', { name: `Role for ${name}` });

/** Types recipients into the field, each ended by a comma. */
export async function addRecipients(dialog: Locator, addresses: readonly string[]): Promise<void> {
  await recipients(dialog).pressSequentially(`${addresses.join(', ')},`);
}
