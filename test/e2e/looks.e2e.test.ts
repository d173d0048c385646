import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { gone, hasFocus, openStudio, see, tabTo, withBrowser, type StudioVisit } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { holder, openShare, recipients, shareButton } from './support/share.js';

withBrowser();

/** What axe finds wrong on a page, as one line for each rule and element. */
async function violations(page: Page): Promise<string[]> {
  // Sent through the debugger, which the page's policy does not bind.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** Opens a page of the studio with something on it. */
async function openPlace(place: (typeof places)[number], visit: StudioVisit): Promise<Page> {
  switch (place) {
    case 'the members, some selected': {
      const page = await openStudio({ ...visit, path: '/admin/members' });
      await page.getByRole('checkbox', { name: 'Select Ben Kowalski' }).check();
      return page;
    }
    case 'a group': {
      const design = (await sandbox.groups()).find(({ name }) => name === 'Design')!;
      const page = await openStudio({ ...visit, path: `/admin/groups/${design.id}` });
      await see(page.getByRole('list', { name: 'Members of Design' }));
      return page;
    }
    case 'the invitations, one sent and one entered': {
      const page = await openStudio({ ...visit, path: '/admin/invitations' });
      const field = page.getByRole('textbox', { name: 'Addresses to invite' });
      await field.pressSequentially('jo@northwind.example,');
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      await see(
        page
          .getByRole('listitem')
          .filter({ hasText: 'jo@northwind.example' })
          .getByText(/by you/),
      );
      await field.pressSequentially('kim@elsewhere.example,');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      return page;
    }
    case 'the scanner': {
      const page = await openStudio({ ...visit, path: '/scanner' });
      await see(page.getByText('dee.larsen@northwind.example').first());
      return page;
    }
    case 'an invitation': {
      const { id } = (await sandbox.jsmon()).invitations.at(-1)!;
      const page = await openStudio({ ...visit, as: 'dee', path: `/scanner/invitations/${id}` });
      await see(page.getByRole('button', { name: 'Accept' }));
      return page;
    }
    case 'the usage': {
      const page = await openStudio({ ...visit, path: '/admin/usage' });
      await see(page.getByRole('button', { name: 'Download CSV' }));
      return page;
    }
    case 'the plan': {
      const page = await openStudio({ ...visit, path: '/admin/plan' });
      await see(page.getByRole('main').getByText(/credits/i));
      return page;
    }
    case 'the keys of a machine': {
      const page = await openStudio({ ...visit, path: '/admin/keys' });
      await page
        .getByRole('button', { name: /render-farm/ })
        .first()
        .click();
      await see(page.getByText('7f2c', { exact: false }));
      return page;
    }
    case 'the library, with a voice to add': {
      const page = await openStudio({ ...visit, path: '/library' });
      await page.getByRole('button', { name: /^Add / }).first().click();
      await see(page.getByRole('textbox', { name: 'Name in the workspace' }));
      return page;
    }
    case 'a voice’s samples': {
      const [aria] = await sandbox.voices();
      const page = await openStudio({ ...visit, path: `/voices/${aria!.id}/samples` });
      await see(page.getByText('take-01.wav', { exact: true }));
      return page;
    }
    case 'the explorer, with an answer': {
      const page = await openStudio({ ...visit, path: '/explorer/elevenlabs/get_workspace_members' });
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await see(page.getByRole('region', { name: 'Body' }));
      return page;
    }
  }
}

const places = [
  'the members, some selected',
  'a group',
  'the invitations, one sent and one entered',
  'the scanner',
  'an invitation',
  'the usage',
  'the plan',
  'the keys of a machine',
  'the library, with a voice to add',
  'a voice’s samples',
  'the explorer, with an answer',
] as const;

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  test('axe finds nothing wrong with the list of voices and the account menu', async () => {
    const page = await openStudio({ theme });
    await see(page.getByRole('row', { name: /^Aria/ }).getByText('Ben Kowalski', { exact: false }));
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Account of Ana Ruiz' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing wrong with the open dialog, with suggestions and with recipients', async () => {
    const page = await openStudio({ theme });
    const dialog = await openShare(page);
    await see(holder(dialog, 'Ben Kowalski'));
    expect(await violations(page)).toEqual([]);
    await recipients(dialog).pressSequentially('mateo');
    await see(dialog.getByRole('option', { name: /Mateo Silva/ }));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await recipients(dialog).pressSequentially('nobody@elsewhere.test,');
    await see(dialog.getByText('nobody@elsewhere.test', { exact: false }));
    expect(await violations(page)).toEqual([]);
  });
});

describe.each(places)('on the page of %s', (place) => {
  test.each(['light', 'dark'] as const)('axe finds nothing wrong in the %s', async (theme) => {
    const page = await openPlace(place, { theme });
    expect(await violations(page)).toEqual([]);
  });

  test('at 320 pixels nothing needs to be scrolled sideways', async () => {
    const page = await openPlace(place, { viewport: { width: 320, height: 640 } });
    expect(await overflows(page)).toBe(false);
  });
});

test('the dark studio opens a dark dialog', async () => {
  const page = await openStudio({ theme: 'dark' });
  const dialog = await openShare(page);
  const [red = 255] = await dialog.evaluate((element) =>
    (/\d+/g.exec(getComputedStyle(element).backgroundColor) ?? []).map(Number),
  );
  expect(red).toBeLessThan(64);
});

