import { expect, test } from 'vitest';
import { eventually, gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';
import { openShare, recipients } from './support/share.js';

withBrowser();

test('P-E8: offline the field of the dialog stays, with what is in it, its reason and focus, and is said once', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const field = recipients(dialog);
  await field.pressSequentially('dee.larsen@northwind.example,');
  await see(dialog.getByRole('button', { name: /^Dee Larsen/ }));
  await field.pressSequentially('amar');
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        if (target instanceof Element && target.closest('[role="status"], [role="alert"]'))
          for (const node of addedNodes) spoken.push(node.textContent ?? '');
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  // What is spoken stands in the dialog as well, for a while, and nobody sees it.
  const reason = dialog
    .getByText('What you have entered stays here.', { exact: false })
    .and(page.locator(':not([role="status"] *)'));
  const spoken = (start: string) =>
    page.evaluate(
      (words) => (window as unknown as { spoken: string[] }).spoken.filter((line) => line.startsWith(words)),
      start,
    );

  await page.context().setOffline(true);
  await eventually(() => spoken('You are offline.')).toHaveLength(1);
  await hasFocus(field);
  expect(await field.inputValue()).toBe('amar');
  expect(await field.getAttribute('readonly')).not.toBeNull();
  await see(dialog.getByRole('button', { name: /^Dee Larsen/ }));
  await see(reason);

  await page.context().setOffline(false);
  await eventually(() => spoken('You are connected again.')).toHaveLength(1);
  await hasFocus(field);
  await gone(reason);
  await field.press('Control+a');
  await field.press('Delete');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await see(page.getByText('Shared with Dee Larsen').filter({ visible: true }));
});
