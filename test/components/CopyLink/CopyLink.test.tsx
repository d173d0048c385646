import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { CopyLink } from '../../../src/components/CopyLink/index.js';
import { openHost } from '../support/openHost.js';

const link = 'https://studio.northwind.example/voices/aria';
const open = () => openHost(({ voice }) => <CopyLink link={link} resource={voice('Aria')} />);

it('copies the link, says so, and tells the host', async () => {
  const { user, events } = open();
  const button = screen.getByRole('button', { name: 'Copy link to Aria, warm narrator' });
  await user.click(button);
  expect(await navigator.clipboard.readText()).toBe(link);
  expect(await screen.findByText('Link copied', { selector: 'button *' })).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Link copied');
  expect(events.map(({ type }) => type)).toEqual(['link-copied']);
});

it('shows the link to be selected where the browser refuses, and leaves focus where it is', async () => {
  const { user } = open();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  const button = screen.getByRole('button', { name: /^Copy link/ });
  await user.click(button);
  const text = await screen.findByRole<HTMLInputElement>('textbox', { name: /Couldn’t copy/ });
  expect(text).toHaveValue(link);
  expect(button).toHaveFocus();
  await user.click(text);
  expect(text.value.slice(text.selectionStart ?? 0, text.selectionEnd ?? 0)).toBe(link);
});

it('H-E7: asks for the link when somebody copies, and not while rendering', async () => {
  const place = vi.fn(() => link);
  const { user } = openHost(({ voice }) => <CopyLink link={place} resource={voice('Aria')} />);
  expect(place).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /^Copy link/ }));
  expect(await navigator.clipboard.readText()).toBe(link);
});
