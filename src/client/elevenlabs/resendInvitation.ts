import type { CallOptions, Invitation, InvitationsArea, InvitationTerms } from '../backend.js';
import { NotResentError } from '../http/errors/NotResentError.js';
import { isRolecallError } from '../http/errors/RolecallError.js';
import type { ErrorCode } from '../http/errors/RolecallError.js';

/** After these somebody else's doing is the news, and there is nothing to send. */
const overtaken: readonly ErrorCode[] = ['already_invited', 'already_member'];

/**
 * Cancels an invitation and sends one with the same terms. Nothing is sent unless the former one is certainly gone, so
 * that no address has two. Once it is gone, an abort does not stop the sending any more.
 *
 * @throws {NotResentError} It was cancelled, and not sent again.
 * @throws {OutcomeUnknownError} An answer was lost; the list tells which of them stands.
 * @throws {RolecallError} `already_invited` or `already_member`: somebody was faster. Else: it was not cancelled, and
 *   nothing was sent.
 */
export async function resendInvitation(
  { send, cancel }: Required<Pick<InvitationsArea, 'send' | 'cancel'>>,
  { id, email, seat, groupIds, monthlyCredits }: Invitation,
  options: CallOptions = {},
): Promise<void> {
  const terms: InvitationTerms = {
    seat: seat ?? undefined,
    groupIds: groupIds ?? undefined,
    monthlyCredits: monthlyCredits ?? undefined,
  };
  try {
    await cancel({ id, email }, options);
  } catch (error) {
    // There is none to cancel, so there is room for another.
    if (!isRolecallError(error) || error.code !== 'not_found') throw error;
  }
  try {
    await send(email, terms, { ...options, signal: undefined });
  } catch (error) {
    const code = isRolecallError(error) ? error.code : null;
    if (code === 'outcome_unknown' || (code !== null && overtaken.includes(code))) throw error;
    throw new NotResentError(email, terms, error);
  }
}
