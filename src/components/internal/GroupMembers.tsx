'use client';

import { useMemo } from 'react';
import { useMembers, type Group } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { WhomToAsk } from './WhomToAsk.js';

/** Nobody reads ten thousand names; past these there is a count. */
const most = 50;

export interface GroupMembersProps {
  group: Group;
  /** For the control that opens it to point at. */
  id?: string | undefined;
}

/** Who is in a group, by name, as far as the viewer may see. */
export function GroupMembers({ group, id }: GroupMembersProps) {
  const { m, format } = useMessages();
  const { data: people } = useMembers();
  const names = useMemo(() => {
    if (group.memberIds === null) return group.memberEmails;
    const byId = new Map(people?.map((person) => [person.id, person.name ?? person.email]));
    return group.memberIds.map((member) => byId.get(member) ?? m.common.unknownPrincipal);
  }, [group, people, m]);

  if (names === null) {
    return (
      <p id={id}>
        <span>{m.common.membersHidden} </span>
        <WhomToAsk ask="admins" />
      </p>
    );
  }
  if (names.length === 0) return <p id={id}>{m.common.membersNone}</p>;
  const others = names.length - most;
  return (
    <ul
      id={id}
      className="rcl-members"
      aria-label={m.common.membersOf(
        group.name ?? m.common.unnamedGroup,
        m.common.people(names.length, format),
      )}
    >
      {names.slice(0, most).map((name, place) => (
        <li key={place}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {others > 0 && <li>{m.common.membersMore(others, format)}</li>}
    </ul>
  );
}
