import { rolecallKey } from '../rolecallKey.js';
import { emailKey } from '../../access/emailKey.js';
import { createWriteLog } from '../writes/createWriteLog.js';
import type { Write } from '../writes/createWriteLog.js';
import { invitationRowKey } from './invitationRowKey.js';
import type { InvitesTarget } from './InvitesTarget.js';
import type { InvitationChange } from './UseInvitesResult.js';

/** What one write means to do: the variables of its mutation. */
export interface InvitationIntent {
  change: InvitationChange;
  askedAt: Date;
  /** Whether an earlier invitation for the same address may have been sent, as nobody could tell. */
  mayHaveBeenSent: boolean;
}

/** What was done: the data of its mutation. */
export interface InvitationDone {
  change: InvitationChange;
  /** When the list was read that does not tell of it yet, in Unix ms; 0 without a list. */
  listedMs: number;
}

/** One write in the mutation cache; null for one that was called off. */
export type InvitationWrite = Write<InvitationIntent, InvitationDone | null>;

/** The writes to invitations; what was sent and is not listed yet is kept among them. */
export const invitationWrites = /* @__PURE__ */ createWriteLog<
  InvitesTarget,
  InvitationIntent,
  InvitationDone | null
>({
  key: ({ backend, viewer }) => rolecallKey(backend, viewer, 'invite'),
  rowKey: () => (intent) => invitationRowKey(addressOf(intent.change)),
});

/** Those of them that are about one address, given as `emailKey` gives it. */
export function invitationWritesAbout(target: InvitesTarget, address: string): readonly InvitationWrite[] {
  return invitationWrites
    .all(target)
    .filter(({ state: { variables } }) => variables !== undefined && addressOf(variables.change) === address);
}

/** Gives the address that a change is about, in the form in which addresses are compared. */
export function addressOf(change: InvitationChange): string {
  return emailKey(change.kind === 'send' ? change.email : change.invitation.email);
}
