import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ShareButton } from '../../../src/components/ShareButton/index.js';
import { de } from '../../../src/locales/de/index.js';
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

describe('P-E14: for somebody who may not share', () => {
  it('offers to see access where the host knows that they may see it, and reads nothing for that', async () => {
    const { user, workspace } = openHost(({ voice }) => <ShareButton resource={voice('Aria')} may="see" />, {
      viewer: 'cai',
    });
    const button = screen.getByRole('button', { name: 'See access to Aria, warm narrator' });
    expect(button).toHaveTextContent(/^See access/);
    expect(workspace.calls).toEqual([]);
    await user.click(button);
    const name = 'Who has access to “Aria, warm narrator”';
    expect(screen.getByRole('dialog', { name })).toBeInTheDocument();
    expect(await screen.findByText(/^You can see who has access to this voice/)).toBeInTheDocument();
    expect(screen.getByRole('dialog', { name })).toBeInTheDocument();
  });

  it('is not there where the host knows that they may not see it either', () => {
    const { workspace } = openHost(({ voice }) => <ShareButton resource={voice('Aria')} may="nothing" />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(workspace.calls).toEqual([]);
  });

  it('says what its dialog has found out, there and in every other button for the same', async () => {
    const { user, workspace } = openHost(
      ({ voice }) => (
        <>
          <ShareButton resource={voice('Aria')} />
          <ShareButton resource={voice('Aria')} className="another" />
          <ShareButton resource={voice('Bram')} />
        </>
      ),
      { viewer: 'cai' },
    );
    const [first] = screen.getAllByRole('button', { name: 'Share Aria, warm narrator' });
    await user.click(first!);
    await screen.findByRole('dialog', { name: 'Who has access to “Aria, warm narrator”' });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    const calls = workspace.calls.length;
    const found = await screen.findAllByRole('button', { name: 'See access to Aria, warm narrator' });
    expect(found).toHaveLength(2);
    expect(found[0]).toHaveFocus();
    expect(screen.getByRole('button', { name: /^Share Bram/ })).toBeInTheDocument();
    expect(workspace.calls).toHaveLength(calls);
  });

  it('stays until its dialog has said whom to ask, then goes and leaves focus with its neighbour', async () => {
    const { user } = openHost(
      ({ voice }) => (
        <p>
          <ShareButton resource={voice('Aria')} />
          <button type="button">Next</button>
        </p>
      ),
      { viewer: 'dee' },
    );
    await user.click(screen.getByRole('button', { name: 'Share Aria, warm narrator' }));
    expect(await screen.findByText(/^You don’t have access to see who/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus());
    expect(screen.queryByRole('button', { name: /Aria/ })).not.toBeInTheDocument();
  });

  it('goes once its count was refused', async () => {
    openHost(({ voice }) => <ShareButton resource={voice('Aria')} showCount />, { viewer: 'dee' });
    await waitFor(() => expect(screen.queryByRole('button')).not.toBeInTheDocument());
  });

  it('says so in German', async () => {
    const { user } = openHost(({ voice }) => <ShareButton resource={voice('Aria')} may="see" />, {
      viewer: 'cai',
      provider: { locale: 'de', messages: de },
    });
    await user.click(screen.getByRole('button', { name: 'Zugriff auf Aria, warm narrator ansehen' }));
    const name = 'Wer Zugriff auf „Aria, warm narrator“ hat';
    expect(await screen.findByRole('dialog', { name })).toBeInTheDocument();
  });
});

it('stands in a page without a provider', () => {
  render(<ShareButton resource={{ type: 'voice', id: 'v1', name: 'Aria' }} />);
  expect(screen.getByRole('button', { name: 'Share Aria' })).toBeInTheDocument();
});
