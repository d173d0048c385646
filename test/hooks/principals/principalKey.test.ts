import { describe, expect, it } from 'vitest';
import { principalKey } from '../../../src/hooks/index.js';
import type { Person } from '../../../src/hooks/index.js';

const person: Person = {
  kind: 'person',
  id: 'u1',
  email: 'Ana@Northwind.example',
  name: null,
  seat: null,
  workspaceAdmin: false,
  owner: false,
  locked: false,
};

describe('the key of a principal', () => {
  it('says what kind it is and which one, so that ids of two kinds never meet', () => {
    expect(
      [
        person,
        { kind: 'group', id: 'u1', name: null, memberIds: null, memberEmails: null, managed: false } as const,
        { kind: 'service-account', id: 'u1', name: null, keys: [] } as const,
        { kind: 'unknown', id: 'u1' } as const,
        { kind: 'everyone' } as const,
      ].map(principalKey),
    ).toEqual(['person:u1', 'group:u1', 'service-account:u1', 'unknown:u1', 'everyone']);
  });

  it('of an address is the same in upper and lower case', () => {
    expect(principalKey({ ...person, id: null })).toBe('address:ana@northwind.example');
  });
});
