import { createLeftRuns } from '../internal/createLeftRuns.js';
import type { BulkRemainder } from './useMemberBulk.js';

/** Where a change of many members was left in the middle. There is one list of members. */
export const membersPlace = 'members';

/** What lists of members left in the middle of changing many. */
export const leftUpdates = /* @__PURE__ */ createLeftRuns<BulkRemainder>();
