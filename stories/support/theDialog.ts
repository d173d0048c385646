import { screen, within } from 'storybook/test';
import { seen } from './seen.js';
import type { View } from './View.js';

/** What stands in the dialog that is open, to look things up in, once it has come into sight. */
export async function theDialog(): Promise<View> {
  return within(await seen(screen.findByRole('dialog')));
}
