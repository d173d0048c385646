import type { UsageReport } from '../../src/client/backend.js';

/** What every contender is given. */
export interface PeerProps {
  report: UsageReport;
  width: number;
  height: number;
  /** Whether the first series is hidden. */
  hidden: boolean;
}
