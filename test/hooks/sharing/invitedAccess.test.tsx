import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jsmon } from '../../../src/client/index.js';
import type { Backend, Person } from '../../../src/hooks/index.js';
import { openPage, openShare, principalOf, rowOf, toEnd } from '../support/openPage.js';

const newcomer = 'new@northwind.example';
const address = (email: string): Person => ({
  kind: 'person',
  id: null,
  email,
  name: null,
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
});

/** A share dialog's ground on a Jsmon workspace, with somebody signed in. */
async function openWorkspaceShare(viewer = 'ana', adapt: (backend: Backend) => Backend = (same) => same) {
  const page = openPage({
    viewer,
    offer: (client, { sandbox }) => adapt(jsmon(client, { workspaceId: sandbox.jsmon.workspaceId })),
  });
  const { sandbox } = page.workspace;
  const opened = await openShare(page, { type: 'workspace', id: sandbox.jsmon.workspaceId });
  const invited = () => opened.share().access.data?.invitations?.map(({ email, role }) => [email, role]);
  const emailOf = (handle: string) => sandbox.person(handle).email;
  const permissionOf = (handle: string) =>
    sandbox.jsmon.workspace().users.find(({ email }) => email === emailOf(handle))?.permission ?? null;
  return { ...opened, page, sandbox, invited, emailOf, permissionOf };
}

describe('sharing a workspace whose provider invites', () => {
  it('shows the owner as creator, and those who are in it', async () => {
    const { share, emailOf } = await openWorkspaceShare();
    expect(
      share().rows.map(({ principal, role, fixed, you }) => [
        principal.kind === 'person' ? principal.email : null,
        role,
        fixed,
        you,
      ]),
    ).toEqual([
      [emailOf('ana'), 'admin', 'creator', true],
      [emailOf('fatima'), 'admin', null, false],
      [emailOf('ben'), 'editor', null, false],
      [emailOf('cai'), 'viewer', null, false],
      ['nora.fischer@lumen.example', 'viewer', null, false],
    ]);
    expect(share().assignableRoles).toEqual(['viewer', 'editor', 'admin']);
    expect([share().canShare, share().canShareWorkspace]).toEqual([true, false]);
  });

  it('changes a role, undoes it, takes it away', async () => {
    const { share, emailOf, permissionOf } = await openWorkspaceShare();
    const ben = principalOf(share(), emailOf('ben'));
    const changed = await toEnd(() => share().change(ben, 'admin'));
    expect(permissionOf('ben')).toBe('admin');
    await toEnd(() => share().undo(changed.change));
    expect(permissionOf('ben')).toBe('write');
    await toEnd(() => share().revoke(ben));
    expect(permissionOf('ben')).toBeNull();
    expect(rowOf(share(), emailOf('ben'))).toBeUndefined();
  });

  it('an invited address is drawn while it is on its way, and then stands among the invitations and in no row', async () => {
    const { share, sandbox, invited } = await openWorkspaceShare();
    const held = sandbox.hold('invite_to_workspace');
    let granted!: Promise<unknown>;
    await toEnd(async () => {
      granted = share().grant(address(newcomer), 'editor');
      await Promise.resolve();
    });
    expect(rowOf(share(), newcomer)).toMatchObject({ role: 'editor', pending: 'grant' });
    held.release();
    const outcome = await toEnd(() => granted);
    expect(outcome).toMatchObject({ status: 'done', change: { invited: true, previous: null } });
    expect(rowOf(share(), newcomer)).toBeUndefined();
    expect(invited()).toContainEqual([newcomer, 'editor']);
  });

  it('no false row is drawn while the list that tells of it cannot be read', async () => {
    const { share, sandbox, invited } = await openWorkspaceShare();
    sandbox.fail('list_shared_users', { status: 400, times: 9 });
    await toEnd(() => share().grant(address(newcomer), 'viewer'));
    expect(rowOf(share(), newcomer)).toBeUndefined();
    expect(invited()).toContainEqual([newcomer, 'viewer']);
  });

  it('an invitation whose answer was lost is found in the list, and not sent again', async () => {
    const { share, sandbox, invited } = await openWorkspaceShare();
    sandbox.fail('invite_to_workspace', { afterCommit: true });
    const outcome = await toEnd(() => share().grant(address(newcomer), 'viewer'));
    expect(outcome).toMatchObject({ status: 'done', change: { invited: true } });
    expect(invited()).toContainEqual([newcomer, 'viewer']);
    expect(sandbox.jsmon.workspace().invitations.filter(({ email }) => email === newcomer)).toHaveLength(1);
  });

  it('an address that has an invitation is refused another, and keeps its own', async () => {
    const { share, emailOf, invited } = await openWorkspaceShare();
    const outcome = await toEnd(() => share().grant(address(emailOf('dee').toUpperCase()), 'admin'));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'already_invited' } });
    expect(rowOf(share(), emailOf('dee'))).toBeUndefined();
    expect(invited()).toContainEqual([emailOf('dee'), 'viewer']);
  });

  it('an invitation that cannot be taken back stays where it stands', async () => {
    const { share, emailOf, invited } = await openWorkspaceShare();
    const granted = await toEnd(() => share().grant(address(newcomer), 'viewer'));
    const undone = await toEnd(() => share().undo(granted.change));
    expect(undone).toMatchObject({ status: 'failed', error: { code: 'cannot_cancel' } });
    const revoked = await toEnd(() => share().revoke(address(emailOf('dee'))));
    expect(revoked).toMatchObject({ status: 'failed', error: { code: 'cannot_cancel' } });
    expect(invited()).toEqual(
      expect.arrayContaining([
        [newcomer, 'viewer'],
        [emailOf('dee'), 'viewer'],
      ]),
    );
  });

  it('one that can be is gone before it is read again', async () => {
    const { share, sandbox, emailOf, invited } = await openWorkspaceShare('ana', (backend) => ({
      ...backend,
      sharing: { ...backend.sharing!, revoke: () => Promise.resolve() },
    }));
    expect(invited()).toContainEqual([emailOf('dee'), 'viewer']);
    sandbox.fail('list_shared_users', { status: 400, times: 9 });
    await toEnd(() => share().revoke(address(emailOf('dee'))));
    expect(invited()).not.toContainEqual([emailOf('dee'), 'viewer']);
  });

  it('somebody who joined meanwhile gets the role, and a row', async () => {
    const { share, sandbox, emailOf, permissionOf } = await openWorkspaceShare();
    sandbox.jsmon.setPermission(emailOf('petra'), 'read');
    await toEnd(() => share().grant(address(emailOf('petra')), 'editor'));
    expect(permissionOf('petra')).toBe('write');
    await waitFor(() =>
      expect(rowOf(share(), emailOf('petra'))).toMatchObject({ role: 'editor', pending: null }),
    );
  });

  it('somebody it is shared with sees it and changes nothing', async () => {
    const { share, emailOf } = await openWorkspaceShare('ben');
    expect(share().canShare).toBe(false);
    expect(share().rows[0]).toMatchObject({ you: true, role: 'editor', fixed: 'viewer-cannot' });
    expect(rowOf(share(), emailOf('ana'))).toMatchObject({ fixed: 'creator', you: false });
  });
});
