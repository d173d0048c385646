import type { Mutation } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { rolecallKey } from '../rolecallKey.js';
import { emailKey } from '../../access/emailKey.js';
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
export type InvitationWrite = Mutation<InvitationDone | null, RolecallError, InvitationIntent>;

/** The mutation key of all writes to invitations. */
export function invitationWritesKey(backend: Pick<Backend, 'scope'>, viewer: string): readonly string[] {
  return rolecallKey(backend, viewer, 'invite');
}

/** The writes that are on their way or have failed, and what was sent and is not listed yet; oldest first. */
export function invitationWrites({ client, backend, viewer }: InvitesTarget): readonly InvitationWrite[] {
  // Only `runInvitationWrite` builds mutations under this key.
  return client
    .getMutationCache()
    .findAll({ mutationKey: invitationWritesKey(backend, viewer) }) as unknown as InvitationWrite[];
}

/** Those of them that are about one address, given as `emailKey` gives it. */
export function invitationWritesAbout(target: InvitesTarget, address: string): readonly InvitationWrite[] {
  return invitationWrites(target).filter(
    ({ state: { variables } }) => variables !== undefined && addressOf(variables.change) === address,
  );
}

/** Gives the address that a change is about, in the form in which addresses are compared. */
export function addressOf(change: InvitationChange): string {
  return emailKey(change.kind === 'send' ? change.email : change.invitation.email);
}
