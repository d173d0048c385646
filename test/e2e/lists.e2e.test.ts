import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import {
  eventually,
  gone,
  openStudio,
  see,
  settled,
  withBrowser,
  type StudioVisit,
} from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { openShare } from './support/share.js';

withBrowser();

interface Place {
  top: number;
  height: number;
  /** Where the picture and the name begin. */
  picture: number;
  name: number;
}

/** Where the first rows in the page stand, in CSS px. */
const placesOf = (page: Page, selector: string): Promise<Place[]> =>
  page.locator(selector).evaluateAll((rows) =>
    rows.slice(0, 2).map((row) => {
      const { top, height } = row.getBoundingClientRect();
      const leftOf = (part: string) => Math.round(row.querySelector(part)!.getBoundingClientRect().left);
      return {
        top: Math.round(top),
        height: Math.round(height),
        picture: leftOf('.rcl-avatar, .rcl-play'),
        name: leftOf('.rcl-row-name'),
      };
    }),
  );

/** Where controls and actions of all rows end and begin; one value each where they stand on one axis. */
const axesOf = (page: Page, list: string) =>
  page.getByRole('list', { name: list, exact: true }).evaluate((rows) => {
    const seen = (cell: string, edge: 'left' | 'right') => [
      ...new Set(
        [...rows.querySelectorAll(`:scope > li > ${cell} > :not(.rcl-spinner)`)].map((one) =>
          Math.round(one.getBoundingClientRect()[edge]),
        ),
      ),
    ];
    return { control: seen('.rcl-row-control', 'right'), action: seen('.rcl-row-action', 'right') };
  });

interface List {
  what: string;
  /** What its rows are read by. */
  read: string;
  visit: StudioVisit | (() => Promise<StudioVisit>);
}

const lists: List[] = [
  { what: 'members', read: 'get_workspace_members', visit: { path: '/admin/members' } },
  { what: 'service accounts', read: 'get_workspace_service_accounts', visit: { path: '/admin/keys' } },
  { what: 'library', read: 'get_library_voices', visit: { path: '/library' } },
];

describe('a list that is being read (P-E11)', () => {
  test.each(lists)('has the shape of the $what to come: no row moves', async ({ read, visit }) => {
    await sandbox.hold(read);
    const page = await openStudio(typeof visit === 'function' ? await visit() : visit);
    const bones = '[aria-busy="true"] .rcl-row';
    await see(page.locator(bones));
    const before = await placesOf(page, bones);
    await sandbox.release(read);
    const rows = '.rcl-rows > li.rcl-row';
    await see(page.locator(rows));
    expect(await placesOf(page, rows)).toEqual(before);
  });
});

/** A list, and something that is done to one of its rows. */
interface Change {
  what: string;
  visit: () => StudioVisit | Promise<StudioVisit>;
  /** What it is done by, at the provider. */
  write: string;
  /** Brings the list into sight. */
  open?: (page: Page) => Promise<unknown>;
  /** Its name, by the language. */
  list: Record<Language, string | RegExp>;
  /** Whom or what it is done to. */
  subject: string;
  carryOut: (page: Page, language: Language) => Promise<unknown>;
}

type Language = 'en' | 'de';

/** Chooses from a row's menu. */
const choosing =
  (subject: string, item: Record<Language, string>) =>
  async (page: Page, language: Language): Promise<void> => {
    const opener = { en: `More for ${subject}`, de: `Weitere Aktionen für ${subject}` }[language];
    await page.getByRole('button', { name: opener, exact: true }).click();
    const wanted = page.getByRole('menuitem', { name: item[language], exact: true });
    await settled(page);
    await wanted.click();
  };

const openKeys = (page: Page) =>
  page
    .getByRole('button', { name: /render-farm/ })
    .first()
    .click();

