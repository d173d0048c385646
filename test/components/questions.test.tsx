import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AccessList } from '../../src/components/AccessList/index.js';
import { ApiKeyList } from '../../src/components/ApiKeyList/index.js';
import { ApiKeySecret, holdSecret } from '../../src/components/ApiKeySecret/index.js';
import { InvitationCard } from '../../src/components/InvitationCard/index.js';
import { InvitationList } from '../../src/components/InvitationList/index.js';
import { MemberList } from '../../src/components/MemberList/index.js';
import { VoiceSamples } from '../../src/components/VoiceSamples/index.js';
import { jsmon } from '../../src/client/index.js';
import { accountNamed } from './support/accountNamed.js';
import { chooseFrom } from './support/chooseFrom.js';
import { openHost, roleOf, rowOf, settled, type Host } from './support/openHost.js';

/** Somebody else has done something, and what is shown is read again. */
const meanwhile = async ({ queryClient }: Pick<Host, 'queryClient'>, happens: () => void) => {
  happens();
  await act(() => queryClient.invalidateQueries());
};

const question = (name: string | RegExp) => screen.queryByRole('group', { name });
const closed = () => waitFor(() => expect(document.querySelector('.rcl-confirm')).not.toBeInTheDocument());

describe('P-E9: a question that is asked follows the truth', () => {
  it('says what is kept by then, and takes no answer that was meant for what it said before', async () => {
    const host = openHost(({ voice }) => <AccessList resource={voice('Bram')} />, { viewer: 'ben' });
    await rowOf('Ben Kowalski');
    await settled();
    await chooseFrom(host.user, 'Ben Kowalski', 'Remove');
    expect(question('Remove your own access?')).not.toHaveAccessibleDescription(/Keeps viewer access/i);
    await settled();
    await meanwhile(host, () => host.sandbox.setBaseline(host.voice('Bram'), 'viewer'));
    await waitFor(() =>
      expect(question('Remove your own access?')).toHaveAccessibleDescription(/viewer access/i),
    );
    expect(document.querySelector('.rcl-confirm')).toHaveAttribute('data-settling');
    expect(screen.getByRole('status')).toHaveTextContent(/viewer access/i);
  });

  it('closes when somebody else has taken the role away, and focus is in the list', async () => {
    const host = openHost(({ voice }) => <AccessList resource={voice('Bram')} />, { viewer: 'ben' });
    await host.user.selectOptions(await roleOf('Ben Kowalski'), 'Viewer');
    expect(question('Change your own role to Viewer?')).toBeVisible();
    await meanwhile(host, () =>
      host.sandbox.setGrant(host.voice('Bram'), host.sandbox.person('ben').id, 'viewer'),
    );
    await closed();
    expect(host.writes()).toEqual([]);
    expect(document.body).not.toHaveFocus();
  });

  it('closes when one’s own seat is that one by then', async () => {
    const host = openHost(() => <MemberList />, { viewer: 'fatima' });
    const seat = await screen.findByRole('combobox', { name: 'Seat for Fatima Zahra El Idrissi' });
    await host.user.selectOptions(seat, 'workspace_member');
    expect(question(/^Change your own seat to/)).toBeVisible();
    await meanwhile(host, () => host.sandbox.setSeat(host.sandbox.person('fatima').id, 'workspace_member'));
    await closed();
  });

  it('closes when the invitation to be cancelled was accepted', async () => {
    const lo = 'lo.svensson@northwind.example';
    const host = openHost(
      ({ workspace }) => {
        void workspace.fetch(`${workspace.gateway}/elevenlabs/v1/workspace/invites/add`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: lo, seat_type: 'workspace_lite_member' }),
        });
        return <InvitationList />;
      },
      { ledger: true },
    );
    await waitFor(() => expect(host.sandbox.workspace.invitations).toHaveLength(1));
    await act(() => host.queryClient.invalidateQueries());
    await rowOf(lo);
    await settled();
    await chooseFrom(host.user, lo, 'Cancel invitation');
    expect(question(/^Cancel the invitation/)).toBeVisible();
    await meanwhile(host, () => host.sandbox.acceptInvitation(lo));
    await closed();
  });

  it('closes when the invitation to be declined has ended', async () => {
    const ofDee = ({ sandbox }: Pick<Host, 'sandbox'>) =>
      sandbox.jsmon.workspace().invitations.findLast(({ email }) => email === sandbox.person('dee').email)!;
    const host = openHost((about) => <InvitationCard invitationId={ofDee(about).id} />, {
      viewer: 'dee',
      connect: (client, { sandbox }) =>
        jsmon(client, { workspaceId: sandbox.jsmon.workspaceId, workspaceName: 'Northwind scans' }),
      provider: {
        timers: { now: () => Date.UTC(2026, 2, 2, 9), setTimeout: () => 0, clearTimeout: () => undefined },
      },
    });
    await host.user.click(await screen.findByRole('button', { name: 'Decline' }));
    expect(question('Decline this invitation?')).toBeVisible();
    await meanwhile(host, () => host.sandbox.jsmon.setInvitation(ofDee(host).id, { status: 'accepted' }));
    await closed();
  });

  it.each([
    ['deleted', null],
    ['switched on again', { disabled: false }],
  ])('closes when the key to be deleted was %s', async (_how, change) => {
    const host = openHost((about) => <ApiKeyList accountId={accountNamed(about, 'render-farm').id} />);
    const { id } = accountNamed(host, 'render-farm').keys.find(({ name }) => name === 'staging')!;
    host.sandbox.setKey(id, { disabled: true });
    await act(() => host.queryClient.invalidateQueries());
    await rowOf('staging');
    await settled();
    await chooseFrom(host.user, 'staging', 'Delete');
    expect(question('Delete staging for ever?')).toBeVisible();
    await meanwhile(host, () => host.sandbox.setKey(id, change));
    await closed();
  });

  it('closes when the sample to be deleted is gone', async () => {
    const host = openHost(({ sandbox }) => (
      <VoiceSamples voiceId={sandbox.workspace.voices.find(({ samples }) => samples.length > 1)!.id} />
    ));
    await chooseFrom(host.user, 'take-01.wav', 'Delete');
    expect(question(/^Delete/)).toBeVisible();
    const voice = host.sandbox.workspace.voices.find(({ samples }) => samples.length > 1)!;
    const sample = voice.samples.find(({ fileName }) => fileName === 'take-01.wav')!;
    await host.workspace.fetch(
      `${host.workspace.gateway}/elevenlabs/v1/voices/${voice.id}/samples/${sample.id}`,
      {
        method: 'DELETE',
      },
    );
    await act(() => host.queryClient.invalidateQueries());
    await closed();
  });

  it('closes when the secret is no longer there to be lost', async () => {
    const host = openHost(() => (
      <ApiKeySecret secret={holdSecret('rcl_test_0123456789abcdef')} name="production" onDone={vi.fn()} />
    ));
    await host.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(question('Leave without storing it?')).toBeVisible();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await closed();
  });
});
