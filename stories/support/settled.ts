import { expect, waitFor } from 'storybook/test';

/** Waits until a button takes presses: what removes something is deaf for a moment after it came into sight. */
export async function settled(button: HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(button.closest('[data-settling]')).toBeNull());
  return button;
}
