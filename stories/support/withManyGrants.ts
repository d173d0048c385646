import type { Backend, Person } from '../../src/client/index.js';

const roles = ['viewer', 'commenter', 'editor', 'admin'] as const;

/** Adds so many people to whatever is read: more than a provider allows, as a backend of the host's own may have. */
export function withManyGrants(count: number): (backend: Backend) => Backend {
  const people = Array.from({ length: count }, (_, index): Person => {
    const number = index + 1;
    return {
      kind: 'person',
      id: `user_${number}`,
      email: `person.${number}@northwind.example`,
      name: `Person ${number.toLocaleString('en')}`,
      seat: 'workspace_member',
      workspaceAdmin: false,
      owner: false,
      locked: false,
    };
  });
  const grants = people.map((principal, index) => ({
    principal,
    role: roles[index % roles.length] ?? 'viewer',
  }));
  return (backend) => {
    const { sharing } = backend;
    if (!sharing) return backend;
    return {
      ...backend,
      sharing: {
        ...sharing,
        read: async (...args) => {
          const access = await sharing.read(...args);
          return { ...access, grants: [...access.grants, ...grants] };
        },
      },
    };
  };
}
