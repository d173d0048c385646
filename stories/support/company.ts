import type { Group, Person, ServiceAccount } from '../../src/client/index.js';
import { createWorkspace } from '../../src/testing/index.js';

const { workspace } = createWorkspace().sandbox;

/** The seeded company as widgets know it: for those that are given everything they show. */
export const company: {
  people: readonly Person[];
  groups: readonly Group[];
  serviceAccounts: readonly ServiceAccount[];
} = {
  people: workspace.people.map(({ id, email, name, seat, owner, locked }) => ({
    kind: 'person',
    id,
    email,
    name,
    seat,
    owner,
    locked,
    workspaceAdmin: owner || seat === 'workspace_admin',
  })),
  groups: workspace.groups.map(({ id, name, memberIds, scim }) => ({
    kind: 'group',
    id,
    name,
    memberIds,
    memberEmails: null,
    managed: scim !== null,
  })),
  serviceAccounts: workspace.serviceAccounts.map(({ id, name, keys }) => ({
    kind: 'service-account',
    id,
    name,
    keys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      hint: key.hint,
      disabled: key.disabled,
    })),
  })),
};
