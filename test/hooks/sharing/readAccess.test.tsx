import { describe, expect, it } from 'vitest';
import { openPage, openShare, principalOf, rowOf, toEnd } from '../support/openPage.js';

const names = (rows: Awaited<ReturnType<typeof openShare>>) =>
  rows.share().rows.map(({ principal }) => (principal.kind === 'unknown' ? 'an unknown id' : principal.name));

describe('somebody who looks at who has access', () => {
  it('sees themselves first, then people from the strongest role on, groups, and machines', async () => {
    const open = await openShare(openPage());
    expect(names(open)).toEqual([
      'Ana Ruiz',
      'Ben Kowalski',
      'Cai Tan',
      'Eva Horváth',
      'Design',
      'render-farm',
    ]);
    expect(open.share().rows.map(({ role }) => role)).toEqual([
      'admin',
      'editor',
      'viewer',
      'viewer',
      'editor',
      'viewer',
    ]);
    expect(open.share().rows.map(({ you }) => you)).toEqual([true, false, false, false, false, false]);
  });

  it('sees the creator second when that is somebody else', async () => {
    const page = openPage({ viewer: 'ben' });
    const open = await openShare(page, page.voice('Bram'));
    expect(names(open).slice(0, 3)).toEqual(['Ben Kowalski', 'Giulia Conti', '中村 浩 (Hiro Nakamura)']);
    expect(open.share().rows[1]).toMatchObject({ role: 'admin', fixed: 'creator', you: false });
  });

  it('is told that somebody keeps a stronger role through a group', async () => {
    const { share } = await openShare(openPage());
    expect(rowOf(share(), 'Eva Horváth')?.other).toMatchObject({
      via: 'group',
      role: 'editor',
      group: { name: 'Design' },
    });
    expect(rowOf(share(), 'Ben Kowalski')?.other).toBeNull();
  });

  it('is told what everyone in the workspace has, and that it reaches people who hold less', async () => {
    const page = openPage();
    const { share } = await openShare(page, page.voice('Celeste'));
    expect(share().everyone).toEqual({ role: 'viewer', pending: null, failure: null, fixed: null });
    expect(rowOf(share(), 'Localization')?.other).toEqual({ via: 'everyone', role: 'viewer', group: null });
  });

  it('cannot change a role of the workspace’s own, an id without a name, or a machine without a key', async () => {
    const page = openPage();
    const { sandbox } = page.workspace;
    const robot = sandbox.workspace.serviceAccounts.find(({ keys }) => keys.length === 0)!;
    sandbox.setGrant(page.voice('Dorian'), robot.id, 'viewer');
    sandbox.setGrant(page.voice('Dorian'), 'gone00000000000000000000001', 'viewer');
    const { share } = await openShare(page, page.voice('Dorian'));
    expect(share().rows.find(({ role }) => role?.startsWith('role_'))).toMatchObject({
      fixed: 'custom-role',
      principal: { name: 'Jonas Lindqvist' },
    });
    expect(share().rows.find(({ principal }) => principal.kind === 'unknown')?.fixed).toBe('unknown');
    expect(rowOf(share(), robot.name)?.fixed).toBe('unreachable');
    expect(rowOf(share(), 'Games')?.fixed).toBeNull();
  });

  it('may give at most their own role, and change everyone’s only as a workspace admin', async () => {
    const owner = openPage();
    const { share: asOwner } = await openShare(owner);
    expect(asOwner()).toMatchObject({
      canShare: true,
      canShareWorkspace: true,
      assignableRoles: ['viewer', 'commenter', 'editor', 'admin'],
    });

    const member = openPage({ viewer: 'ben' });
    const { share: asMember } = await openShare(member, member.voice('Bram'));
    expect(asMember()).toMatchObject({ canShare: true, canShareWorkspace: false });
    expect(asMember().everyone.fixed).toBe('viewer-cannot');
  });

  it('who is a mere viewer sees everybody and can change nothing', async () => {
    const { share } = await openShare(openPage({ viewer: 'cai' }));
    expect(share()).toMatchObject({ canShare: false, canShareWorkspace: false, assignableRoles: [] });
    expect(share().rows).toHaveLength(6);
    expect(share().rows.map(({ fixed }) => fixed)).toEqual([
      'viewer-cannot',
      'creator',
      'viewer-cannot',
      'viewer-cannot',
      'viewer-cannot',
      // Its name is in a list that a mere viewer may not read.
      'unknown',
    ]);
  });

  it('who may not read a list still sees every row, unnamed, and the list is not asked for again and again', async () => {
    const page = openPage({
      policy: {
        permissions: async () => ({
          permissions: ['resource:read', 'resource:share', 'groups:read', 'keys:read'],
          maxRole: 'admin',
        }),
      },
    });
    const { share } = await openShare(page);
    expect(share().rows.filter(({ principal }) => principal.kind === 'unknown')).toHaveLength(4);
    expect(share().access.data?.unresolved).toEqual(['people']);
    const refusals = () => page.workspace.calls.filter(({ status }) => status === 403).length;
    expect(refusals()).toBe(1);
    await toEnd(() => share().grant(principalOf(share(), 'Design'), 'viewer'));
    expect(rowOf(share(), 'Design')?.role).toBe('viewer');
    expect(refusals()).toBe(1);
  });
});
