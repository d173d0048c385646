import type { useViewer } from '../../hooks/index.js';
import type { UseUsageResult } from '../../hooks/usage/index.js';

/**
 * What a chart of usage can show: nothing yet, usage (possibly an old copy), or why it cannot. `denied`: the viewer may
 * not see it. `failed`: it could not be read. `obstacle`: such a question cannot be asked.
 */
export type UsageState = 'loading' | 'ready' | 'denied' | 'failed' | 'obstacle';

/** Sums up the reads. */
export function usageState(
  { report, obstacle }: UseUsageResult,
  viewer: Pick<ReturnType<typeof useViewer>, 'data' | 'isError'>,
): UsageState {
  const permissions = viewer.data?.permissions;
  const mayRead = !permissions || permissions.has('usage:read') || permissions.has('usage:read:workspace');
  if (!mayRead || report.error?.code === 'forbidden') return 'denied';
  if (obstacle !== null) return 'obstacle';
  if (report.data) return 'ready';
  // Nothing is asked for before it is known what the viewer may see.
  return report.isError || (viewer.isError && !viewer.data) ? 'failed' : 'loading';
}
