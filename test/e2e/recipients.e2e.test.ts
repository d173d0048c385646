import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { eventually, gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { openShare, recipients, shareButton } from './support/share.js';

withBrowser();

interface Place {
  field: Locator;
  /** What sends. */
  button: Locator;
  /** Where Tab leads from the field, once somebody is in it. */
  after: Locator;
}

async function inDialog(viewport: { width: number; height: number }): Promise<[Page, Place]> {
  const page = await openStudio({ viewport });
  const dialog = await openShare(page);
  return [
    page,
    {
      field: dialog.getByRole('combobox', { name: /Add people/ }),
      button: dialog.getByRole('button', { name: 'Share', exact: true }),
      after: dialog.getByRole('combobox', { name: 'Role for everybody added' }),
    },
  ];
}

async function onGroupPage(viewport: { width: number; height: number }): Promise<[Page, Place]> {
  const narration = (await sandbox.groups()).find(({ name }) => name === 'Narration')!.id;
  const page = await openStudio({ path: `/admin/groups/${narration}`, viewport });
  const button = page.getByRole('button', { name: 'Add', exact: true });
  const field = page.getByRole('combobox', { name: 'Add people or addresses' });
  await see(field);
  return [page, { field, button, after: button }];
}

/** What a finger or a pointer would meet at the middle of it. */
const isOnTop = (target: Locator) =>
  target.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(met);
  });

const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

describe.each([
  ['the share dialog', inDialog],
  ['the page of a group', onGroupPage],
])('in %s', (_, open) => {
  test.each(sizes)(
    'nothing lies over the button that sends once a text is ended, at $width px (P-E1, B-F6)',
    async (viewport) => {
      const [page, { field, button }] = await open(viewport);
      for (const [address, end] of [
        ['kofi.mensah@northwind.example', ','],
        ['mateo.silva@northwind.example', ';'],
        ['nadia.benali@northwind.example', ' '],
      ] as const) {
        await field.pressSequentially(`${address}${end}`);
        await gone(page.getByRole('listbox', { name: 'Suggestions' }));
        expect(await isOnTop(button)).toBe(true);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        expect(await isOnTop(button)).toBe(true);
      }
      const chips = page.getByRole('list', { name: '3 recipients' });
      expect(await chips.getByRole('listitem').count()).toBe(3);
    },
  );

  test('Shift and Tab with the list open lead back as they do with the list shut (P-E18)', async () => {
    const [page, { field }] = await open(sizes[0]!);
    await field.press('Shift+Tab');
    const shut = await page.evaluateHandle(() => document.activeElement);
    expect(await shut.evaluate((element) => element?.matches('button, input, a, select'))).toBe(true);

    await field.pressSequentially('a');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await see(list);
    await page.keyboard.press('Shift+Tab');
    await gone(list);
    await eventually(() => page.evaluate((place) => document.activeElement === place, shut)).toBe(true);
    expect(await field.inputValue()).toBe('a');
  });

  test('Tab with the list open takes whom it marks, then leads on, and back again (P-E18)', async () => {
    const [page, { field, after }] = await open(sizes[0]!);
    await field.pressSequentially('mateo');
    await see(page.getByRole('option', { name: /Mateo Silva/ }));
    await page.keyboard.press('Tab');
    await gone(page.getByRole('listbox', { name: 'Suggestions' }));
    await hasFocus(field);
    await page.keyboard.press('Tab');
    await hasFocus(after);
    await page.keyboard.press('Shift+Tab');
    await hasFocus(field);
  });
});

test('Tab goes through the whole dialog and back, and what closes on the way throws nobody out of it (P-E18)', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const field = dialog.getByRole('combobox', { name: /Add people/ });
  await field.pressSequentially('ben.kowalski@northwind.example,nobody@elsewhere.test,');
  await see(dialog.getByRole('list', { name: '2 recipients' }));
  const place = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement?.matches('body, [role="dialog"]')) return 'thrown out';
      const name = activeElement?.getAttribute('aria-label') ?? activeElement?.id ?? '';
      return `${activeElement?.tagName ?? ''} ${activeElement?.className ?? ''} ${name}`;
    });
  const walk = async (key: string): Promise<string[]> => {
    const places = [await place()];
    do {
      await page.keyboard.press(key);
      places.push(await place());
    } while (places.at(-1) !== places[0] && places.length < 60);
    return places;
  };
  const forwards = await walk('Tab');
  expect(forwards).not.toContain('thrown out');
  expect(await walk('Shift+Tab')).toEqual(forwards.toReversed());
});

test('the first name of somebody who has access, and Enter, adds nobody else (P-E12)', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await recipients(dialog).pressSequentially('ben');
  await see(dialog.getByRole('option', { name: /Ben Kowalski/ }));
  await page.keyboard.press('Enter');
  await see(dialog.getByText('Nobody was added. Ben Kowalski: Editor.', { exact: false }));
  expect(await dialog.getByRole('list', { name: /recipient/ }).count()).toBe(0);
});

test('the field has focus at every opening (H-E5)', async () => {
  const page = await openStudio();
  for (let opening = 0; opening < 3; opening += 1) {
    const dialog = await openShare(page);
    await hasFocus(recipients(dialog));
    await dialog.getByRole('button', { name: 'Close' }).click();
    await gone(dialog);
    await hasFocus(shareButton(page));
  }
});

test('Back asks first while recipients are entered, and then goes (P-E16)', async () => {
  const page = await openStudio({ viewport: { width: 320, height: 640 } });
  await page.getByRole('link', { name: 'Aria, warm narrator' }).click();
  await eventually(() => new URL(page.url()).pathname).toMatch(/^\/voices\/./);
  const there = page.url();
  await page
    .getByRole('button', { name: /^Share/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /Share/ });
  await recipients(dialog).pressSequentially('mateo.silva@northwind.example,');
  await see(dialog.getByRole('list', { name: '1 recipient' }));

  await page.evaluate(() => history.back());
  await see(page.getByText('Leave without sharing?'));
  expect(page.url()).toBe(there);
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await see(dialog.getByRole('list', { name: '1 recipient' }));

  await page.evaluate(() => history.back());
  await page.getByRole('button', { name: 'Leave' }).click();
  await gone(dialog);
  await eventually(() => page.url()).not.toBe(there);
});
