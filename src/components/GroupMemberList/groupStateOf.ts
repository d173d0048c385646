import type { UseGroupMembersResult } from '../../hooks/index.js';

/**
 * What a view of a group can show: nothing yet, who is in it (possibly an old copy), or why it cannot.
 * `denied`: the viewer may not see groups. `failed`: it could not be read. `gone`: it is not there.
 */
export type GroupState = 'loading' | 'ready' | 'denied' | 'failed' | 'gone';

/** Sums up what a group's members are read from. */
export function groupStateOf({ group, groups, search, people, viewer }: UseGroupMembersResult): {
  state: GroupState;
  signedOut: boolean;
} {
  const signedOut = [groups.error, people.error, viewer.error].some((error) => error?.code === 'signed_out');
  const isReading = groups.isLoading || search.isLoading || people.isLoading || viewer.isLoading;
  const denied = viewer.data?.permissions.has('groups:read') === false || groups.error?.code === 'forbidden';
  return { state: stateOf(), signedOut };

  function stateOf(): GroupState {
    if (isReading) return 'loading';
    if (group) return 'ready';
    if (denied) return 'denied';
    return groups.isSuccess || search.isSuccess ? 'gone' : 'failed';
  }
}
