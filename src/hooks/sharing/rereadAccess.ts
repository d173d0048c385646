import { resourceMetadataOptions } from './resourceMetadataOptions.js';
import { shareWrites } from './shareWrites.js';
import type { ShareTarget } from './ShareTarget.js';

/**
 * Reads a resource's access again, if anybody shows it. While other writes to it are on their way it is only marked
 * as out of date: the last of them reads. Never rejects: a failed read shows in the query.
 */
export function rereadAccess(target: ShareTarget, options: { when: 'now' | 'next-shown' }): Promise<void> {
  const { client, backend, viewer, resource } = target;
  const { queryKey } = resourceMetadataOptions(backend, viewer, resource);
  const isBusy = shareWrites.isBusy(target);
  return client.invalidateQueries({
    queryKey,
    exact: true,
    refetchType: isBusy || options.when === 'next-shown' ? 'none' : 'active',
  });
}
