import { expect, test } from 'vitest';
import { eventually, gone, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { addRecipients, holder, openShare, roleOf, shareButton } from './support/share.js';

withBrowser();

const share = 'share_resource_endpoint';

test('a viewer sees who has access and whom to ask, and nothing to change', async () => {
  const page = await openStudio({ as: 'cai' });
  await see(page.getByRole('button', { name: 'See access to Aria, warm narrator' }));
  const dialog = await openShare(page);
  await see(page.getByRole('dialog', { name: 'Who has access to “Aria, warm narrator”' }));
  await see(dialog.getByText('You can see who has access to this voice, but only its admins can change it.'));
  await see(dialog.getByText('Ask Ana Ruiz', { exact: false }));
  await see(holder(dialog, 'Ben Kowalski').getByText('Editor'));
  expect(await dialog.getByRole('combobox').count()).toBe(0);
  expect(await dialog.getByRole('button', { name: /Remove/ }).count()).toBe(0);
  expect((await sandbox.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('P-E14: somebody to whom a voice is not shared is told so, and offered nothing to press', async () => {
  const page = await openStudio({ as: 'dee' });
  await see(page.getByRole('row', { name: /^Aria/ }).getByText('Not shared with you'));
  await gone(shareButton(page));
});

test('an admin of one voice shares that one, and only sees another', async () => {
  const page = await openStudio({ as: 'ben' });
  await see(page.getByRole('button', { name: /^See access to Aria/ }));
  await see(page.getByRole('button', { name: /^Share Bram/ }));
  const aria = await openShare(page, /^Aria/);
  await see(aria.getByText('You can see who has access to this voice, but only its admins can change it.'));
  await aria.getByRole('button', { name: 'Done' }).click();
  await gone(aria);

  const bram = await openShare(page, /^Bram/);
  await roleOf(bram, '中村 浩 (Hiro Nakamura)').selectOption({ label: 'Editor' });
  const voice = (await sandbox.voices())[1]!;
  const hiro = await sandbox.person('hiro');
  await eventually(async () => (await sandbox.sharing(voice.id)).grants[hiro.id]).toBe('editor');
});

test('Z12: somebody who loses their role while the dialog is open is refused, and sees how it stands', async () => {
  const page = await openStudio({ as: 'ben' });
  const dialog = await openShare(page, /^Bram/);
  const voice = (await sandbox.voices())[1]!;
  const ben = await sandbox.person('ben');
  const hiro = await sandbox.person('hiro');
  await see(roleOf(dialog, '中村 浩 (Hiro Nakamura)'));
  await sandbox.setGrant(voice.id, ben.id, 'viewer');

  await roleOf(dialog, '中村 浩 (Hiro Nakamura)').selectOption({ label: 'Editor' });
  await see(holder(dialog, 'Nakamura').getByText('Not changed. You may not do this. An admin can.'));
  // What Ben may do has been asked again: from now on the list is one to read.
  await gone(roleOf(dialog, '中村 浩 (Hiro Nakamura)'));
  await see(holder(dialog, 'Nakamura').getByText('Commenter'));
  expect((await sandbox.sharing(voice.id)).grants[hiro.id]).toBe('commenter');
  expect((await sandbox.requests()).filter(({ operationId }) => operationId === share)).toEqual([]);
});

test('a session that ends in the middle of sharing is renewed, with every recipient kept', async () => {
  const page = await openStudio();
  const dialog = await openShare(page);
  await addRecipients(dialog, ['mateo.silva@northwind.example', 'kofi.mensah@northwind.example']);
  await see(dialog.getByText('Kofi Mensah'));
  await sandbox.expire('ana');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();

  const ended = page.getByRole('dialog', { name: 'Your session has ended' });
  await see(ended);
  expect((await sandbox.requests()).filter(({ operationId }) => operationId === share)).toEqual([]);
  await ended.getByRole('button', { name: 'Sign in again' }).click();
  await gone(ended);
  await see(dialog.getByText('Mateo Silva'));
  await see(dialog.getByText('Kofi Mensah'));

  await dialog
    .getByRole('button', { name: /Go on|Share|Try/ })
    .first()
    .click();
  await see(roleOf(dialog, 'Mateo Silva'));
  await see(roleOf(dialog, 'Kofi Mensah'));
  const voice = (await sandbox.voices())[0]!;
  const [mateo, kofi] = await Promise.all(['mateo', 'kofi'].map((handle) => sandbox.person(handle)));
  await eventually(async () => {
    const { grants } = await sandbox.sharing(voice.id);
    return [grants[mateo!.id], grants[kofi!.id]];
  }).toEqual(['viewer', 'viewer']);
});

test('L-S9: when somebody else signs in, nothing more of what many were to be is done in their name', async () => {
  const page = await openStudio({ path: '/admin/members' });
  await see(page.getByRole('checkbox', { name: 'Select Ben Kowalski' }));
  let writes = 0;
  const whose: string[] = [];
  await page.route('**/api/rolecall/elevenlabs/v1/workspace/members', async (route, request) => {
    if (request.method() === 'GET') return route.continue();
    writes += 1;
    const signedIn = writes <= 4 ? 'ana' : 'dee';
    const response = await route.fetch({
      headers: { ...request.headers(), authorization: `Bearer demo-${signedIn}` },
    });
    whose.push(`${signedIn} ${response.status()}`);
    return route.fulfill({ response });
  });
  await page.getByRole('checkbox', { name: /^Select all/ }).click();
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await see(page.getByText('Someone else is signed in now.'));
  expect(whose.filter((one) => one === 'ana 200')).toHaveLength(4);
  expect(new Set(whose.filter((one) => !one.startsWith('ana')))).toEqual(new Set(['dee 403']));
  // Only what was on its way already has left.
  expect(writes).toBeLessThan(10);
  const sent = (await sandbox.requests()).filter(({ method }) => method !== 'GET');
  expect(sent).toHaveLength(4);
});
