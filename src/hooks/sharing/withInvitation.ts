import type { Role } from '../../access/types.js';
import type { Person, ResourceAccess } from '../../client/backend.js';
import { withoutInvitation } from './withoutInvitation.js';

/** Gives `access` as it stands once an address was invited to a role: what else the provider made of it is read later. */
export function withInvitation(
  access: ResourceAccess,
  person: Person & { email: string },
  role: Role,
): ResourceAccess {
  const { email } = person;
  const others = withoutInvitation(access.invitations ?? [], person);
  return {
    ...access,
    invitations: [
      ...others,
      {
        id: email,
        email,
        seat: null,
        groupIds: null,
        monthlyCredits: null,
        role,
        sentBy: null,
        sentAt: null,
        expiresAt: null,
        answer: null,
        link: null,
      },
    ],
  };
}
