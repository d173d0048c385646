import type { UseInvitesResult } from '../../hooks/index.js';

/** What a list of invitations can show: nothing yet, rows (possibly old ones), or why it cannot. */
export type InvitationListState = 'loading' | 'ready' | 'denied' | 'failed';

/** Sums up the two reads. */
export function invitationListState(
  { list, viewer }: UseInvitesResult,
  keepsList: boolean,
): InvitationListState {
  if (!keepsList) return viewer.isPending ? 'loading' : viewer.isError && !viewer.data ? 'failed' : 'ready';
  if (list.error?.code === 'forbidden') return 'denied';
  if (list.data && !viewer.isPending) return 'ready';
  return list.isError ? 'failed' : 'loading';
}

/** Whether the session was over when something was read last. */
export function isSignedOut({ list, viewer }: UseInvitesResult): boolean {
  return [list.error, viewer.error].some((error) => error?.code === 'signed_out');
}
