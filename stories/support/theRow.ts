import { waitFor } from 'storybook/test';
import type { View } from './View.js';

/** The line of somebody who has access, once it is there. */
export function theRow(view: View, name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const row = view.getAllByRole('listitem').find(({ textContent }) => textContent.includes(name));
    if (!row) throw new Error(`No row tells of ${name}.`);
    return row;
  });
}
