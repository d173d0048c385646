import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createClient, elevenLabs } from '../../../src/client/index.js';
import { ApiExplorer } from '../../../src/components/ApiExplorer/index.js';
import { GatewaySettings } from '../../../src/components/GatewaySettings/index.js';
import { RolecallProvider } from '../../../src/components/RolecallProvider/index.js';
import { useGatewaySettings, type ExplorerConnection } from '../../../src/hooks/explorer/index.js';
import { createWorkspace } from '../../../src/testing/index.js';

const origins = ['https://api.example'];

function Settings({ gateway, connection }: { gateway: string; connection: ExplorerConnection }) {
  const settings = useGatewaySettings({ gateway, connection, origins });
  return (
    <>
      <GatewaySettings settings={settings} />
      <ApiExplorer
        gateway={settings.gateway}
        connection={connection}
        defaultOperation="elevenlabs/get_user_info"
      />
    </>
  );
}

function open(viewer: string | null = 'ana') {
  const workspace = createWorkspace({ viewer });
  const { gateway, fetch } = workspace;
  const called: string[] = [];
  const connection = {
    fetch: (url: string, init: RequestInit) => {
      called.push(url);
      return fetch(url, init);
    },
    random: () => 0,
  };
  render(
    <RolecallProvider backend={elevenLabs(createClient({ gateway, ...connection }))}>
      <Settings gateway={gateway} connection={connection} />
    </RolecallProvider>,
  );
  return { ...workspace, called, user: userEvent.setup() };
}

const address = () => screen.getByRole('textbox', { name: 'Address of the gateway' });
const send = () => screen.getByRole('button', { name: 'Send' });

describe('the gateway that is called', () => {
  it('is the app’s own until another is typed, which is kept, and nothing else is', async () => {
    const { user, gateway } = open();
    expect(address()).toHaveValue(gateway);
    expect(localStorage).toHaveLength(0);
    await user.clear(address());
    await user.type(address(), 'https://api.example/rolecall');
    expect(localStorage).toHaveLength(1);
    expect(localStorage.getItem('rolecall.gateway')).toBe('https://api.example/rolecall');
    await user.click(screen.getByRole('button', { name: 'Use the app’s own' }));
    expect(address()).toHaveValue(gateway);
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['nothing at all', 'This is no path and no address that begins with http.'],
    ['https://user:pw@api.example/x', 'This is no path and no address that begins with http.'],
    ['//evil.example/x', 'This is no path and no address that begins with http.'],
    ['http://api.example/x', 'Use https. Plain http is for this machine alone.'],
    ['https://evil.example/x', 'This site is not one that the app allows.'],
    ['https://api.example.evil.example/x', 'This site is not one that the app allows.'],
  ])('X06: is never %s', async (text, says) => {
    const { user } = open();
    await user.clear(address());
    await user.type(address(), text);
    expect(address()).toHaveAccessibleDescription(says);
    expect(address()).toBeInvalid();
    expect(send()).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Test the connection' })).toBeDisabled();
    expect(localStorage.getItem('rolecall.gateway')).not.toBe(text);
  });

  it('X06: is checked anew when it is read from the browser, and never read from the page’s address', async () => {
    localStorage.setItem('rolecall.gateway', 'https://evil.example/x');
    history.replaceState(null, '', '?gateway=https://api.example/x#gateway=/elsewhere');
    const { gateway } = open();
    expect(address()).toHaveValue(gateway);
    history.replaceState(null, '', '/');
  });

  it('is the kept one where that may be called', async () => {
    localStorage.setItem('rolecall.gateway', 'https://api.example/x');
    open();
    expect(address()).toHaveValue('https://api.example/x');
  });

  it('tells when tested whom it takes the viewer for, and how much they may call', async () => {
    const { user } = open('cai');
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(
      await screen.findByText(/^It answers: you are Cai Tan, and may call \d+ operations\.$/),
    ).toBeInTheDocument();
  });

  it('tells when tested why it cannot be used', async () => {
    const { user } = open(null);
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(await screen.findByText('You are signed out. Sign in again to go on.')).toBeInTheDocument();
  });

  it('tells when tested that nothing of the kind answers there', async () => {
    const { user } = open();
    await user.clear(address());
    await user.type(address(), '/elsewhere');
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(await screen.findByText('It is no longer there, or you may not see it.')).toBeInTheDocument();
  });
});
