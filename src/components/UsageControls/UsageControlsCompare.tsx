'use client';

import { fromDate, toCalendarDate } from '@internationalized/date';
import { forwardRef, useId } from 'react';
import { type UsageQuery } from '../../hooks/index.js';
import { previousPeriod, type UsageDays } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { createDayFormat } from './createDayFormat.js';
import type { FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsCompareProps = FieldProps;

/**
 * Puts the period before beside the chosen one, and says which that is. Renders a `<div>`, which takes the ref and the
 * `className`.
 */
export const UsageControlsCompare = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsCompareProps>(
  function UsageControlsCompare({ className, ...rest }, ref) {
    const { m, format } = useMessages(usageControlsArea);
    const { usage, choose } = useUsageControls();
    const id = useId();
    return (
      <div {...rest} ref={ref} className={cx('rcl-usage-compare', className)}>
        <label className="rcl-check">
          <input
            type="checkbox"
            aria-describedby={id}
            checked={usage.selection.compare}
            onChange={(event) => choose({ compare: event.target.checked })}
          />
          {m.usageControls.compare}
        </label>
        <bdi id={id} className="rcl-usage-days">
          {usage.query && createDayFormat(format.locale).range(daysBefore(usage.query))}
        </bdi>
      </div>
    );
  },
);

function daysBefore(query: UsageQuery): UsageDays {
  const { from, to, timeZone = 'UTC' } = previousPeriod(query);
  const dayOf = (moment: Date) => toCalendarDate(fromDate(moment, timeZone)).toString();
  return { first: dayOf(from), last: dayOf(new Date(to.getTime() - 1)) };
}
