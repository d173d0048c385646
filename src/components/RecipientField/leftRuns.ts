import type { RolecallError } from '../../hooks/index.js';
import { createLeftRuns } from '../internal/createLeftRuns.js';
import type { Recipient } from './Recipient.js';

/** A run that was left in the middle: who was not sent to, or was refused, with the reason. */
export interface LeftRun {
  recipients: readonly Recipient[];
  failures: ReadonlyMap<string, RolecallError>;
  done: number;
  total: number;
}

/** What forms of recipients left, by the place that they send to. */
export const leftRuns = /* @__PURE__ */ createLeftRuns<LeftRun>();
