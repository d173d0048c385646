'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';
import type { Invoice } from '../../hooks/index.js';
import type { Format } from '../../locales/createFormat.js';
import { accountArea } from '../../locales/en/accountArea.js';
import type { AccountMessages } from '../../locales/Messages.js';
import { cx } from '../internal/cx.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useSubscriptionMeter } from './SubscriptionMeterContext.js';

export type SubscriptionMeterBillsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What is to be paid: bills that are open, with where their payment stands, and the next one. Renders a `<div>`,
 * which takes the ref and the `className`.
 */
export const SubscriptionMeterBills = /* @__PURE__ */ forwardRef<HTMLDivElement, SubscriptionMeterBillsProps>(
  function SubscriptionMeterBills({ className, ...rest }, ref) {
    const { m, format } = useMessages(accountArea);
    const { account } = m;
    const { openInvoices, nextInvoice } = useSubscriptionMeter().plan;
    const id = useId();
    return (
      <div {...rest} ref={ref} className={cx('rcl-bills', className)}>
        <h3 id={id} className="rcl-plan-caption">
          {account.bills}
        </h3>
        {openInvoices === null && <p className="rcl-plan-detail">{account.billsUntold}</p>}
        {openInvoices?.length === 0 && !nextInvoice && <p className="rcl-plan-detail">{account.noBills}</p>}
        {((openInvoices?.length ?? 0) > 0 || nextInvoice) && (
          <ul aria-labelledby={id} className="rcl-rows">
            {openInvoices?.map((invoice, place) => (
              <li key={place}>
                <span className="rcl-tag" data-tone="warn">
                  {account.openBill}
                </span>
                <strong>{dueText(m, format, invoice)}</strong>
                <span suppressHydrationWarning>{paymentText(m, format, invoice)}</span>
              </li>
            ))}
            {nextInvoice && (
              <li>
                <span className="rcl-tag">{account.nextBill}</span>
                <strong>{dueText(m, format, nextInvoice)}</strong>
                <span suppressHydrationWarning>
                  {nextInvoice.nextAttemptAt && format.day(nextInvoice.nextAttemptAt)}
                </span>
              </li>
            )}
          </ul>
        )}
      </div>
    );
  },
);

function dueText({ common }: AccountMessages, format: Format, { due }: Invoice): string {
  return due === null ? common.notTold : format.money(due.amount, due.currency);
}

function paymentText({ account }: AccountMessages, format: Format, invoice: Invoice): string {
  const words: Readonly<Record<string, string>> = account.payment;
  const states = invoice.paymentStates?.map((state) =>
    Object.hasOwn(words, state) ? words[state] : state,
  ) ?? [account.paymentUntold];
  const attempt = invoice.nextAttemptAt
    ? account.retried(format.day(invoice.nextAttemptAt))
    : account.notRetried;
  return [...states, attempt].join('; ');
}
