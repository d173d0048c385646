'use client';

import { forwardRef, useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useBackend } from '../../hooks/index.js';
import { type UsageDays, type UsageSelection } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { createDayFormat } from './createDayFormat.js';
import { DayFields } from './DayFields.js';
import { DayGrid } from './DayGrid.js';
import { PresetList } from './PresetList.js';
import { rangeName } from './rangeName.js';
import type { FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsRangeProps = FieldProps;

/**
 * Chooses the days: one of the usual ranges, or any two days from a calendar or typed. A button says what is chosen and
 * opens a view beside it, which a choice, Escape or leaving it closes. Renders a `<div>`, which takes the ref and the
 * `className`.
 */
export const UsageControlsRange = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsRangeProps>(
  function UsageControlsRange({ className, ...rest }, ref) {
    const { m, format } = useMessages(usageControlsArea);
    const words = m.usageControls;
    const { usage, choose } = useUsageControls();
    const id = useId();
    const button = useRef<HTMLButtonElement>(null);
    const [open, setOpen] = useState(false);
    const { days, selection } = usage;
    return (
      <div {...rest} ref={ref} className={cx('rcl-usage-field rcl-usage-range', className)}>
        <span id={`${id}label`}>{words.range}</span>
        <button
          ref={button}
          id={`${id}button`}
          type="button"
          className="rcl-button rcl-usage-open"
          data-variant="plain"
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-labelledby={`${id}label ${id}button`}
          onClick={() => setOpen(!open)}
        >
          <span>{rangeName(words, selection.range)}</span>
          {days && <bdi className="rcl-usage-days">{createDayFormat(format.locale).range(days)}</bdi>}
          <Icon name="chevron" />
        </button>
        {open && (
          <RangeView
            opener={button}
            onClose={() => setOpen(false)}
            onChoose={(range) => {
              setOpen(false);
              button.current?.focus();
              choose({ range });
            }}
          />
        )}
      </div>
    );
  },
);

interface RangeViewProps {
  opener: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  onChoose: (range: UsageSelection['range']) => void;
}

function RangeView({ opener, onClose, onChoose }: RangeViewProps) {
  const { usageControls: words } = useMessages(usageControlsArea).m;
  const { usage } = useUsageControls();
  const area = useBackend().usage;
  const view = useRef<HTMLDivElement>(null);
  useEscapeLayer(true, () => {
    opener.current?.focus();
    onClose();
  });

  // In the top layer nothing around it can cut it off. Without support it stays where CSS puts it.
  useEffect(() => {
    const shown = view.current;
    if (shown && 'showPopover' in shown) {
      shown.popover = 'manual';
      shown.showPopover();
    }
    shown?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);

  useEffect(() => {
    const leave = (event: Event) => {
      const inside = event.composedPath().some((one) => one === view.current || one === opener.current);
      if (!inside) onClose();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [opener, onClose]);

  const { days, today, timeZone } = usage;
  if (!area || today === null || timeZone === null) return null;
  const isTold = (range: UsageDays) => usage.obstacleWith({ range }) !== 'range';
  return (
    <div ref={view} role="dialog" aria-label={words.range} className="rcl-usage-view" {...scrollStop(null)}>
      <PresetList usage={usage} onChoose={onChoose} />
      <div className="rcl-usage-own">
        <DayGrid days={days} today={today} maxDays={area.maxDays} isTold={isTold} onChoose={onChoose} />
        <DayFields
          days={days}
          today={today}
          maxDays={area.maxDays}
          isTold={isTold}
          timeZone={timeZone}
          onChoose={onChoose}
        />
      </div>
    </div>
  );
}
