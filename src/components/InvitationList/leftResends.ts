import { createLeftRuns } from '../internal/createLeftRuns.js';
import type { ResendRemainder } from './useResendAll.js';

/** Where sending many invitations again was left in the middle. There is one list of invitations. */
export const invitationsPlace = 'invitations';

/** What lists of invitations left in the middle of sending many again. */
export const leftResends = /* @__PURE__ */ createLeftRuns<ResendRemainder>();
