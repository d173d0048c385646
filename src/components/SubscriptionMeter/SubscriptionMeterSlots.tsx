'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { Used } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import { accountArea } from '../../locales/en/accountArea.js';
import type { AccountMessages } from '../../locales/Messages.js';
import { cx } from '../internal/cx.js';
import { MeterBar } from '../internal/MeterBar.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { layOutCredits } from './layOutCredits.js';
import { useSubscriptionMeter } from './SubscriptionMeterContext.js';

export type SubscriptionMeterSlotsProps = Omit<ComponentPropsWithoutRef<'ul'>, 'children'>;

/**
 * How many voices the plan has room for, how many professional ones, and how often they may be changed. Renders a
 * `<ul>`, which takes the ref and the `className`; each bar in it is a `meter`.
 */
export const SubscriptionMeterSlots = /* @__PURE__ */ forwardRef<
  HTMLUListElement,
  SubscriptionMeterSlotsProps
>(function SubscriptionMeterSlots({ className, ...rest }, ref) {
  const { m } = useMessages(accountArea);
  const { plan } = useSubscriptionMeter();
  const { account } = m;
  return (
    <ul aria-label={account.slots} {...rest} ref={ref} className={cx('rcl-slots', className)}>
      <Slot name={account.voices} {...plan.voices} />
      <Slot name={account.professionalVoices} {...plan.professionalVoices} />
      <Slot name={account.voiceEdits} {...plan.voiceEdits} />
    </ul>
  );
});

function Slot({ name, used, limit }: Used & { name: string }) {
  const { m, format } = useMessages(accountArea);
  if (used === null || limit === null)
    return (
      <li>
        <span>{name}</span>
        <bdi>{untoldText(m, format, { used, limit })}</bdi>
      </li>
    );
  const { account } = m;
  const most = Math.max(limit, used);
  const words = most === 0 ? account.notIncluded : account.of(format.number(used), format.number(limit));
  const pieces = most === 0 ? null : layOutCredits({ used, limit, extension: 0 }, null);
  return (
    <li>
      <span>{name}</span>
      <bdi>{words}</bdi>
      {pieces && (
        <div
          role="meter"
          aria-label={name}
          aria-valuemin={0}
          aria-valuenow={used}
          aria-valuemax={most}
          aria-valuetext={words}
        >
          <MeterBar className="rcl-meter-thin" pieces={{ used: pieces.used, over: pieces.over }} />
        </div>
      )}
    </li>
  );
}

function untoldText({ common, account }: AccountMessages, format: Format, { used, limit }: Used): string {
  if (used !== null) return account.slotLimitUntold(format.number(used));
  return limit === null ? common.notTold : account.slotUsedUntold(format.number(limit));
}
