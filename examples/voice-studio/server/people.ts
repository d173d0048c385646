/** One of the identities that the demo can be used as. */
export interface DemoPerson {
  /** Names the person in the demo. */
  handle: string;
  /** Signed in by `Authorization: Bearer <token>`. */
  token: string;
  name: string;
  /** The policy finds the person among the provider's members by it. */
  email: string;
  /** Null at a provider of which the demo knows nothing beforehand. */
  seat: 'owner' | 'full' | 'basic' | null;
}

/** Whom the sandbox knows: an owner, two full seats and a basic one. */
export const people: readonly DemoPerson[] = [
  { handle: 'ana', token: 'demo-ana', name: 'Ana Ruiz', email: 'ana.ruiz@northwind.example', seat: 'owner' },
  {
    handle: 'ben',
    token: 'demo-ben',
    name: 'Ben Kowalski',
    email: 'ben.kowalski@northwind.example',
    seat: 'full',
  },
  { handle: 'cai', token: 'demo-cai', name: 'Cai Tan', email: 'cai.tan@northwind.example', seat: 'full' },
  {
    handle: 'dee',
    token: 'demo-dee',
    name: 'Dee Larsen',
    email: 'dee.larsen@northwind.example',
    seat: 'basic',
  },
];
