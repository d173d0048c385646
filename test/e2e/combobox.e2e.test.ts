import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { eventually, gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';
import { openShare, recipients } from './support/share.js';

withBrowser();

/** Where a field with a list stands, and what is known of it. */
interface Place {
  page: Page;
  field: Locator;
  list: Locator;
  /** Finds several that can all be moved to. */
  text: string;
  /** What Enter leaves behind, for the option that it took. */
  taken: (name: string) => Promise<void>;
}

async function inDialog(): Promise<Place> {
  const page = await openStudio();
  const dialog = await openShare(page);
  return {
    page,
    field: recipients(dialog),
    list: page.getByRole('listbox', { name: 'Suggestions' }),
    text: 'ma',
    taken: async (name) => see(dialog.getByRole('list', { name: '1 recipient' }).getByText(name)),
  };
}

async function onGroupsPage(): Promise<Place> {
  const page = await openStudio({ path: '/admin/groups' });
  return {
    page,
    field: page.getByRole('combobox', { name: 'Find a group' }),
    list: page.getByRole('listbox', { name: 'Groups' }),
    text: 'r',
    taken: async (name) => see(page.getByRole('list', { name: `Members of ${name}` })),
  };
}

/** The text of the option that the field points to, as assistive technology follows it; null for none. */
const active = (field: Locator) =>
  field.evaluate((element) => {
    const id = element.getAttribute('aria-activedescendant');
    const option = id === null ? null : document.getElementById(id);
    if (id !== null && option?.getAttribute('aria-selected') !== 'true') return 'one that is not selected';
    const name = option?.querySelector('bdi')?.textContent;
    return name ?? null;
  });

const names = (list: Locator) =>
  list
    .getByRole('option')
    .locator('bdi:nth-child(1)')
    .evaluateAll((all) =>
      [...new Set(all.map((one) => one.closest('[role=option]')))].map(
        (option) => option?.querySelector('bdi')?.textContent ?? '',
      ),
    );

/** Types what finds several, and gives their names. */
async function find({ field, list, text }: Place): Promise<string[]> {
  await field.pressSequentially(text);
  await see(list.getByRole('option').nth(1));
  await eventually(() => active(field)).not.toBeNull();
  return names(list);
}

const caret = (field: Locator) =>
  field.evaluate((element) => (element instanceof HTMLInputElement ? element.selectionStart : null));

// Keys of the ARIA Authoring Practices' editable combobox with list autocomplete.
describe.each([
  ['the recipients of a share dialog', inDialog],
  ['the search for a group', onGroupsPage],
])('by keys, %s', (_, open) => {
  test('is a combobox that tells what it controls, and which option Enter takes', async () => {
    const place = await open();
    const [first] = await find(place);
    const { field, list } = place;
    expect(await field.getAttribute('aria-autocomplete')).toBe('list');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await active(field)).toBe(first);
    await hasFocus(field);
  });

  test('goes round by Down and Up, one option at a time', async () => {
    const place = await open();
    const all = await find(place);
    const { page, field } = place;
    const walked: (string | null)[] = [];
    do {
      walked.push(await active(field));
      await page.keyboard.press('ArrowDown');
    } while (walked.length < all.length);
    expect(walked).toEqual(all);
    expect(await active(field)).toBe(all[0]);
    await page.keyboard.press('ArrowUp');
    expect(await active(field)).toBe(all.at(-1));
    await hasFocus(field);
  });

  test('goes to the ends by Page Down and Page Up, and stops there', async () => {
    const place = await open();
    const all = await find(place);
    const { page, field } = place;
    for (let step = 0; step < 1 + all.length / 10; step += 1) await page.keyboard.press('PageDown');
    expect(await active(field)).toBe(all.at(-1));
    for (let step = 0; step < 1 + all.length / 10; step += 1) await page.keyboard.press('PageUp');
    expect(await active(field)).toBe(all[0]);
  });

  test('leaves Home, End, Left and Right to the text', async () => {
    const place = await open();
    await find(place);
    const { page, field, text } = place;
    for (const [key, at] of [
      ['Home', 0],
      ['ArrowRight', 1],
      ['ArrowLeft', 0],
      ['End', text.length],
    ] as const) {
      await page.keyboard.press(key);
      expect(await caret(field)).toBe(at);
    }
    expect(await field.inputValue()).toBe(text);
  });

  test('takes by Enter whom it points to', async () => {
    const place = await open();
    const all = await find(place);
    await place.page.keyboard.press('ArrowDown');
    await place.page.keyboard.press('Enter');
    await place.taken(all[1]!);
  });

  test('keeps what it points to in sight, without moving the page', async () => {
    const place = await open();
    await find(place);
    const { page, field, list } = place;
    const scrolled = () => page.evaluate(() => [scrollX, scrollY]);
    const before = await scrolled();
    await page.keyboard.press('ArrowUp');
    const [box, option] = [await list.boundingBox(), await list.getByRole('option').last().boundingBox()];
    expect(option!.y + option!.height).toBeLessThanOrEqual(box!.y + box!.height + 1);
    expect(await scrolled()).toEqual(before);
    await hasFocus(field);
  });

  test('moves on for a key that is held, and takes one alone', async () => {
    const place = await open();
    const all = await find(place);
    const { page, field } = place;
    // Playwright marks what is pressed again before it was let go as repeated, as a held key does.
    await page.keyboard.down('ArrowDown');
    await page.keyboard.down('ArrowDown');
    await page.keyboard.up('ArrowDown');
    expect(await active(field)).toBe(all[2 % all.length]);
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await place.taken(all[2 % all.length]!);
  });

  test('takes nothing while an input method composes a word, and moves nowhere (B-F4, B-F5)', async () => {
    const place = await open();
    const { page, field, list } = place;
    await field.focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'ま', selectionStart: 1, selectionEnd: 1 });
    await eventually(() => field.inputValue()).toBe('ま');
    const before = await active(field);
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape']) {
      // What a browser sends for a key that goes to an input method.
      await devtools.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: 229,
      });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
    }
    expect(await field.inputValue()).toBe('ま');
    expect(await active(field)).toBe(before);
    await hasFocus(field);
    expect(await page.getByRole('list', { name: /recipient/ }).count()).toBe(0);

    await devtools.send('Input.insertText', { text: place.text });
    await eventually(() => field.inputValue()).toBe(place.text);
    await see(list.getByRole('option').first());
  });

  test('searches for what a browser fills in, and for what is pasted', async () => {
    const place = await open();
    const { page, field, list, text } = place;
    await field.fill(text);
    await see(list.getByRole('option').nth(1));
    const filled = await names(list);
    await field.fill('');
    await field.focus();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+V');
    await eventually(() => field.inputValue()).toBe(text);
    await eventually(() => names(list)).toEqual(filled);
  });
});

test('the list of suggestions opens and closes by Alt and an arrow key, and by Escape, and keeps the text', async () => {
  const place = await inDialog();
  await find(place);
  const { page, field, list, text } = place;
  await page.keyboard.press('Alt+ArrowUp');
  await gone(list);
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  expect(await active(field)).toBeNull();
  await page.keyboard.press('Alt+ArrowDown');
  await see(list);
  await page.keyboard.press('Escape');
  await gone(list);
  expect(await field.inputValue()).toBe(text);
  await page.keyboard.press('ArrowUp');
  await see(list);
  expect(await active(field)).toBe((await names(list)).at(-1));
});

test('a pointer that rests on the list while keys move through it takes nothing back', async () => {
  const place = await inDialog();
  const all = await find(place);
  const { page, field, list } = place;
  await list.getByRole('option').nth(1).hover();
  expect(await active(field)).toBe(all[1]);
  await page.keyboard.press('ArrowUp');
  expect(await active(field)).toBe(all[0]);
  await page.mouse.move(5, 5);
  expect(await active(field)).toBe(all[0]);
});
