import type { UseQueryResult } from '@tanstack/react-query';
import type { UsageObstacle, UsageQuery, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import type { UsageDays, UsageSelection } from './UsageSelection.js';

/** What somebody chose to see of usage, what they may choose, and what that comes to today. */
export interface UseUsageSelectionResult {
  /** As known in the workspace. Says whether they may see usage at all. */
  viewer: UseQueryResult<Viewer, RolecallError>;
  /** As chosen, but for what the backend does not offer or the viewer may not see: there it is what comes closest. */
  selection: UsageSelection;
  /** Which of `selection.workspace` the viewer may choose, the wider one first. Empty until that is known, and for nobody. */
  scopes: readonly boolean[];
  /** The zone that days are counted in. Null on a server. */
  timeZone: string | null;
  /** The present day in that zone, such as `2026-03-29`. Null on a server. */
  today: string | null;
  /** The days that the range has today. Null while they are not known. */
  days: UsageDays | null;
  /** The days of any range, as `days` for the chosen one. Null also for a billing period that nobody knows of. */
  daysOf: (range: UsageSelection['range']) => UsageDays | null;
  /** What to hand to `useUsage`. Null while it is not known, or where the viewer may not see any. The same object while nothing in it changes. */
  query: UsageQuery | null;
  /** Why `query` cannot be asked; null when it can. */
  obstacle: UsageObstacle | null;
  /**
   * Why it could not be asked after a change; null when it could. What stands in the way already, whatever is chosen,
   * is not counted.
   */
  obstacleWith: (change: Partial<UsageSelection>) => UsageObstacle | null;
  /**
   * Chooses something else and leaves the rest. A range for which the interval is too short takes a longer one along.
   *
   * @returns What is chosen then.
   */
  change: (change: Partial<UsageSelection>) => UsageSelection;
}
