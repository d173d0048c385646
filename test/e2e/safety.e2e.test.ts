import { expect, test } from 'vitest';
import { eventually, gone, hasFocus, openStudio, see, withBrowser } from './support/browser.js';
import { sandbox } from './support/sandbox.js';
import { openShare, recipients, roleOf } from './support/share.js';
import { studio } from './support/studio.js';

withBrowser();

test('under a strict content security policy the dialog opens, locks the page behind it, and closes', async () => {
  const page = await openStudio();
  const policy = (await page.request.get(page.url())).headers()['content-security-policy'];
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(directive);
  }
  const scroll = () => page.evaluate(() => window.scrollY);

  const dialog = await openShare(page);
  await page.mouse.move(20, 780);
  await page.mouse.wheel(0, 600);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
  expect(await scroll()).toBe(0);

  await page.keyboard.press('Escape');
  await gone(dialog);
  // A wheel that turns in the moment in which the lock goes moves nothing.
  await eventually(async () => {
    await page.mouse.wheel(0, 600);
    return scroll();
  }).toBeGreaterThan(0);
  // That no policy was broken is checked after every test.
});

const code = `"'><img src=x onerror="document.title='owned'">`;

/** The same answer, in which everything that has a name is called by a piece of code. */
function renamed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
  }
  return ['name', 'first_name', 'description'].includes(key) && typeof value === 'string'
    ? `${code} ${value}`
    : value;
}

test('X01: names and refusals that are code are read as text', async () => {
  const page = await openStudio();
  for (const [operationId, path] of [
    ['get_user_voices_v2', '/v2/voices?page_size=12'],
    ['get_workspace_members', '/v1/workspace/members'],
    ['get_groups_endpoint', '/v1/workspace/groups'],
    ['get_workspace_service_accounts', '/v1/service-accounts'],
  ] as const) {
    await sandbox.fail(operationId, { status: 200, body: renamed(await sandbox.read(path)), times: 100 });
  }
  await page.reload();
  await see(page.getByRole('link', { name: `${code} Aria, warm narrator` }));
  const dialog = await openShare(page, /Aria/);
  await see(dialog.getByRole('heading', { name: code, exact: false }));
  await see(dialog.getByText(`${code} Ben Kowalski`));
  await see(dialog.getByText(`${code} Design`));
  await see(dialog.getByText(`${code} render-farm`));
  await recipients(dialog).pressSequentially('mateo');
  await dialog.getByRole('option', { name: `${code} Mateo Silva`, exact: false }).click();
  await see(dialog.getByText(`${code} Mateo Silva`));

  await sandbox.fail('share_resource_endpoint', {
    status: 400,
    body: { detail: { type: code, code, message: code, status: code } },
  });
  await roleOf(dialog, `${code} Cai Tan`).selectOption({ label: 'Editor' });
  await see(dialog.getByText('Not changed.', { exact: false }));

  expect(await page.title()).not.toBe('owned');
  expect(await page.locator('img').count()).toBe(0);
});

test('on plain HTTP, where there is no clipboard to write to, the link is copied all the same', async () => {
  const page = await openStudio();
  // A page on this machine is as trusted as one on HTTPS: what it would lack elsewhere is taken away.
  await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }));
  const dialog = await openShare(page);
  const copy = dialog.getByRole('button', { name: /^Copy link/ });
  await copy.click();
  await see(dialog.getByRole('button', { name: 'Link copied' }));
  const field = recipients(dialog);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await eventually(() => field.inputValue()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/voices\/\w+$/);
});

test('X09: where the clipboard is refused the link can be selected', async () => {
  const page = await openStudio();
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    browserContextId: targetInfo.browserContextId,
    permission: { name: 'clipboard-write' },
    setting: 'denied',
    origin: studio().url,
  });
  // The way around it is barred as well.
  await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
  const dialog = await openShare(page);
  const copy = dialog.getByRole('button', { name: /^Copy link/ });
  await copy.click();
  const link = dialog.getByRole('textbox', { name: /Couldn’t copy/ });
  await see(link);
  await hasFocus(copy);
  expect(await link.inputValue()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/voices\/\w+$/);

  await link.focus();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await link.inputValue());
});

test('L01: the provider’s key is in nothing that the browser received', async () => {
  const { apiKey } = studio().sandbox;
  const page = await openStudio();
  const received: Promise<string>[] = [];
  page.on('response', (response) => {
    const body = response.text().catch(() => '');
    received.push(body.then((text) => `${JSON.stringify(response.headers())}${text}`));
  });
  await page.reload();
  const dialog = await openShare(page);
  await recipients(dialog).pressSequentially('mateo');
  await dialog.getByRole('option', { name: /Mateo Silva/ }).click();
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await see(page.getByText('Shared with Mateo Silva').filter({ visible: true }));
  await sandbox.fail('share_resource_endpoint', {
    status: 422,
    body: { detail: [{ msg: apiKey, input: apiKey }] },
  });
  await dialog.getByRole('combobox', { name: 'Role for Cai Tan' }).selectOption({ label: 'Editor' });
  await see(dialog.getByText('Not changed.', { exact: false }));

  const all = await Promise.all(received);
  expect(all.length).toBeGreaterThan(10);
  const windows = [
    apiKey,
    encodeURIComponent(apiKey),
    Buffer.from(apiKey).toString('base64').replace(/=+$/, ''),
  ];
  expect(all.filter((text) => windows.some((secret) => text.includes(secret)))).toEqual([]);
});
