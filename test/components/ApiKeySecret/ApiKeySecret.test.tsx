import { act, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiKeySecret, holdSecret, type HeldSecret } from '../../../src/components/ApiKeySecret/index.js';
import { openHost, settled } from '../support/openHost.js';

// Made up, and like no real one.
const value = 'rcl_test_0123456789abcdef0123456789abcdef';

function Held({ secret, onDone }: { secret: HeldSecret; onDone: (stored: boolean) => void }) {
  const [open, setOpen] = useState(true);
  return open ? (
    <ApiKeySecret
      secret={secret}
      name="production"
      onDone={({ stored }) => {
        onDone(stored);
        setOpen(false);
      }}
    />
  ) : (
    <p>Closed</p>
  );
}

const open = () => {
  const secret = holdSecret(value);
  const onDone = vi.fn();
  const host = openHost(() => (
    <StrictMode>
      <Held secret={secret} onDone={onDone} />
    </StrictMode>
  ));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Secret of production' });
  return { ...host, secret, onDone, field };
};

const done = () => screen.getByRole('button', { name: 'Done' });

describe('the secret of a new key', () => {
  it('stands in the value of one field, and in no attribute or text', () => {
    const { field } = open();
    expect(field).toHaveValue(value);
    expect(field).toHaveAttribute('readonly');
    expect(document.documentElement.outerHTML).not.toContain(value);
    expect(screen.getByRole('group', { name: 'Store the secret of production' })).toHaveFocus();
  });

  it('is copied, which is said without it', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(value);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  it('is selected where the browser refuses to copy', async () => {
    const { user, field } = open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findAllByText(/Couldn’t copy/)).not.toHaveLength(0);
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(value);
  });

  it('is let go of once it is stored, without a question', async () => {
    const { user, secret, onDone, field } = open();
    await user.click(screen.getByRole('checkbox', { name: 'I have stored it' }));
    await user.click(done());
    expect(onDone).toHaveBeenCalledExactlyOnceWith(true);
    expect(field).toHaveValue('');
    await waitFor(() => expect(secret.read()).toBeNull());
    expect(JSON.stringify(secret)).not.toContain(value);
  });

  it('asks whoever leaves without, by button or by Escape, and stays as it was', async () => {
    const { user, onDone, field } = open();
    await user.click(done());
    expect(screen.getByRole('group', { name: 'Leave without storing it?' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(done()).toHaveFocus();
    expect(field).toHaveValue(value);
    await user.keyboard('{Escape}');
    expect(onDone).not.toHaveBeenCalled();
    await settled();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(onDone).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('holds the page back from closing until it is stored', async () => {
    const { user } = open();
    const closing = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'I have stored it' }));
    expect(closing()).toBe(false);
  });

  it('is not in the page that the browser keeps to go back to, and is marked for what records sessions (L04)', () => {
    const { secret, field } = open();
    expect(field).toHaveAttribute('data-private');
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(field).toHaveValue('');
    expect(secret.read()).toBeNull();
    expect(screen.getByText('The secret was shown before and is no longer here.')).toBeInTheDocument();
  });

  it('says that it is gone to whoever comes back to it', async () => {
    const secret = holdSecret(value);
    secret.clear();
    openHost(() => <Held secret={secret} onDone={() => undefined} />);
    expect(screen.getByText(/no longer here/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
