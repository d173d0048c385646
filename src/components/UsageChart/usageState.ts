import type { UseUsageResult } from '../../hooks/usage/index.js';

/**
 * What a chart of usage can show: nothing yet, usage (possibly an old copy), or why it cannot. `denied`: the viewer may
 * not see it. `failed`: it could not be read. `obstacle`: such a question cannot be asked.
 */
export type UsageState = 'loading' | 'ready' | 'denied' | 'failed' | 'obstacle';

/** Sums up the reads. */
export function usageState(
  { report, obstacle }: UseUsageResult,
  permissions: ReadonlySet<string> | undefined,
): UsageState {
  const mayRead = !permissions || permissions.has('usage:read') || permissions.has('usage:read:workspace');
  if (!mayRead || report.error?.code === 'forbidden') return 'denied';
  if (obstacle !== null) return 'obstacle';
  if (report.data) return 'ready';
  return report.isError ? 'failed' : 'loading';
}
