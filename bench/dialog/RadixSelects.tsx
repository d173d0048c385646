import { RadixSelectRow } from './RadixSelectRow.js';
import { useRoles } from './useRoles.js';
import type { Someone } from './people.js';

/** Every row in the page. */
export function RadixSelects({ people }: { people: readonly Someone[] }) {
  const { roleOf, change } = useRoles(people);
  return (
    <ul className="peer-list">
      {people.map((person) => (
        <RadixSelectRow key={person.id} person={person} role={roleOf(person)} onRole={change} />
      ))}
    </ul>
  );
}
