import type { UseUpdateMemberResult } from '../../hooks/index.js';

/**
 * What a list of members can show: nothing yet, the members (possibly an old copy), or why it cannot. `denied`: the
 * viewer may not see them. `failed`: they could not be read.
 */
export type MemberState = 'loading' | 'ready' | 'denied' | 'failed';

/** Sums up the two reads. */
export function memberStateOf({ list, viewer }: Pick<UseUpdateMemberResult, 'list' | 'viewer'>): {
  state: MemberState;
  signedOut: boolean;
} {
  const signedOut = [list.error, viewer.error].some((error) => error?.code === 'signed_out');
  const denied = viewer.data?.permissions.has('members:read') === false || list.error?.code === 'forbidden';
  const state = denied
    ? 'denied'
    : list.data && !viewer.isPending
      ? 'ready'
      : list.isError
        ? 'failed'
        : 'loading';
  return { state, signedOut };
}
