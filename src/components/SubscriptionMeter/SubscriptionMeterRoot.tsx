'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { forwardRef, useContext, useEffect, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { RolecallError, Subscription } from '../../hooks/index.js';
import { useMoment } from '../../hooks/time/useMoment.js';
import { accountArea } from '../../locales/en/accountArea.js';
import { Banner } from '../internal/Banner.js';
import { ClockNote } from '../internal/ClockNote.js';
import { cx } from '../internal/cx.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { readStateOf } from '../internal/readStateOf.js';
import { VisuallyHidden } from '../internal/VisuallyHidden.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { projectCredits } from './projectCredits.js';
import { SubscriptionMeterContext } from './SubscriptionMeterContext.js';

export interface SubscriptionMeterRootProps extends ComponentPropsWithoutRef<'section'> {
  /** What `useSubscription()` gives. */
  subscription: UseQueryResult<Subscription, RolecallError>;
  /** Leads to where bills are paid and the plan is chosen, which is the provider's or the host's own page. */
  onManageBilling?: (() => void) | undefined;
}

/**
 * Holds the parts of a plan, and stands in for them where there is none to show: while it is read, where it could not
 * be, where the viewer may not see it. Renders a `<section>`, which takes the ref and the `className`, with
 * `data-state`.
 */
export const SubscriptionMeterRoot = /* @__PURE__ */ forwardRef<HTMLElement, SubscriptionMeterRootProps>(
  function SubscriptionMeterRoot({ subscription, onManageBilling, className, children, ...rest }, ref) {
    const { m } = useMessages(accountArea);
    const { emit } = useContext(SettingsContext);
    const { root, place } = useRoot(ref);
    const state = readStateOf(subscription);
    const signedOut = subscription.error?.code === 'signed_out';

    useEffect(() => {
      if (signedOut) emit({ type: 'signed-out' });
    }, [signedOut, emit]);

    return (
      <section
        {...root}
        aria-label={m.account.plan}
        aria-busy={state === 'loading' || undefined}
        {...rest}
        className={cx(root.className, 'rcl-plan', className)}
        data-state={state}
      >
        <RootContext.Provider value={place}>
          {state === 'loading' && <Skeleton />}
          {state === 'failed' && <ReadFailed reads={[subscription]} failed={m.account.readFailed} />}
          {state === 'cannot' && <Banner icon="question">{m.account.cannot}</Banner>}
          {state === 'denied' && <Refused what={m.account.denied} />}
          {state === 'ready' && subscription.data && (
            <>
              <ReadBanner reads={[subscription]} stale={m.account.stale} />
              {subscription.data.credits.resetsAt && <ClockNote />}
              <Known plan={subscription.data} readAgain={subscription.refetch} manage={onManageBilling}>
                {children}
              </Known>
            </>
          )}
        </RootContext.Provider>
      </section>
    );
  },
);

interface KnownProps extends Pick<SubscriptionMeterRootProps, 'children'> {
  plan: Subscription;
  readAgain: () => Promise<unknown>;
  manage: SubscriptionMeterRootProps['onManageBilling'];
}

const hourMs = 3_600_000;

function Known({ plan, readAgain, manage, children }: KnownProps) {
  const resetMs = plan.credits.resetsAt?.getTime() ?? Infinity;
  const now = useMoment((ms) => Math.min(ms + hourMs - (ms % hourMs), resetMs > ms ? resetMs : Infinity));
  const projection = useMemo(() => projectCredits(plan.credits, now), [plan.credits, now]);
  const hasEnded = projection.kind === 'ended';

  // Once: whoever tells of the same period again is not asked without end.
  useEffect(() => {
    if (hasEnded) void readAgain();
  }, [hasEnded, readAgain]);

  const value = useMemo(() => ({ plan, now, projection, manage }), [plan, now, projection, manage]);
  return <SubscriptionMeterContext.Provider value={value}>{children}</SubscriptionMeterContext.Provider>;
}

/** Bones of the real size. */
function Skeleton() {
  const { m } = useMessages(accountArea);
  return (
    <>
      <VisuallyHidden>{m.account.loading}</VisuallyHidden>
      <div aria-hidden="true" className="rcl-plan-bones">
        <span className="rcl-bone" data-line="name" />
        <span className="rcl-bone" data-line="number" />
        <span className="rcl-bone" data-line="bar" />
        <span className="rcl-bone" data-line="detail" />
        <span className="rcl-bone" data-line="name" />
        <span className="rcl-bone" data-line="detail" />
        <span className="rcl-bone" data-line="bar" />
        <span className="rcl-bone" data-line="name" />
        <span className="rcl-bone" data-line="detail" />
      </div>
    </>
  );
}
