import type { Backend, Group } from '../../src/client/index.js';

/** Adds so many groups to those that are read, each with as many members as its number says. */
export function withManyGroups(count: number): (backend: Backend) => Backend {
  const more = Array.from({ length: count }, (_, index): Group => ({
    kind: 'group',
    id: `group_${index + 1}`,
    name: `Team ${(index + 1).toLocaleString('en')}`,
    memberIds: Array.from({ length: index + 1 }, (_unused, member) => `user_${member + 1}`),
    memberEmails: null,
    managed: false,
  }));
  return (backend) => {
    const { groups } = backend;
    if (!groups) return backend;
    return {
      ...backend,
      groups: { ...groups, list: async (options) => [...(await groups.list(options)), ...more] },
    };
  };
}
