import type { Backend, Person } from '../../src/client/index.js';

const seats = ['workspace_member', 'workspace_lite_member'] as const;

/** Adds so many people to the members that are read: more than the sandbox seeds. */
export function withManyMembers(count: number): (backend: Backend) => Backend {
  const more = Array.from({ length: count }, (_, index): Person => {
    const number = index + 1;
    return {
      kind: 'person',
      id: `user_${number}`,
      email: `person.${number}@northwind.example`,
      name: `Person ${number.toLocaleString('en')}`,
      seat: seats[index % seats.length] ?? null,
      workspaceAdmin: false,
      owner: false,
      locked: index % 10 === 9,
    };
  });
  return (backend) => {
    const { members } = backend;
    if (!members) return backend;
    return {
      ...backend,
      members: { ...members, list: async (options) => [...(await members.list(options)), ...more] },
    };
  };
}
