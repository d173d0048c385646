'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { accountArea } from '../../locales/en/accountArea.js';
import { awayFrom } from '../internal/awayFrom.js';
import { cx } from '../internal/cx.js';
import { MeterBar, MeterSwatch, type BarLook } from '../internal/MeterBar.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { layOutCredits } from './layOutCredits.js';
import { useSubscriptionMeter } from './SubscriptionMeterContext.js';

export type SubscriptionMeterCreditsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * Credits used of those that the plan includes and of those beyond, on one bar, and when they are counted anew.
 * Renders a `<div>`, which takes the ref and the `className`; the bar in it is a `meter` named "Credits".
 */
export const SubscriptionMeterCredits = /* @__PURE__ */ forwardRef<
  HTMLDivElement,
  SubscriptionMeterCreditsProps
>(function SubscriptionMeterCredits({ className, ...rest }, ref) {
  const { m, format } = useMessages(accountArea);
  const { account } = m;
  const { plan, now, projection } = useSubscriptionMeter();
  const { credits, overage } = plan;
  const { used, limit, extension, resetsAt } = credits;
  const expected = projection.kind === 'paced' ? projection.expected : null;
  const layout = layOutCredits(credits, expected);
  const { plan: included, ...pieces } = layout;
  const isOver = used > limit;
  const share = limit > 0 ? format.percent(used / limit) : null;
  const overBy = isOver ? account.overBy(format.number(used - limit)) : null;

  const legend: readonly (readonly [BarLook, string | null])[] = [
    ['used', format.number(Math.min(used, limit))],
    ['over', isOver ? format.number(used - limit) : null],
    ['expected', layout.expected && expected !== null ? format.about(expected) : null],
    ['extension', extension === null || extension === 0 ? null : format.number(extension)],
    ['open', extension === null ? '' : null],
  ];

  return (
    <div {...rest} ref={ref} className={cx('rcl-credits', className)} data-over={isOver || undefined}>
      <div className="rcl-credits-head">
        <p>
          <strong>{format.number(used)}</strong> {account.ofLimit(format.number(limit))}
        </p>
        {share !== null && <span>{share}</span>}
      </div>
      <div
        role="meter"
        aria-label={account.credits}
        aria-valuemin={0}
        aria-valuenow={used}
        aria-valuemax={Math.max(limit + (extension ?? 0), used, 1)}
        aria-valuetext={format.list(
          [account.usedOf(format.number(used), format.number(limit)), share, overBy].filter(
            (part) => part !== null,
          ),
        )}
      >
        <MeterBar
          pieces={{
            extension: pieces.extension,
            open: pieces.open,
            used: pieces.used,
            expected: pieces.expected,
            over: pieces.over,
          }}
          mark={included && included.to < 1 ? included.to : null}
        />
      </div>
      <ul className="rcl-legend" aria-label={account.credits}>
        {legend.map(
          ([look, value]) =>
            value !== null && (
              <li key={look}>
                <MeterSwatch look={look} />
                <span>{account.legend[look]}</span> <bdi suppressHydrationWarning>{value}</bdi>
              </li>
            ),
        )}
      </ul>
      <p className="rcl-plan-detail" suppressHydrationWarning>
        {resetsAt ? account.resets(format.date(resetsAt), awayFrom(format, resetsAt, now)) : account.noReset}
      </p>
      {overage !== null && (isOver || overage.amount > 0) && (
        <p className="rcl-plan-detail">{account.overage(format.money(overage.amount, overage.currency))}</p>
      )}
    </div>
  );
});
