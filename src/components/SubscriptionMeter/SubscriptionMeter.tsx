'use client';

import { forwardRef } from 'react';
import { useSubscription } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { SubscriptionMeterBills } from './SubscriptionMeterBills.js';
import { SubscriptionMeterCredits } from './SubscriptionMeterCredits.js';
import { SubscriptionMeterPlan } from './SubscriptionMeterPlan.js';
import { SubscriptionMeterProjection } from './SubscriptionMeterProjection.js';
import { SubscriptionMeterRoot, type SubscriptionMeterRootProps } from './SubscriptionMeterRoot.js';
import { SubscriptionMeterSlots } from './SubscriptionMeterSlots.js';

export type SubscriptionMeterProps = Omit<SubscriptionMeterRootProps, 'subscription' | 'children'>;

/**
 * Shows the plan of the workspace: what of it is used, where that leads, its voices and its bills, in every state from
 * loading to refused. Renders a `<section>`, which takes the ref and the `className`, with `data-state`.
 *
 * `SubscriptionMeter.Root`, `.Plan`, `.Credits`, `.Projection`, `.Slots` and `.Bills` are its parts, over
 * `useSubscription`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedSubscriptionMeter = /* @__PURE__ */ forwardRef<HTMLElement, SubscriptionMeterProps>(
  function SubscriptionMeter(props, ref) {
    return (
      <SubscriptionMeterRoot {...props} ref={ref} subscription={useSubscription()}>
        <SubscriptionMeterPlan />
        <SubscriptionMeterCredits />
        <SubscriptionMeterProjection />
        <SubscriptionMeterSlots />
        <SubscriptionMeterBills />
      </SubscriptionMeterRoot>
    );
  },
);

export const SubscriptionMeter = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('SubscriptionMeter', FinishedSubscriptionMeter),
  {
    Root: /* @__PURE__ */ asWidget('SubscriptionMeter', SubscriptionMeterRoot),
    Plan: SubscriptionMeterPlan,
    Credits: SubscriptionMeterCredits,
    Projection: SubscriptionMeterProjection,
    Slots: SubscriptionMeterSlots,
    Bills: SubscriptionMeterBills,
  },
);
