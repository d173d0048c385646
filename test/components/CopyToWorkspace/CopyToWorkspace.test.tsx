import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import { CopyToWorkspace } from '../../../src/components/CopyToWorkspace/index.js';
import { workspacePolicy, type Policy } from '../../../src/gateway/index.js';
import { openHost, settled, type Host, type HostOptions } from '../support/openHost.js';

const copying = 'copy_resource_to_workspace';
const somebody = 'K3vQp9XwZr5LmT8bNc2Hs7DfGj41';

/** A host that lets everybody with a role copy out. */
const exporting: Policy = {
  ...workspacePolicy(),
  permissions: async (...question) => {
    const answer = await workspacePolicy().permissions(...question);
    return { ...answer, permissions: [...answer.permissions, 'resource:export'] };
  },
};

/** @param offered Whether the provider still has the operation. */
const open = (options: HostOptions = {}, offered = true) => {
  const onCopied = vi.fn<(userId: string) => void>();
  const host = openHost(
    ({ sandbox, voice }) => {
      sandbox.offerCopies(offered);
      return <CopyToWorkspace resource={voice('Aria')} onCopied={onCopied} />;
    },
    {
      policy: exporting,
      connect: (client) => elevenLabs(client, { copyToWorkspace: true }),
      ...options,
    },
  );
  return { ...host, onCopied };
};

const field = () => screen.findByRole('textbox', { name: 'User ID at the provider' });
const sent = ({ sandbox }: Pick<Host, 'sandbox'>) =>
  sandbox.requests.filter(({ operationId }) => operationId === copying).length;

/** Names somebody, and says yes. */
async function copyTo({ user }: Pick<Host, 'user'>, userId: string): Promise<void> {
  await user.type(await field(), `${userId}{Enter}`);
  await screen.findByRole('heading', { name: 'Copy this voice to another workspace?' });
  await settled();
  await user.click(screen.getByRole('button', { name: 'Copy to their workspace' }));
}

describe('copying a resource to another workspace', () => {
  it('is not there unless the host switches it on', () => {
    const { view, workspace } = open({ connect: (client) => elevenLabs(client) });
    expect(view.container.querySelector('form, input, .rcl-banner')).toBeNull();
    expect(workspace.calls).toEqual([]);
  });

  it('says that whoever may not copy it may not', async () => {
    open({ policy: workspacePolicy() });
    expect(
      await screen.findByText('You don’t have access to copy this voice to other workspaces.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('asks first, and sends nothing when the answer is no', async () => {
    const host = open();
    await host.user.type(await field(), `${somebody}{Enter}`);
    await host.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await field()).toHaveValue(somebody);
    expect(sent(host)).toBe(0);
  });

  it.each(['', '   ', 'dee@northwind.example', '../../admin', 'a'.repeat(129), '<script>', 'naïve'])(
    'takes "%s" for no id of a user',
    async (typed) => {
      const host = open();
      const input = await field();
      await host.user.click(input);
      if (typed !== '') await host.user.paste(typed);
      await host.user.keyboard('{Enter}');
      const isLong = typed.length > 128;
      // A field takes no more than it may hold.
      if (isLong) expect(input).toHaveValue('a'.repeat(128));
      else {
        expect(input).toHaveAccessibleDescription('This is no user ID.');
        expect(input).toHaveFocus();
        expect(screen.queryByRole('heading')).not.toBeInTheDocument();
      }
      expect(sent(host)).toBe(0);
    },
  );

  it.each([
    ['has taken the path away', { status: 404, body: { detail: 'Not Found' } }],
    ['takes no such call any more', { status: 405, body: { detail: 'Method Not Allowed' } }],
    ['says that it is gone', { status: 410, body: { detail: 'Gone' } }],
  ])('is told to be over where the provider %s', async (_, fault) => {
    const host = open();
    host.sandbox.fail(copying, fault);
    await copyTo(host, somebody);
    expect(await screen.findByText('Not copied. The provider no longer offers this.')).toBeInTheDocument();
    expect(await field()).toHaveValue(somebody);
    expect(sent(host)).toBe(1);
    expect(host.onCopied).not.toHaveBeenCalled();
  });

  it('is another thing than nobody being there of that id', async () => {
    const host = open();
    await copyTo(host, 'nobody');
    expect(await screen.findByText(/^Not copied\./)).not.toHaveTextContent('no longer offers');
  });

  it.each([
    [{ status: 401 }, 'The connection to the provider is not set up right.'],
    [{ status: 429, retryAfter: 30 }, 'Too many requests at once.'],
    [{ status: 422 }, 'The provider did not accept it.'],
  ])('says what stood against it (%j), once, and keeps the id', async (fault, reason) => {
    const host = open();
    host.sandbox.fail(copying, fault);
    await copyTo(host, somebody);
    expect(await screen.findByText(/^Not copied\./)).toHaveTextContent(reason);
    expect(await field()).toHaveValue(somebody);
    expect(sent(host)).toBe(1);
    expect(host.sandbox.workspace.copies).toEqual([]);
  });

  it.each([
    ['done and its answer lost', { network: true, afterCommit: true }, 1],
    ['broken off half-way', { status: 500 }, 0],
    ['answered by a proxy', { html: true }, 0],
  ] as const)('is never sent again by itself when it was %s', async (_, fault, copies) => {
    const host = open();
    host.sandbox.fail(copying, fault);
    await copyTo(host, somebody);
    expect(
      await screen.findByText('The answer was lost. Ask them whether it arrived before you copy it again.'),
    ).toBeInTheDocument();
    expect(await field()).toHaveValue(somebody);
    expect(sent(host)).toBe(1);
    expect(host.sandbox.workspace.copies).toHaveLength(copies);
    expect(host.onCopied).not.toHaveBeenCalled();
  });

  it('is done once while one copy is on its way', async () => {
    const host = open();
    const held = host.sandbox.hold(copying);
    await copyTo(host, somebody);
    await waitFor(() => expect(sent(host)).toBe(1));
    const input = await field();
    expect(input).toHaveAttribute('readonly');
    await host.user.type(input, '{Enter}');
    await host.user.click(screen.getByRole('button', { name: 'Copy to their workspace' }));
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    await act(async () => held.release());
    await waitFor(() => expect(host.onCopied).toHaveBeenCalledExactlyOnceWith(somebody));
    expect(host.sandbox.workspace.copies).toHaveLength(1);
    expect(await field()).toHaveValue('');
  });

  it('is not refused for good when what the viewer may cannot be read: that is tried again', async () => {
    let isDown = true;
    const policy: Policy = {
      ...exporting,
      permissions: async (...question) => {
        if (isDown) throw new Error('The members cannot be looked up.');
        return exporting.permissions(...question);
      },
    };
    const { user } = open({ policy });
    expect(await screen.findByText('Whether you may copy this could not be read.')).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await field()).toBeInTheDocument();
  });

  it('tells the host when nobody is signed in', async () => {
    const { events } = open({ viewer: null });
    expect(await screen.findByText('Your session has ended.')).toBeInTheDocument();
    expect(events).toContainEqual({ type: 'signed-out' });
  });
});
