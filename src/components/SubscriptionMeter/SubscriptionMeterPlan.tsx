'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { Subscription } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import { accountArea } from '../../locales/en/accountArea.js';
import type { AccountMessages } from '../../locales/Messages.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { tierName } from '../internal/tierName.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useSubscriptionMeter } from './SubscriptionMeterContext.js';

export type SubscriptionMeterPlanProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

const tones: Readonly<Record<string, 'good' | 'warn' | 'bad'>> = {
  active: 'good',
  past_due: 'bad',
  incomplete: 'warn',
  free_disabled: 'warn',
};

/**
 * What the plan is called, how it is billed and where it stands: with what to do where something is wrong, and what
 * it becomes by itself. Renders a `<div>`, which takes the ref and the `className`.
 */
export const SubscriptionMeterPlan = /* @__PURE__ */ forwardRef<HTMLDivElement, SubscriptionMeterPlanProps>(
  function SubscriptionMeterPlan({ className, ...rest }, ref) {
    const { m, format } = useMessages(accountArea);
    const { plan, manage } = useSubscriptionMeter();
    const { statuses, statusHelp, billed } = m.account;
    const tone = plan.status === null ? undefined : tones[plan.status];
    const name = plan.tier === null ? m.common.notTold : tierName(m, format, plan.tier);
    const status = wordOf(statuses, plan.status) ?? plan.status ?? m.account.statusUntold;
    const help = wordOf(statusHelp, plan.status);
    const isWrong = tone === 'bad' || tone === 'warn';
    const managing = manage && (
      <Button variant={isWrong ? 'link' : 'plain'} onClick={manage}>
        {m.account.manage}
      </Button>
    );

    return (
      <div {...rest} ref={ref} className={cx('rcl-plan-head', className)}>
        <div className="rcl-plan-title">
          <h2>
            <span className="rcl-plan-caption">{m.account.plan}</span> <bdi>{name}</bdi>
          </h2>
          {status !== name && (
            <span className="rcl-tag" data-tone={tone}>
              {status}
            </span>
          )}
          {!isWrong && managing}
        </div>
        {plan.billingPeriod !== null && (
          <p className="rcl-plan-detail">{wordOf(billed, plan.billingPeriod) ?? plan.billingPeriod}</p>
        )}
        {help !== null && (
          <Banner
            tone={tone === 'bad' ? 'bad' : isWrong ? 'warn' : 'info'}
            icon={isWrong ? 'alert' : 'question'}
            actions={isWrong && managing}
          >
            {help}
          </Banner>
        )}
        {plan.pendingChange && (
          <Banner tone="warn" icon="alert" suppressHydrationWarning>
            {pendingText(m, format, plan.pendingChange)}
          </Banner>
        )}
      </div>
    );
  },
);

/** The word for a provider's own; null where it is not one that is known. */
function wordOf(words: Readonly<Record<string, string>>, word: string | null): string | null {
  return word !== null && Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

function pendingText(
  m: AccountMessages,
  format: Format,
  change: NonNullable<Subscription['pendingChange']>,
): string {
  const { pending, pendingUndated } = m.account;
  if (change.at === null)
    return change.kind === 'change'
      ? pendingUndated.change(tierName(m, format, change.tier))
      : pendingUndated[change.kind];
  const on = format.day(change.at);
  return change.kind === 'change'
    ? pending.change(tierName(m, format, change.tier), on)
    : pending[change.kind](on);
}