const changes: Change[] = [
  {
    what: 'a member who is locked',
    visit: () => ({ path: '/admin/members' }),
    write: 'update_workspace_member',
    list: { en: 'Members', de: 'Mitglieder' },
    subject: 'Ben Kowalski',
    carryOut: choosing('Ben Kowalski', { en: 'Lock', de: 'Sperren' }),
  },
  {
    what: 'a key that is disabled',
    visit: () => ({ path: '/admin/keys' }),
    write: 'edit_service_account_api_key',
    open: openKeys,
    list: { en: 'API keys of render-farm', de: 'API-Schlüssel von render-farm' },
    subject: 'production',
    carryOut: choosing('production', { en: 'Disable', de: 'Deaktivieren' }),
  },
  {
    what: 'a member who leaves a group',
    visit: async () => {
      const design = (await sandbox.groups()).find(({ name }) => name === 'Design')!;
      return { path: `/admin/groups/${design.id}` };
    },
    write: 'remove_member',
    list: { en: 'Members of Design', de: 'Mitglieder von Design' },
    subject: 'Freya Holm',
    carryOut: choosing('Freya Holm', { en: 'Remove', de: 'Entfernen' }),
  },
  {
    what: 'an invitation that is sent again',
    visit: () => ({ path: '/scanner' }),
    write: 'resend_invitation',
    list: { en: 'Invitations', de: 'Einladungen' },
    subject: 'iris.keller@lumen.example',
    carryOut: choosing('iris.keller@lumen.example', { en: 'Resend', de: 'Erneut senden' }),
  },
  {
    what: 'a sample that is deleted',
    visit: async () => {
      const voice = (await sandbox.voices()).find(({ samples }) => samples.length > 1)!;
      return { path: `/voices/${voice.id}/samples` };
    },
    write: 'delete_sample',
    list: { en: 'Samples', de: 'Aufnahmen' },
    subject: 'take-02.wav',
    carryOut: async (page, language) => {
      await choosing('take-02.wav', { en: 'Delete', de: 'Löschen' })(page, language);
      await settled(page);
      await page
        .getByRole('button', { name: { en: 'Delete', de: 'Löschen' }[language], exact: true })
        .click();
    },
  },
  {
    what: 'a role in the share dialog',
    visit: () => ({ path: '/' }),
    write: 'share_resource_endpoint',
    open: openShare,
    list: { en: 'People with access', de: 'Wer Zugriff hat' },
    subject: 'Ben Kowalski',
    carryOut: async (page, language) => {
      const select = { en: 'Role for Ben Kowalski', de: 'Rolle von Ben Kowalski' }[language];
      await page.getByRole('combobox', { name: select }).selectOption('viewer');
    },
  },
];

/** The anatomy of one row: what it is about, its height, and where its control and its action end, in CSS px. */
interface Anatomy {
  name: string;
  height: number;
  control: number | null;
  action: number | null;
  /** In how many lines it says why something was not done. */
  reasonLines: number;
}

/** The height of a second line, in CSS px. */
const lineHeight = 18;

const anatomyOf = (rows: Locator): Promise<Anatomy[]> =>
  rows.evaluateAll(
    (all, height) =>
      all.map((row) => {
        const reason =
          row.querySelector('.rcl-row-detail[data-tone="bad"]')?.getBoundingClientRect().height ?? 0;
        const edgeOf = (cell: string) => {
          const box = row.querySelector(`:scope > ${cell}`)?.getBoundingClientRect();
          return box ? Math.round(box.right) : null;
        };
        return {
          name: row.querySelector('.rcl-row-name bdi')?.textContent ?? '',
          height: Math.round(row.getBoundingClientRect().height),
          control: edgeOf('.rcl-row-control'),
          action: edgeOf('.rcl-row-action'),
          reasonLines: Math.round(reason / height),
        };
      }),
    lineHeight,
  );

const axesOfRows = (rows: readonly Anatomy[]) => ({
  control: [...new Set(rows.map(({ control }) => control).filter((edge) => edge !== null))],
  action: [...new Set(rows.map(({ action }) => action).filter((edge) => edge !== null))],
});

