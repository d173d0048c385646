import { roleOfPermission } from '../../contract/jsmon/permissions.js';
import type { listPendingInvitations } from '../../contract/jsmon/invitations.js';
import type { OperationOutput } from '../../contract/operation.js';
import type { Invitation } from '../backend.js';

type Wire = OperationOutput<typeof listPendingInvitations>['invitations'][number];

/** Reads one invitation of Jsmon's. There is never a link: the provider sends it to the invited person alone. */
export function readInvitation(wire: Wire): Invitation {
  const { invitationId, invitedEmail, permissions, status, invitedBy, createdAt, expirationDate } = wire;
  return {
    id: invitationId,
    email: invitedEmail,
    seat: null,
    groupIds: null,
    monthlyCredits: null,
    role: roleOfPermission(permissions) ?? permissions,
    sentBy: invitedBy === null ? null : { ...readSender(invitedBy), name: null },
    sentAt: createdAt === null ? null : new Date(createdAt),
    expiresAt: expirationDate === null ? null : new Date(expirationDate),
    answer: status === 'pending' ? null : status,
    link: null,
  };
}

const readSender = (who: string) => (who.includes('@') ? { id: null, email: who } : { id: who, email: null });
