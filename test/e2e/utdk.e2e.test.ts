import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { eventually, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { holder, openShare, recipients, roleOf } from './support/share.js';

withBrowser();

/** Every call of the page's to its gateway, as method and path below the mount. */
function callsOf(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/rolecall/'))
      calls.push(`${request.method()} ${pathname.slice('/api/rolecall'.length)}`);
  });
  return calls;
}

/** What a UTDK client calls: a tool, or one of the gateway's own answers. */
const isTool = (call: string) =>
  /^POST \/tools\/(?:elevenlabs|jsmon)\/\w+$/.test(call) || /^GET \/(?:session|invitations)/.test(call);

describe.each(['utdk', 'utdk-flat'])('a studio that speaks %s to its gateway', (protocol) => {
  test('lists voices and shares one, by calls of tools alone', async () => {
    const [aria] = await sandbox.voices();
    const mateo = await sandbox.person('mateo');
    const page = await openStudio({ path: `/?protocol=${protocol}` });
    const calls = callsOf(page);
    const dialog = await openShare(page);
    await recipients(dialog).pressSequentially('mateo');
    await dialog.getByRole('option', { name: /Mateo Silva/ }).click();
    await dialog.getByRole('button', { name: 'Share', exact: true }).click();
    await see(roleOf(dialog, 'Mateo Silva'));
    await roleOf(dialog, 'Ben Kowalski').selectOption({ label: 'Viewer' });
    const ben = await sandbox.person('ben');
    await eventually(async () => (await sandbox.sharing(aria!.id)).grants).toMatchObject({
      [mateo.id]: 'viewer',
      [ben.id]: 'viewer',
    });
    expect(calls).toContain('POST /tools/elevenlabs/shareResourceEndpoint');
    expect(calls.filter((call) => !isTool(call))).toEqual([]);
  });

  test('is refused, and told so, as by any other', async () => {
    const page = await openStudio({ path: `/?protocol=${protocol}` });
    const dialog = await openShare(page);
    await see(holder(dialog, 'Ben Kowalski'));
    await sandbox.fail('share_resource_endpoint', { status: 401, times: 1 });
    await roleOf(dialog, 'Ben Kowalski').selectOption({ label: 'Viewer' });
    await see(holder(dialog, 'Ben Kowalski').getByText('Not changed.', { exact: false }));
  });
});

test('a studio that speaks UTDK shows its members, keys, usage and scanner', async () => {
  const page = await openStudio({ path: '/admin/members?protocol=utdk' });
  const calls = callsOf(page);
  await see(page.getByText('Ben Kowalski').filter({ visible: true }));
  await page.getByRole('link', { name: 'Keys', exact: true }).click();
  await see(page.getByText('render-farm').filter({ visible: true }));
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await see(page.getByRole('button', { name: 'Download CSV' }));
  await page.getByRole('link', { name: 'Scanner', exact: true }).click();
  await see(page.getByText('dee.larsen@northwind.example').first());
  expect(calls.filter((call) => !isTool(call))).toEqual([]);
  expect(calls.some((call) => call.startsWith('POST /tools/jsmon/'))).toBe(true);
});
