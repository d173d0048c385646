import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { settled } from './openHost.js';

/** Opens the menu of what else can be done to a row. */
export async function openMenu(user: UserEvent, subject: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `More for ${subject}` }));
  return screen.findByRole('menu', { name: `More for ${subject}` });
}

/** Chooses something to do to a row, as a person does: opens its menu, looks, presses. */
export async function chooseFrom(user: UserEvent, subject: string, item: string): Promise<void> {
  const menu = await openMenu(user, subject);
  const wanted = await within(menu).findByRole('menuitem', { name: item });
  await settled();
  // What is still on its way can be seen, and is waited for.
  await waitFor(() => expect(wanted).not.toHaveAttribute('aria-disabled'));
  await user.click(wanted);
}
