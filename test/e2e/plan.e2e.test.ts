import { expect, test } from 'vitest';
import { openStudio, see, withBrowser } from './support/browser.js';

withBrowser();

const path = '/admin/plan';

test('an admin reads what is left of the plan, where it leads, and whose key the studio uses', async () => {
  const page = await openStudio({ path });
  const credits = page.getByRole('meter', { name: 'Credits' });
  await see(credits);
  expect(await credits.getAttribute('aria-valuetext')).toMatch(/of 20,000,000/);
  await see(page.getByText(/^At the pace since .+ about .+ by .+: within the plan\.$/));
  await see(page.getByText(/^Credits reset on .+ (CET|GMT\+1)$/));
  await see(page.getByRole('heading', { name: 'Account behind this app' }));
});

test('somebody who may not read bills is told whom to ask, and sees no number', async () => {
  const page = await openStudio({ as: 'dee', path });
  await see(page.getByText(/Only workspace admins can see the plan and its bills/));
  await see(page.getByRole('main').getByText(/Ana Ruiz/));
  expect(await page.getByRole('meter').count()).toBe(0);
});
