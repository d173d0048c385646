import type { WriteTarget } from '../writes/WriteTarget.js';
import type { GroupRef } from './UseGroupMembersResult.js';

/** Where writes to one group go, and in whose name. */
export interface GroupTarget extends WriteTarget {
  group: GroupRef;
}
