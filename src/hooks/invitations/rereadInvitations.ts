import { invitationsOptions } from './invitationsOptions.js';
import { invitationWrites } from './invitationWrites.js';
import type { InvitesTarget } from './InvitesTarget.js';

/**
 * Reads the list again, if anybody shows it. While other writes are on their way it is only marked as out of date: the
 * last of them reads. Never rejects: a failed read shows in the query.
 */
export async function rereadInvitations(
  target: InvitesTarget,
  options: { when: 'now' | 'next-shown' },
): Promise<void> {
  const { client, backend, viewer } = target;
  const { queryKey } = invitationsOptions(backend, viewer);
  const isBusy = invitationWrites.isBusy(target);
  await client.invalidateQueries({
    queryKey,
    exact: true,
    refetchType: isBusy || options.when === 'next-shown' ? 'none' : 'active',
  });
  const listedMs = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  for (const write of invitationWrites.all(target)) {
    const { status, data } = write.state;
    if (status === 'success' && data && data.listedMs !== listedMs) {
      client.getMutationCache().remove(write);
    }
  }
}
