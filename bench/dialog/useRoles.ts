import { useCallback, useState } from 'react';
import type { Role } from '../../src/access/types.js';
import type { Someone } from './people.js';

/** The roles of a list, kept by id so that one change touches one row. */
export function useRoles(people: readonly Someone[]) {
  const [held, setHeld] = useState<ReadonlyMap<string, Role>>(
    () => new Map(people.map(({ id, role }) => [id, role])),
  );
  const change = useCallback((id: string, role: Role) => setHeld((map) => new Map(map).set(id, role)), []);
  return { roleOf: ({ id, role }: Someone) => held.get(id) ?? role, change };
}
