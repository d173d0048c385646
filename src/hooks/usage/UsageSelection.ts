import type { UsageBreakdown, UsageInterval, UsageMetric } from '../../client/backend.js';

/** The ranges that are chosen by a word, and stay true when the day is over. `last-12-months` are whole months. */
export const usagePresets = [
  'today',
  'yesterday',
  'last-7-days',
  'last-28-days',
  'this-month',
  'last-month',
  'billing-period',
  'last-12-months',
  'this-year',
] as const;

export type UsagePreset = (typeof usagePresets)[number];

/** Whole days of a person's own choice, such as `2026-03-29`, both of them included. */
export interface UsageDays {
  first: string;
  last: string;
}

/** What somebody wants to see of usage, in words that can be kept for tomorrow. */
export interface UsageSelection {
  range: UsagePreset | UsageDays;
  interval: UsageInterval;
  metric: UsageMetric;
  breakdown: UsageBreakdown;
  /** Of the whole workspace, or of the account alone whose key the gateway holds. */
  workspace: boolean;
  /** An IANA zone. Null: that of whoever looks. */
  timeZone: string | null;
  /** Whether the period before stands beside it. */
  compare: boolean;
}

/** What is shown while nobody has chosen. */
export const defaultUsageSelection: UsageSelection = {
  range: 'last-28-days',
  interval: 'day',
  metric: 'credits',
  breakdown: 'product',
  workspace: true,
  timeZone: null,
  compare: false,
};