describe.each(['en', 'de'] as const)('no row moves, in "%s" (P-E6, P-E11)', (language) => {
  test.each(changes)('of those beside $what: at rest, pending, failed and after it', async (change) => {
    const page = await openStudio({ ...(await change.visit()), language });
    await change.open?.(page);
    const rows = page.getByRole('list', { name: change.list[language] }).first().locator(':scope > li');
    const row = rows.filter({ hasText: change.subject }).first();
    await see(row);
    await page.waitForLoadState('networkidle');
    const rest = await anatomyOf(rows);
    const axes = axesOfRows(rest);
    expect(axes.action).toHaveLength(1);
    expect(axes.control.length).toBeLessThanOrEqual(1);

    await sandbox.fail(change.write, { status: 400, body: { detail: 'No.', message: 'No.' } });
    await sandbox.hold(change.write);
    await change.carryOut(page, language);
    await see(row.locator('.rcl-spinner'));
    expect(await anatomyOf(rows)).toEqual(rest);

    await sandbox.release(change.write);
    await see(row.locator('[data-tone="bad"]'));
    const failed = await anatomyOf(rows);
    expect(axesOfRows(failed)).toEqual(axes);
    expect(failed.map(besides(failed))).toEqual(rest.map(besides(failed)));

    await row
      .getByRole('button', { name: { en: /^Dismiss/, de: /ausblenden|verwerfen|schließen/i }[language] })
      .click();
    await gone(row.locator('[data-tone="bad"]'));
    await change.carryOut(page, language);
    await gone(row.locator('.rcl-spinner'));
    await page.waitForLoadState('networkidle');
    // Who has left may still be leaving: one look at a time, and another where it fell in between.
    const others = async () =>
      (await anatomyOf(rows)).filter((now) => !rest.some((was) => isDeepStrictEqual(was, now)));
    await eventually(others).toEqual([]);
  });

  test('of service accounts, when the keys of one are opened and closed', async () => {
    const page = await openStudio({ path: '/admin/keys', language });
    const list = { en: 'Service accounts', de: 'Dienstkonten' }[language];
    const rows = page.getByRole('list', { name: list }).first().locator(':scope > li');
    await see(rows);
    const rest = await anatomyOf(rows);
    expect(axesOfRows(rest).control).toHaveLength(1);
    await openKeys(page);
    await see(page.getByRole('list', { name: /render-farm/ }));
    const open = await anatomyOf(rows);
    expect(axesOfRows(open)).toEqual(axesOfRows(rest));
    expect(open.slice(1)).toEqual(rest.slice(1));
    await openKeys(page);
    await gone(page.getByRole('list', { name: /render-farm/ }));
    expect(await anatomyOf(rows)).toEqual(rest);
  });

  test('of the library, when a voice is added', async () => {
    const page = await openStudio({ path: '/library', language });
    const rows = page.locator('.rcl-voice-list .rcl-rows > li');
    await see(rows);
    const rest = await anatomyOf(rows);
    const axes = axesOfRows(rest);
    expect([axes.control, axes.action]).toEqual([[expect.any(Number)], [expect.any(Number)]]);
    await rows.first().locator('[data-add]').click();
    await page.getByRole('button', { name: { en: 'Add', de: 'Hinzufügen' }[language], exact: true }).click();
    await see(page.locator('[data-added]'));
    expect(await anatomyOf(rows)).toEqual(rest);
  });
});

/** A reason takes as many lines as it has words, rather than being cut: whose it is may be higher by those, and nobody else. */
const besides =
  (all: readonly Anatomy[]) =>
  (row: Anatomy): Anatomy => {
    const { reasonLines } = all.find(({ name }) => name === row.name) ?? row;
    return reasonLines > 1 ? { ...row, reasonLines: 0, height: 0 } : { ...row, reasonLines: 0 };
  };

describe('what stands at the end of rows is on one axis (P-E6)', () => {
  test.each([
    ['en', 'Members'],
    ['de', 'Mitglieder'],
  ] as const)('among members, some of them locked, in "%s"', async (language, list) => {
    const page = await openStudio({ path: '/admin/members', language });
    await see(page.getByText('ana.ruiz@northwind.example'));
    const { control, action } = await axesOf(page, list);
    expect(control).toHaveLength(1);
    expect(action).toHaveLength(1);
  });
});
