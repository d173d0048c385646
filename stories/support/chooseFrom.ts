import { expect, waitFor, within } from 'storybook/test';
import { settled } from './settled.js';
import type { View } from './View.js';

interface Person {
  click: (element: Element) => Promise<void>;
}

/** Opens the menu of what else can be done to a row. */
export async function openMenu(view: View, user: Person, subject: string): Promise<HTMLElement> {
  const button = await view.findByRole('button', { name: `More for ${subject}` });
  await user.click(button);
  return waitFor(() => view.getByRole('menu', { name: `More for ${subject}` }));
}

/** Chooses something to do to a row, as a person does: opens its menu, looks, presses. */
export async function chooseFrom(view: View, user: Person, subject: string, item: string): Promise<void> {
  const menu = await openMenu(view, user, subject);
  const wanted = await settled(await within(menu).findByRole('menuitem', { name: item }));
  // What is still on its way can be seen, and is waited for.
  await waitFor(() => expect(wanted).not.toHaveAttribute('aria-disabled'));
  await user.click(wanted);
}
