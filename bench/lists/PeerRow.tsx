import { memo, type CSSProperties } from 'react';
import type { Person } from '../../src/client/backend.js';

interface PeerRowProps {
  person: Person;
  locked: boolean;
  onLock: (id: string) => void;
  style?: CSSProperties;
}

/** What a list shows of somebody at the least: a picture, name, address, the seat to choose, a button. */
export const PeerRow = memo(function PeerRow({ person, locked, onLock, style }: PeerRowProps) {
  return (
    <li className="peer-row" style={style}>
      <span className="peer-avatar" aria-hidden="true">
        {person.name?.slice(0, 1)}
      </span>
      <span className="peer-who">
        <span>{person.name}</span>
        <span>{person.email}</span>
      </span>
      <select aria-label={`Seat for ${person.name}`} defaultValue={person.seat ?? ''}>
        <option value="workspace_member">Full seat</option>
        <option value="workspace_lite_member">Basic seat</option>
      </select>
      <button type="button" onClick={() => onLock(person.id ?? '')}>
        {locked ? 'Unlock' : 'Lock'} {person.name}
      </button>
    </li>
  );
});
