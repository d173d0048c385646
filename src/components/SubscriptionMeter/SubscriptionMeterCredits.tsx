'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { Format } from '../../locales/createFormat.js';
import { accountArea } from '../../locales/en/accountArea.js';
import type { AccountMessages } from '../../locales/Messages.js';
import { awayFrom } from '../internal/awayFrom.js';
import { cx } from '../internal/cx.js';
import { MeterBar, MeterSwatch, type BarLook } from '../internal/MeterBar.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { layOutCredits, type CountedCredits } from './layOutCredits.js';
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
  const { plan, now } = useSubscriptionMeter();
  const { credits, overage } = plan;
  const { used, limit, extension, resetsAt } = credits;
  const isOver = used !== null && limit !== null && used > limit;
  return (
    <div {...rest} ref={ref} className={cx('rcl-credits', className)} data-over={isOver || undefined}>
      {used !== null && limit !== null ? (
        <Counted used={used} limit={limit} extension={extension} />
      ) : (
        <p className="rcl-credits-head">
          {used === null ? account.usedUntold : account.usedSoFar(format.number(used))}{' '}
          {limit === null ? account.limitUntold : account.includes(format.number(limit))}
        </p>
      )}
      <p className="rcl-plan-detail" suppressHydrationWarning>
        {resetsAt ? account.resets(format.date(resetsAt), awayFrom(format, resetsAt, now)) : account.noReset}
      </p>
      {overage !== null && (isOver || overage.amount > 0) && (
        <p className="rcl-plan-detail">{account.overage(format.money(overage.amount, overage.currency))}</p>
      )}
    </div>
  );
});

/** The number, the bar and what its pieces are. */
function Counted(credits: CountedCredits) {
  const { m, format } = useMessages(accountArea);
  const { account } = m;
  const { projection } = useSubscriptionMeter();
  const { used, limit, extension } = credits;
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
    ['extension', extensionText(m, format, extension)],
    ['open', extension === 'unlimited' ? '' : null],
  ];

  return (
    <>
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
        aria-valuemax={Math.max(limit + (typeof extension === 'number' ? extension : 0), used, 1)}
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
    </>
  );
}

/** How far beyond the plan they may go; null where that is not at all, or without end. */
function extensionText(
  { common }: AccountMessages,
  format: Format,
  extension: CountedCredits['extension'],
): string | null {
  if (extension === null) return common.notTold;
  return typeof extension === 'number' && extension > 0 ? format.number(extension) : null;
}
