'use client';

import type { Role } from '../../hooks/index.js';
import type { ControlledRecipient } from '../RecipientField/RecipientField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import type { ClassifiedRecipient } from './classifyRecipients.js';

interface OwnRoleProps extends ControlledRecipient<ClassifiedRecipient> {
  roles: readonly Role[];
  /** The role that all get. */
  forAll: Role;
  locked: boolean | undefined;
}

/** Gives one recipient a role of its own. */
export function OwnRole({ judged, name, set, roles, forAll, locked }: OwnRoleProps) {
  const { m } = useMessages();
  if (judged.tone === 'bad' || roles.length === 0) return null;
  return (
    <span className="rcl-own-role">
      <span aria-hidden="true">{m.common.roleFor(name)}</span>
      <RolePicker
        className="rcl-role-box"
        roles={roles}
        value={judged.role}
        subject={name}
        disabled={locked}
        onValueChange={(role) => set({ role: role === forAll ? null : role })}
      />
    </span>
  );
}
