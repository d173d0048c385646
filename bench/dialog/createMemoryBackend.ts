import type { Backend, Person } from '../../src/client/backend.js';
import { roles } from './people.js';
import type { Someone } from './people.js';

/** A backend whose answers are at hand. A write waits until `release` is called. */
export function createMemoryBackend(people: readonly Someone[]): { backend: Backend; release: () => void } {
  const held = new Map(people.map(({ id, role }) => [id, role]));
  const owner: Person = {
    kind: 'person',
    id: 'owner',
    email: 'owner@northwind.example',
    name: 'Olga Owner',
    seat: 'workspace_admin',
    workspaceAdmin: true,
    owner: true,
    locked: false,
  };
  const members: readonly Person[] = people.map(({ id, name, email }) => ({
    ...owner,
    id,
    name,
    email,
    seat: 'workspace_member',
    workspaceAdmin: false,
    owner: false,
  }));
  let release: () => void = () => undefined;

  const backend: Backend = {
    scope: 'bench',
    viewer: {
      get: async () => ({
        id: 'owner',
        email: 'owner@northwind.example',
        name: owner.name,
        memberId: 'owner',
        permissions: new Set(['members:read', 'resource:read', 'resource:share', 'share:workspace']),
        maxRole: 'admin',
      }),
    },
    sharing: {
      roles,
      maxPrincipals: 10_000,
      baseline: true,
      read: async (resource) => ({
        resource: { ...resource, name: 'Aria' },
        creatorId: null,
        grants: members.map((principal) => ({ principal, role: held.get(principal.id ?? '') ?? 'viewer' })),
        baseline: null,
        publicRole: null,
        candidates: [],
        unresolved: [],
      }),
      grant: async (_, principal, role) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        if (principal.kind === 'person' && principal.id !== null) held.set(principal.id, role);
      },
      revoke: async () => undefined,
    },
    members: { list: async () => [owner, ...members] },
  };
  return { backend, release: () => release() };
}
