import type { Role } from '../../src/access/types.js';

export interface Someone {
  id: string;
  name: string;
  email: string;
  role: Role;
}

const firstNames = ['Ana', 'Ben', 'Cai', 'Dee', 'Eva', 'Finn', 'Gia', 'Hugo', 'Ines', 'Jon'];
const lastNames = [
  'Ruiz',
  'Kowalski',
  'Tan',
  'Larsen',
  'Moreau',
  'Okafor',
  'Sato',
  'Novak',
  'Silva',
  'Weber',
];
export const roles: readonly Role[] = ['viewer', 'commenter', 'editor', 'admin'];

/** As many people as asked, each with a role. */
export function makePeople(count: number): readonly Someone[] {
  return Array.from({ length: count }, (_, index) => {
    const first = firstNames[index % 10] ?? '';
    const last = lastNames[Math.floor(index / 10) % 10] ?? '';
    return {
      id: `user${String(index).padStart(6, '0')}`,
      name: `${first} ${last} ${index}`,
      email: `${first}.${last}.${index}@northwind.example`.toLowerCase(),
      // Never the last and first: whoever looks is an admin, and a change has somewhere to go.
      role: roles[index % 3] ?? 'viewer',
    };
  });
}
