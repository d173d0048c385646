import { describe, expect, it } from 'vitest';
import { otherPathFor } from '../../../src/hooks/index.js';
import type { Group, Person, ResourceAccess, ServiceAccount } from '../../../src/hooks/index.js';

const ana: Person = {
  kind: 'person',
  id: 'ana',
  email: 'ana@northwind.example',
  name: 'Ana',
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
};
const design: Group = {
  kind: 'group',
  id: 'design',
  name: 'Design',
  memberIds: ['ana'],
  memberEmails: null,
  managed: false,
};
const games: Group = {
  ...design,
  id: 'games',
  name: 'Games',
  memberIds: null,
  memberEmails: ['Ana@northwind.example'],
};
const farm: ServiceAccount = { kind: 'service-account', id: 'farm', name: 'Farm', keys: [] };

const access = (given: Partial<ResourceAccess> = {}): ResourceAccess => ({
  resource: { type: 'voice', id: 'aria', name: 'Aria' },
  creatorId: 'zoe',
  grants: [],
  baseline: null,
  publicRole: null,
  candidates: [],
  unresolved: [],
  ...given,
});

describe('what somebody keeps besides a role of their own', () => {
  it('is nothing where nothing else gives them access', () => {
    expect(otherPathFor(ana, access({ grants: [{ principal: ana, role: 'editor' }] }))).toBeNull();
  });

  it('is the strongest of all other ways', () => {
    const facts = access({
      grants: [
        { principal: design, role: 'viewer' },
        { principal: games, role: 'editor' },
      ],
      baseline: 'commenter',
    });
    expect(otherPathFor(ana, facts)).toEqual({ via: 'group', role: 'editor', group: games });
    expect(otherPathFor({ ...ana, workspaceAdmin: true }, facts)).toMatchObject({
      via: 'workspace-admin',
      role: 'admin',
    });
    expect(otherPathFor(ana, { ...facts, creatorId: 'ana' })).toMatchObject({
      via: 'creator',
      role: 'admin',
    });
    expect(otherPathFor({ ...ana, id: 'bob', email: null }, facts)).toEqual({
      via: 'everyone',
      role: 'commenter',
      group: null,
    });
  });

  it('reaches an address through a group that lists addresses, and not through everyone: it may be no member', () => {
    const stranger: Person = { ...ana, id: null };
    expect(otherPathFor(stranger, access({ baseline: 'editor' }))).toBeNull();
    expect(
      otherPathFor(stranger, access({ grants: [{ principal: games, role: 'viewer' }], baseline: 'editor' })),
    ).toMatchObject({ via: 'group', role: 'viewer' });
  });

  it('looks at the groups that were found rather than those on the list, when given', () => {
    const hidden: Group = { ...design, memberIds: null };
    const facts = access({ grants: [{ principal: hidden, role: 'editor' }] });
    expect(otherPathFor(ana, facts)).toBeNull();
    expect(otherPathFor(ana, facts, [design])).toMatchObject({ via: 'group', group: design });
  });

  it('is what everyone has for a group, and nothing for a machine, a locked member or an unknown role', () => {
    const facts = access({ baseline: 'viewer', grants: [{ principal: design, role: 'role_brand' }] });
    expect(otherPathFor(design, facts)).toEqual({ via: 'everyone', role: 'viewer', group: null });
    expect(otherPathFor(farm, facts)).toBeNull();
    expect(otherPathFor({ ...ana, locked: true }, facts)).toBeNull();
    expect(otherPathFor(ana, { ...facts, baseline: 'role_brand' })).toBeNull();
    expect(otherPathFor({ kind: 'unknown', id: 'gone' }, facts)).toBeNull();
    expect(otherPathFor({ kind: 'everyone' }, facts)).toBeNull();
  });
});
