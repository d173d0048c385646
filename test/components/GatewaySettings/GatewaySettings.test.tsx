import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
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

/** @param ready How the gateway says that it may take traffic, where it is another way than it does. */
function open(viewer: string | null = 'ana', ready?: () => Response) {
  const workspace = createWorkspace({ viewer });
  const { gateway, fetch } = workspace;
  const sent: { url: string; init: RequestInit }[] = [];
  const connection = {
    fetch: (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return ready && url.endsWith('/ready') ? Promise.resolve(ready()) : fetch(url, init);
    },
    random: () => 0,
  };
  render(
    <RolecallProvider backend={elevenLabs(createClient({ gateway, ...connection }))}>
      <Settings gateway={gateway} connection={connection} />
    </RolecallProvider>,
  );
  return { ...workspace, sent, user: userEvent.setup() };
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
    ['https://api.example./x', 'This site is not one that the app allows.'],
    ['https://api.example:8443/x', 'This site is not one that the app allows.'],
    ['https://аpi.example/x', 'This site is not one that the app allows.'],
    ['http://127.0.0.1:9/x', 'This site is not one that the app allows.'],
    ['http://127.0.0.1.evil.example/x', 'Use https. Plain http is for this machine alone.'],
    ['javascript:alert(1)', 'This is no path and no address that begins with http.'],
    ['data:text/html,x', 'This is no path and no address that begins with http.'],
    ['/\\evil.example/x', 'This is no path and no address that begins with http.'],
    ['https:/evil.example/x', 'This is no path and no address that begins with http.'],
    ['https://api.example/x?to=evil', 'This is no path and no address that begins with http.'],
    ['https://api.example\\@evil.example/x', 'This is no path and no address that begins with http.'],
  ])('X06: is never %s', async (text, says) => {
    const { user } = open();
    await user.clear(address());
    await user.click(address());
    await user.paste(text);
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

  it.each(['javascript:alert(1)', '//evil.example', ' /x', '/x\n', '', '\0'])(
    'X06: is not what somebody has put into the browser’s storage: %j',
    (kept) => {
      localStorage.setItem('rolecall.gateway', kept);
      const { gateway } = open();
      expect(address()).toHaveValue(gateway);
    },
  );

  it('X06: sends cookies to no other site', async () => {
    const { user, sent } = open();
    await user.clear(address());
    await user.click(address());
    await user.paste('https://api.example/x');
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    await waitFor(() => expect(sent.length).toBeGreaterThan(0));
    for (const { url, init } of sent) {
      expect(url).toMatch(/^https:\/\/api\.example\/x\//);
      expect(init.credentials).toBe('same-origin');
    }
  });

  it('is changed all the same where the browser keeps nothing', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    for (const what of ['getItem', 'setItem', 'removeItem'] as const)
      vi.spyOn(Storage.prototype, what).mockImplementation(refuse);
    const { user, gateway } = open();
    expect(address()).toHaveValue(gateway);
    await user.clear(address());
    await user.click(address());
    await user.paste('https://api.example/x');
    expect(address()).toBeValid();
    expect(send()).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'Use the app’s own' }));
    expect(address()).toHaveValue(gateway);
    expect(address()).toHaveFocus();
  });

  it('is the app’s own in a frame without an origin too', () => {
    vi.stubGlobal('location', { origin: 'null' });
    render(<Settings gateway="https://api.example/x" connection={{}} />);
    expect(address()).toBeValid();
  });

  it('follows the app’s own until another is typed', () => {
    const { rerender } = render(<Settings gateway="/one" connection={{}} />);
    rerender(<Settings gateway="/two" connection={{}} />);
    expect(address()).toHaveValue('/two');
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

  it.each<[string, number, RegExp | null]>([
    ['store_unavailable', 503, /its store does not answer/],
    ['ledger_unavailable', 503, /its list of invitations does not answer/],
    ['bad_credential', 503, /its key is missing/],
    ['a_word_of_tomorrow', 503, /says that it is not ready/],
    // One that does not know the question lacks nothing.
    ['route_not_found', 404, null],
  ])('tells when tested what it lacks: %s', async (code, status, sentence) => {
    const refused = () =>
      Response.json(
        { detail: { code, status: code, message: 'No.' } },
        { status, headers: { 'retry-after': '0' } },
      );
    const { user } = open('cai', refused);
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(await screen.findByText(/^It answers: you are Cai Tan/)).toBeInTheDocument();
    if (sentence)
      expect((await screen.findAllByText(sentence)).some((one) => one.closest('.rcl-banner'))).toBe(true);
    else expect(screen.queryByText(/not ready/)).not.toBeInTheDocument();
  });

  it('tells each time that it is tested, and leaves whoever tests where they are', async () => {
    const { user } = open('cai');
    const test = screen.getByRole('button', { name: 'Test the connection' });
    for (let turn = 0; turn < 2; turn += 1) {
      await user.click(test);
      await waitFor(() =>
        expect(document.querySelector('[aria-live="polite"]')).toHaveTextContent(/It answers/),
      );
      expect(test).toHaveFocus();
      document.querySelector('[aria-live="polite"]')!.textContent = '';
    }
  });

  it('tells when tested why it cannot be used', async () => {
    const { user } = open(null);
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(
      await screen.findByText('You are signed out. Sign in again to go on.', { selector: 'span' }),
    ).toBeInTheDocument();
  });

  it('tells when tested that nothing of the kind answers there', async () => {
    const { user } = open();
    await user.clear(address());
    await user.paste('/elsewhere');
    await user.click(screen.getByRole('button', { name: 'Test the connection' }));
    expect(
      await screen.findByText('No gateway answers at this address.', { selector: 'span' }),
    ).toBeInTheDocument();
  });
});
