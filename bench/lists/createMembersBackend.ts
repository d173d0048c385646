import type { Backend, Person } from '../../src/client/backend.js';

const seats = ['workspace_member', 'workspace_lite_member'];

/** As many members as asked. The first owns the workspace and looks. */
export function makeMembers(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'person',
    id: `user_${index}`,
    email: `person.${index}@northwind.example`,
    name: `Person ${index}`,
    seat: seats[index % 2] ?? null,
    workspaceAdmin: index === 0,
    owner: index === 0,
    locked: false,
  }));
}

/** A backend whose reads are at hand and whose writes are never answered: what is measured is how one is drawn. */
export function createMembersBackend(members: readonly Person[]): Backend {
  return {
    scope: 'bench',
    viewer: {
      get: async () => ({
        id: 'owner',
        email: members[0]?.email ?? '',
        name: members[0]?.name ?? null,
        memberId: members[0]?.id ?? null,
        permissions: new Set(['members:read', 'members:admin']),
        maxRole: null,
      }),
    },
    members: {
      seats,
      list: async () => members,
      update: () => new Promise(() => undefined),
    },
  };
}
