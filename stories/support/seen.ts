import { expect, waitFor } from 'storybook/test';

/** Waits until an element has come into sight, motion and all, and gives it back. */
export async function seen(found: HTMLElement | Promise<HTMLElement>): Promise<HTMLElement> {
  const element = await found;
  await waitFor(() => expect(element).toBeVisible());
  return element;
}
