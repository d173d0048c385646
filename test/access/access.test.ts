import { describe, expect, it } from 'vitest';
import {
  compareRoles,
  effectiveRole,
  presetRoleOf,
  strongestRole,
  whyAccess,
} from '../../src/access/index.js';
import type { AccessFacts, AccessPath, Role, Subject } from '../../src/access/index.js';
import { presetRoles } from '../../src/contract/index.js';

const eva: Subject = { userId: 'eva', groupIds: ['design', 'games'], workspaceAdmin: false };
const private_: AccessFacts = { creatorId: null, grants: [], baseline: null };
const given = (...grants: [principalId: string, role: string][]): AccessFacts => ({
  ...private_,
  grants: grants.map(([principalId, role]) => ({ principalId, role })),
});

describe('comparing roles', () => {
  it('orders viewer, commenter, editor, admin, and no role below all', () => {
    const shuffled: (Role | null)[] = ['editor', 'admin', null, 'viewer', 'commenter'];
    expect(shuffled.sort(compareRoles)).toEqual([null, 'viewer', 'commenter', 'editor', 'admin']);
  });

  it('finds a role no stronger than itself', () => {
    for (const role of [...presetRoles, null]) expect(compareRoles(role, role)).toBe(0);
  });

  it('says which of two may do more', () => {
    expect(compareRoles('viewer', 'editor')).toBeLessThan(0);
    expect(compareRoles('admin', 'commenter')).toBeGreaterThan(0);
    expect(compareRoles(null, 'viewer')).toBeLessThan(0);
  });

  it('knows every role of the contract', () => {
    expect([...presetRoles].sort(compareRoles)).toEqual(presetRoles);
  });
});

describe('a role that can be given', () => {
  it.each(presetRoles)('is %s, as it is', (role) => {
    expect(presetRoleOf(role)).toBe(role);
  });

  it.each(['role_a', 'owner', 'Viewer', '', 'toString', null, undefined])('is not %s', (role) => {
    expect(presetRoleOf(role)).toBeNull();
  });
});

describe('the strongest of several roles', () => {
  it('is the one that may do most, wherever it stands', () => {
    expect(strongestRole(['viewer', 'editor', 'commenter'])).toBe('editor');
    expect(strongestRole([null, 'viewer'])).toBe('viewer');
  });

  it("passes over a role of the workspace's own, whose power is not known", () => {
    expect(strongestRole(['role_a', 'commenter', 'role_b'])).toBe('commenter');
    expect(strongestRole(['role_a', null])).toBeNull();
    expect(strongestRole([])).toBeNull();
  });
});

describe('somebody', () => {
  it('has no access to what nobody shared with them', () => {
    expect(effectiveRole(eva, private_)).toBeNull();
    expect(whyAccess(eva, private_)).toEqual([]);
    expect(effectiveRole(eva, given(['ben', 'admin'], ['narration', 'admin']))).toBeNull();
  });

  it.each(presetRoles)('is %s when they were given that', (role) => {
    expect(effectiveRole(eva, given(['eva', role]))).toBe(role);
    expect(whyAccess(eva, given(['eva', role]))).toEqual([{ via: 'direct', role }]);
  });

  it('keeps what a group gives them when their own role is weaker', () => {
    const facts = given(['eva', 'viewer'], ['design', 'editor']);
    expect(effectiveRole(eva, facts)).toBe('editor');
    expect(whyAccess(eva, facts)).toEqual([
      { via: 'group', groupId: 'design', role: 'editor' },
      { via: 'direct', role: 'viewer' },
    ]);
  });

  it('has the best of all their groups', () => {
    const facts = given(['design', 'viewer'], ['games', 'commenter'], ['narration', 'admin']);
    expect(effectiveRole(eva, facts)).toBe('commenter');
    expect(whyAccess(eva, facts).map((path) => path.via === 'group' && path.groupId)).toEqual([
      'games',
      'design',
    ]);
  });

  it('has at least what everyone has', () => {
    const facts = { ...given(['eva', 'viewer']), baseline: 'commenter' as const };
    expect(effectiveRole(eva, facts)).toBe('commenter');
    expect(effectiveRole(eva, { ...given(['eva', 'admin']), baseline: 'commenter' })).toBe('admin');
    expect(whyAccess(eva, { ...private_, baseline: 'viewer' })).toEqual([
      { via: 'everyone', role: 'viewer' },
    ]);
  });

  it('is admin of what they made, whatever was given to them', () => {
    const facts = { ...given(['eva', 'viewer']), creatorId: 'eva' };
    expect(effectiveRole(eva, facts)).toBe('admin');
    expect(whyAccess(eva, facts)[0]).toEqual({ via: 'creator', role: 'admin' });
  });

  it('is admin of everything with an admin seat', () => {
    const boss = { ...eva, workspaceAdmin: true };
    expect(effectiveRole(boss, private_)).toBe('admin');
    expect(whyAccess(boss, private_)).toEqual([{ via: 'workspace-admin', role: 'admin' }]);
  });

  it('has nothing at all while locked', () => {
    const facts = { creatorId: 'eva', grants: given(['eva', 'admin']).grants, baseline: 'admin' as const };
    const locked = { ...eva, workspaceAdmin: true, locked: true };
    expect(effectiveRole(locked, facts)).toBeNull();
    expect(whyAccess(locked, facts)).toEqual([]);
    expect(effectiveRole({ ...locked, locked: false }, facts)).toBe('admin');
  });

  it('learns every way in, the strongest first, and equals in the order in which they are hardest to take away', () => {
    const facts: AccessFacts = {
      creatorId: 'eva',
      grants: [
        { principalId: 'games', role: 'admin' },
        { principalId: 'design', role: 'viewer' },
        { principalId: 'eva', role: 'admin' },
      ],
      baseline: 'admin',
    };
    expect(whyAccess({ ...eva, workspaceAdmin: true }, facts)).toEqual<AccessPath[]>([
      { via: 'creator', role: 'admin' },
      { via: 'workspace-admin', role: 'admin' },
      { via: 'direct', role: 'admin' },
      { via: 'group', groupId: 'games', role: 'admin' },
      { via: 'everyone', role: 'admin' },
      { via: 'group', groupId: 'design', role: 'viewer' },
    ]);
  });
});

describe('a role of the company’s own', () => {
  it('is access of unknown strength: a way in, but none of the four roles', () => {
    const facts = given(['eva', 'role_mixing']);
    expect(effectiveRole(eva, facts)).toBeNull();
    expect(whyAccess(eva, facts)).toEqual([
      { via: 'custom', roleId: 'role_mixing', groupId: null, role: null },
    ]);
  });

  it('comes last, also through a group', () => {
    const facts = given(['design', 'role_mixing'], ['eva', 'viewer']);
    expect(effectiveRole(eva, facts)).toBe('viewer');
    expect(whyAccess(eva, facts)).toEqual([
      { via: 'direct', role: 'viewer' },
      { via: 'custom', roleId: 'role_mixing', groupId: 'design', role: null },
    ]);
  });
});
