import type { Timers } from '../../client/http/timers.js';
import type { WriteTarget } from '../writes/WriteTarget.js';

/** Where writes to invitations go, in whose name, and by which clock. */
export interface InvitesTarget extends WriteTarget {
  timers: Timers;
}
