import { isSameEmail } from '../../access/isSameEmail.js';
import type { InvitationRow, UseInvitesResult } from '../../hooks/index.js';

/** What somebody who opened an invitation is to know. */
export type InvitationCardState =
  | 'loading'
  | 'signed-out'
  | 'failed'
  | 'not-found'
  | 'other-account'
  | 'accepted'
  | 'rejected'
  | 'expired'
  | 'cannot'
  | 'open';

/**
 * Works out what an invitation is to the viewer.
 *
 * @param email For whom the link says it is, where that is known.
 */
export function invitationCardState(
  { list, viewer }: UseInvitesResult,
  row: InvitationRow | undefined,
  email: string | undefined,
): InvitationCardState {
  const isSignedOut = [viewer.error, list.error].some((error) => error?.code === 'signed_out');
  if (isSignedOut && row?.pending == null) return 'signed-out';
  if (!viewer.data) return viewer.isError ? 'failed' : 'loading';
  if (row) {
    if (!row.you) return 'other-account';
    if (row.state === 'accepted' || row.state === 'rejected' || row.state === 'expired') return row.state;
    return row.may.respond === 'yes' ? 'open' : 'cannot';
  }
  if (email !== undefined && !isSameEmail(email, viewer.data.email)) return 'other-account';
  if (list.data !== undefined || list.error?.code === 'forbidden') return 'not-found';
  if (list.isError) return 'failed';
  return list.fetchStatus === 'idle' ? 'cannot' : 'loading';
}
