import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ShareButton } from '../../../src/components/ShareButton/index.js';
import { openHost } from '../support/openHost.js';

it('is named after what it shares, opens its dialog, and reads nothing before', async () => {
  const { user, workspace } = openHost(({ voice }) => <ShareButton resource={voice('Aria')} />);
  expect(workspace.calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Share Aria, warm narrator' }));
  expect(await screen.findByRole('dialog', { name: 'Share “Aria, warm narrator”' })).toBeInTheDocument();
});

it('says how many have access, when asked to', async () => {
  openHost(({ voice }) => <ShareButton resource={voice('Aria')} showCount />);
  expect(
    await screen.findByRole('button', { name: 'Share Aria, warm narrator, shared with 6' }),
  ).toBeInTheDocument();
});
