'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { accountArea } from '../../locales/en/accountArea.js';
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

function Slot({ name, used, limit }: { name: string; used: number; limit: number | null }) {
  const { m, format } = useMessages(accountArea);
  const { account } = m;
  const most = Math.max(limit ?? 0, used);
  const words =
    limit === null
      ? account.unlimited(format.number(used))
      : most === 0
        ? account.notIncluded
        : account.of(format.number(used), format.number(limit));
  const pieces =
    limit === null || most === 0
      ? null
      : layOutCredits({ used, limit, extension: 0, resetsAt: null, since: null }, null);
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
