import { Avatar } from '../internal/Avatar.js';
import type { Pickable } from './Recipient.js';

interface PrincipalAvatarProps {
  principal: Pickable;
  size?: 's' | 'm';
}

/** The avatar of somebody who can be picked, tinted by id, or by address where there is no id. */
export function PrincipalAvatar({ principal, size }: PrincipalAvatarProps) {
  const address = principal.kind === 'person' ? principal.email : null;
  return (
    <Avatar
      kind={principal.kind}
      id={principal.id ?? address ?? undefined}
      name={principal.name ?? address}
      size={size}
    />
  );
}
