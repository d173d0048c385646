import type { Invitation } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { endsSession } from '../writes/endsSession.js';
import { changeInvitation } from './changeInvitation.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { readOnce } from './readOnce.js';
import type { InvitationOutcome, ResendOptions } from './UseInvitesResult.js';

/**
 * Sends invitations again, one after another and not a few at a time: where a provider sends none again the former one
 * is cancelled first, so that whatever stands in the way of one is to cost no other its invitation. Never rejects for a
 * failed call.
 *
 * @returns Outcomes in the order of `invitations`, without those that were called off.
 */
export async function resendMany(
  target: InvitesTarget,
  invitations: readonly Invitation[],
  { onOutcome, signal }: ResendOptions = {},
): Promise<readonly InvitationOutcome[]> {
  const read = readOnce(target);
  const outcomes: InvitationOutcome[] = [];
  for (const invitation of invitations) {
    if (signal?.aborted) break;
    const outcome = await changeInvitation(target, { kind: 'resend', invitation }, read);
    outcomes.push(outcome);
    onOutcome?.(outcome);
    if (outcome.status === 'failed' && wouldMeetOthers(outcome.error)) break;
  }
  return outcomes;
}

/** Whether what met one would meet those after it as well. */
function wouldMeetOthers(error: RolecallError): boolean {
  return endsSession(error) || error.code === 'rate_limited' || error.code === 'not_resent';
}
