import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openStudio, see, withBrowser, type StudioVisit } from './support/browser.js';
import { sandbox } from './support/sandbox.js';

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
