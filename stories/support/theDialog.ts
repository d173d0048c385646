import { expect, screen, waitFor, within } from 'storybook/test';
import type { View } from './View.js';

/** What stands in the dialog that is open, to look things up in, once it has come into sight. */
export async function theDialog(): Promise<View> {
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog).toBeVisible());
  return within(dialog);
}
