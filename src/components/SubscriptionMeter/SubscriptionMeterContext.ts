'use client';

import { createContext, useContext } from 'react';
import type { Subscription } from '../../hooks/index.js';
import type { CreditProjection } from './projectCredits.js';

export interface SubscriptionMeterContextValue {
  plan: Subscription;
  now: Date;
  projection: CreditProjection;
  /** Leads to where bills are paid. */
  manage: (() => void) | undefined;
}

export const SubscriptionMeterContext = /* @__PURE__ */ createContext<SubscriptionMeterContextValue | null>(
  null,
);

/** @throws {Error} Outside `SubscriptionMeter.Root`. */
export function useSubscriptionMeter(): SubscriptionMeterContextValue {
  const value = useContext(SubscriptionMeterContext);
  if (!value) throw new Error(outside);
  return value;
}

/** What a developer reads who left out the root. */
const outside =
  'A part of the plan does not know which one: put <SubscriptionMeter.Plan>, <SubscriptionMeter.Credits>, ' +
  '<SubscriptionMeter.Projection>, <SubscriptionMeter.Slots> and <SubscriptionMeter.Bills> inside ' +
  '<SubscriptionMeter.Root subscription={useSubscription()}>.';
