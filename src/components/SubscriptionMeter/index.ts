export { SubscriptionMeter } from './SubscriptionMeter.js';
export type { SubscriptionMeterProps } from './SubscriptionMeter.js';
export type { SubscriptionMeterBillsProps } from './SubscriptionMeterBills.js';
export type { SubscriptionMeterCreditsProps } from './SubscriptionMeterCredits.js';
export type { SubscriptionMeterPlanProps } from './SubscriptionMeterPlan.js';
export type { SubscriptionMeterProjectionProps } from './SubscriptionMeterProjection.js';
export type { SubscriptionMeterRootProps } from './SubscriptionMeterRoot.js';
export type { SubscriptionMeterSlotsProps } from './SubscriptionMeterSlots.js';
