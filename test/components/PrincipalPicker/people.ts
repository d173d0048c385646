import type { Group, Person, ServiceAccount } from '../../../src/hooks/index.js';

export function person(name: string, more: Partial<Person> = {}): Person {
  const handle = name.toLowerCase().replaceAll(' ', '.');
  return {
    kind: 'person',
    id: `user_${handle}`,
    email: `${handle}@northwind.example`,
    name,
    seat: 'workspace_member',
    workspaceAdmin: false,
    owner: false,
    locked: false,
    ...more,
  };
}

export function group(name: string, memberIds: readonly string[] | null = []): Group {
  return { kind: 'group', id: `group_${name}`, name, memberIds, memberEmails: null, managed: false };
}

export function serviceAccount(name: string, hint: string | null = '7f2c'): ServiceAccount {
  const keys = hint === null ? [] : [{ id: `key_${name}`, name: 'main', hint, disabled: false }];
  return { kind: 'service-account', id: `account_${name}`, name, keys };
}
