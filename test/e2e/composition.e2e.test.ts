import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, openStudio, see, withBrowser } from './support/browser.js';
import { openShare, recipients } from './support/share.js';

withBrowser();

/** The keys of an input method, as Chromium hands them to a page. */
async function openInputMethod(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    /** Ends the word. */
    take: (text: string) => session.send('Input.insertText', { text }),
    /** A key that the input method has taken for itself: Safari sends one more after the end of the word. */
    press: async (key: string) => {
      const event = { windowsVirtualKeyCode: 229, key, code: key };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}

test('B-F4, B-F5: keys that belong to an input method neither choose, leave nor close, while it composes and right after', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const field = recipients(dialog);
  await field.pressSequentially('mateo.silva@northwind.example,');
  const chips = dialog.getByRole('list', { name: '1 recipient' });
  await see(chips);
  const method = await openInputMethod(page);
  const nothingHappened = async (text: string) => {
    expect(await field.inputValue()).toBe(text);
    expect(await chips.getByRole('listitem').count()).toBe(1);
    expect(await page.getByText('Leave without sharing?').count()).toBe(0);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  };

  await method.compose('ben');
  await eventually(() => field.inputValue()).toBe('ben');
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape', ',']) {
    await method.press(key);
    await nothingHappened('ben');
  }
  await method.take('佐藤');
  await eventually(() => field.inputValue()).toBe('佐藤');
  await method.press('Enter');
  await nothingHappened('佐藤');
});
