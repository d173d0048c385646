'use client';

import { useMembers, useViewer, type Person } from '../../hooks/index.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { adminsOf } from './adminsOf.js';
import { askText } from './askText.js';

/** Who can do what the viewer cannot: any admin of the workspace, or its owner alone. */
export type Askable = 'admins' | 'owners';

const thoseOf: Readonly<Record<Askable, (people: readonly Person[]) => readonly Person[]>> = {
  admins: adminsOf,
  owners: (people) => adminsOf(people).filter(({ owner }) => owner),
};

/**
 * Whom to ask for what the viewer may not, by name where the viewer may read who is in the workspace. Nothing while that
 * is read for the first time, so that no sentence is replaced by another.
 */
export function WhomToAsk({ ask, otherwise }: { ask: Askable; otherwise?: string | undefined }) {
  const { m, format } = useMessages();
  const viewer = useViewer();
  const members = useMembers({ enabled: viewer.data?.permissions.has('members:read') === true });
  if (viewer.isLoading || members.isLoading) return null;
  const others = thoseOf[ask](members.data ?? []).filter(({ id }) => id !== viewer.data?.memberId);
  return <span>{askText(m, format, others, otherwise ?? m.common.ask[ask])}</span>;
}
