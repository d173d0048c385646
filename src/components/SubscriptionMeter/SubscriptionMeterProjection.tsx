'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { accountArea } from '../../locales/en/accountArea.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { projectionText } from './projectionText.js';
import { useSubscriptionMeter } from './SubscriptionMeterContext.js';

export type SubscriptionMeterProjectionProps = Omit<ComponentPropsWithoutRef<'p'>, 'children'>;

const tones: Readonly<Record<string, 'good' | 'warn'>> = {
  within: 'good',
  unused: 'good',
  beyond: 'warn',
  gone: 'warn',
  spent: 'warn',
};

/**
 * Where the credits will stand when they are counted anew if they are used on as they were, with how that is known; or
 * why it cannot be said. Renders a `<p>`, which takes the ref and the `className`, with `data-verdict`.
 */
export const SubscriptionMeterProjection = /* @__PURE__ */ forwardRef<
  HTMLParagraphElement,
  SubscriptionMeterProjectionProps
>(function SubscriptionMeterProjection({ className, ...rest }, ref) {
  const { m, format } = useMessages(accountArea);
  const { plan, projection } = useSubscriptionMeter();
  const verdict = projection.kind === 'paced' ? projection.verdict : projection.kind;
  const tone = tones[verdict];
  return (
    <p
      {...rest}
      ref={ref}
      className={cx('rcl-projection', className)}
      data-verdict={verdict}
      data-tone={tone}
    >
      <Icon name={tone === 'good' ? 'check' : tone === 'warn' ? 'alert' : 'question'} />
      <span suppressHydrationWarning>{projectionText(m, format, projection, plan.credits)}</span>
    </p>
  );
});