test('a German studio speaks German in Rolecall’s words too', async () => {
  const page = await openStudio({ language: 'de' });
  const dialog = await openShare(page);
  await see(dialog.getByRole('heading', { name: '„Aria, warm narrator“ freigeben' }));
  await see(dialog.getByText('Wer Zugriff hat', { exact: true }));
  expect(await dialog.locator('xpath=ancestor-or-self::*[@lang]').last().getAttribute('lang')).toBe('de');
});

test('at 320 pixels nothing needs to be scrolled sideways, and everything is there', async () => {
  const page = await openStudio({ viewport: { width: 320, height: 640 } });
  await see(page.getByRole('row', { name: /^Aria/ }).getByText('Ben Kowalski', { exact: false }));
  expect(await overflows(page)).toBe(false);

  const dialog = await openShare(page);
  await see(holder(dialog, 'Ben Kowalski'));
  expect(await overflows(page)).toBe(false);
  const box = await dialog.boundingBox();
  expect([box?.x, box?.width]).toEqual([0, 320]);
  const outside = await dialog.evaluate(
    (element) =>
      [...element.querySelectorAll('button, select, input')]
        .map((control) => control.getBoundingClientRect())
        .filter(({ width, left, right }) => width > 1 && (left < 0 || right > 320)).length,
  );
  expect(outside).toBe(0);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await gone(dialog);
  await hasFocus(shareButton(page));
});

test.each([
  { width: 1280, height: 800 },
  { width: 1280, height: 640 },
  { width: 1280, height: 480 },
  { width: 481, height: 640 },
  { width: 320, height: 480 },
])('the whole dialog is in sight in a window of $width by $height', async (viewport) => {
  const page = await openStudio({ viewport });
  const dialog = await openShare(page);
  await see(holder(dialog, 'Ben Kowalski'));
  const [{ y, height }, done] = await Promise.all([
    dialog.boundingBox().then((box) => box!),
    dialog
      .getByRole('button', { name: 'Done' })
      .boundingBox()
      .then((box) => box!),
  ]);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(viewport.height);
  expect(done.y + done.height).toBeLessThanOrEqual(viewport.height);
});

test('P-E11: the dialog keeps its top, whatever comes and goes in it', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  const placed = async () => {
    const { y, height } = (await dialog.boundingBox())!;
    return { top: Math.round(y), height: Math.round(height) };
  };
  const { top } = await placed();
  const heights = new Set<number>();
  const keepsTop = async () => {
    const now = await placed();
    expect(now.top).toBe(top);
    heights.add(now.height);
  };
  await see(holder(dialog, 'Ben Kowalski'));
  await keepsTop();
  await recipients(dialog).pressSequentially('nobody@elsewhere.test,');
  await see(dialog.getByRole('list', { name: '1 recipient' }));
  await keepsTop();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await see(page.getByText('Leave without sharing?'));
  await keepsTop();
  expect(heights.size).toBe(3);
});

test('P-E13: at 768 pixels the explorer’s list of operations has an edge where it is cut off', async () => {
  const page = await openStudio({ path: '/explorer', viewport: { width: 768, height: 800 } });
  const list = page.locator('.rcl-explorer-list');
  await see(list.getByText('get_resource_metadata'));
  const edge = await list.evaluate((element) => {
    const { borderBottomWidth, borderBottomColor } = getComputedStyle(element);
    const ground = (one: Element | null): string => {
      const color = one ? getComputedStyle(one).backgroundColor : 'rgb(255, 255, 255)';
      return color === 'rgba(0, 0, 0, 0)' ? ground(one?.parentElement ?? null) : color;
    };
    return {
      isCut: element.scrollHeight > element.clientHeight,
      isDrawn: Number.parseFloat(borderBottomWidth) >= 1 && borderBottomColor !== ground(element),
    };
  });
  expect(edge).toEqual({ isCut: true, isDrawn: true });
});

test('in forced colours the studio’s navigation marks where somebody is, and what has focus', async () => {
  const page = await openStudio();
  await page.emulateMedia({ forcedColors: 'active' });
  const link = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
  const lookOf = (name: string) =>
    link(name).evaluate((element) => {
      const {
        borderBlockEndColor: edge,
        outlineColor,
        outlineStyle,
        outlineWidth,
      } = getComputedStyle(element);
      let ground: Element | null = element;
      // Forced colours give what is clear a colour too, of which nothing is seen.
      const isClear = (one: Element) => /^rgba\(.*, 0\)$/.test(getComputedStyle(one).backgroundColor);
      while (ground && isClear(ground)) ground = ground.parentElement;
      const paper = ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)';
      return {
        isMarked: edge !== paper,
        isRinged: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== paper,
      };
    });
  expect(await lookOf('Voices')).toEqual({ isMarked: true, isRinged: false });
  expect(await lookOf('Library')).toEqual({ isMarked: false, isRinged: false });
  await tabTo(page, link('Library'));
  expect(await lookOf('Library')).toEqual({ isMarked: false, isRinged: true });
});

test('a page that is read from right to left turns the dialog with it', async () => {
  const page = await openStudio();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const dialog = await openShare(page);
  const row = holder(dialog, 'Ben Kowalski');
  await see(row);
  const [name, role] = await Promise.all([
    row.getByText('Ben Kowalski').first().boundingBox(),
    row.getByRole('combobox').boundingBox(),
  ]);
  expect(name!.x).toBeGreaterThan(role!.x);
});
