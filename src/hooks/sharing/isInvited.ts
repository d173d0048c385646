import type { Person, Principal, SharingArea } from '../../client/backend.js';

/** Whether giving this principal a role is an invitation: the backend invites, and the address is nobody's yet. */
export function isInvited(
  sharing: SharingArea,
  principal: Principal,
): principal is Person & { id: null; email: string } {
  return (
    sharing.invites === true &&
    principal.kind === 'person' &&
    principal.id === null &&
    principal.email !== null
  );
}
