'use client';

import { endOfMonth, parseDate, type CalendarDate } from '@internationalized/date';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { UsageDays } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { IconButton } from '../internal/IconButton.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { createDayFormat } from './createDayFormat.js';
import { monthWeeks } from './monthWeeks.js';
import { moveDay } from './moveDay.js';

interface DayGridProps {
  /** What is chosen; null for nothing. */
  days: UsageDays | null;
  today: string;
  /** How many days a range has at most. */
  maxDays: number;
  /** Whether the provider tells usage of a range. */
  isTold: (days: UsageDays) => boolean;
  onChoose: (days: UsageDays) => void;
}

/**
 * A month of days, two of which make a range: pressed one after the other, in either order. A day that cannot be chosen
 * is reached all the same and says why. Escape takes the first one back.
 */
export function DayGrid({ days, today, maxDays, isTold, onChoose }: DayGridProps) {
  const { m, format } = useMessages(usageControlsArea);
  const { polite } = useAnnounce();
  const words = m.usageControls;
  const { locale } = format;
  const write = createDayFormat(locale);
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const now = parseDate(today);
  const [focused, setFocused] = useState(() => earlier(parseDate(days?.last ?? today), now));
  const [pointed, setPointed] = useState<CalendarDate | null>(null);
  const [anchor, setAnchor] = useState<CalendarDate | null>(null);
  const moving = useRef(false);
  useEscapeLayer(anchor !== null, () => setAnchor(null));

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [focused]);

  const weeks = monthWeeks(focused, locale);
  const other = pointed ?? focused;
  const [first, last] = anchor
    ? inOrder(anchor, other)
    : days
      ? [parseDate(days.first), parseDate(days.last)]
      : [null, null];

  const barOf = (day: CalendarDate): string | null => {
    if (day.compare(now) > 0) return words.dayBars.future;
    if (!isTold(asDays(day, day))) return words.dayBars.untold;
    return anchor && !isTold(asDays(anchor, day)) ? words.dayBars['too-long'](maxDays, format) : null;
  };
  const goTo = (day: CalendarDate) => {
    // Beyond this month there is nothing to choose, and no end of it.
    setFocused(earlier(day, endOfMonth(now)));
    setPointed(null);
  };
  const press = (day: CalendarDate) => {
    goTo(day);
    const bar = barOf(day);
    if (bar !== null) {
      polite(bar);
    } else if (anchor) {
      setAnchor(null);
      onChoose(asDays(anchor, day));
    } else {
      setAnchor(day);
      polite(words.pickLast(write.full(day)));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      press(focused);
      return;
    }
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const day = moveDay(focused, event.key, { shift: event.shiftKey, rtl, locale });
    if (!day) return;
    event.preventDefault();
    moving.current = true;
    goTo(day);
  };

  const hint = barOf(other) ?? (anchor ? words.pickLast(write.full(anchor)) : words.pickFirst);
  const isLastMonth = focused.compare(endOfMonth(now)) > 0 || isSameMonth(focused, now);
  return (
    <div>
      <div className="rcl-days-head">
        <IconButton
          icon="chevron"
          data-turn="back"
          label={words.previousMonth}
          onClick={() => goTo(focused.subtract({ months: 1 }))}
        />
        <span id={`${id}month`} role="status">
          {write.month(focused)}
        </span>
        <IconButton
          icon="chevron"
          data-turn="on"
          label={words.nextMonth}
          aria-disabled={isLastMonth}
          onClick={() => {
            if (!isLastMonth) goTo(focused.add({ months: 1 }));
          }}
        />
      </div>
      <div
        ref={grid}
        role="grid"
        aria-labelledby={`${id}month`}
        className="rcl-days-grid"
        onPointerLeave={() => setPointed(null)}
      >
        <div role="row">
          {weeks[0]?.map((day) => (
            <span key={day.toString()} role="columnheader" aria-label={write.longWeekday(day)}>
              {write.weekday(day)}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={String(week[0])} role="row">
            {week.map((day) => {
              const isFocused = day.compare(focused) === 0;
              const isChosen = first !== null && day.compare(first) >= 0 && day.compare(last) <= 0;
              const isEdge = isChosen && (day.compare(first) === 0 || day.compare(last) === 0);
              return (
                <div
                  key={day.toString()}
                  role="gridcell"
                  tabIndex={isFocused ? 0 : -1}
                  aria-label={write.full(day)}
                  aria-selected={isChosen}
                  aria-disabled={barOf(day) !== null}
                  aria-current={day.compare(now) === 0 ? 'date' : undefined}
                  aria-describedby={isFocused ? `${id}hint` : undefined}
                  data-outside={isSameMonth(day, focused) ? undefined : ''}
                  data-edge={isEdge ? '' : undefined}
                  onClick={() => press(day)}
                  onKeyDown={onKeyDown}
                  onPointerEnter={() => setPointed(day)}
                >
                  {format.number(day.day)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p id={`${id}hint`} className="rcl-field-note">
        {hint}
      </p>
    </div>
  );
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one.compare(other) <= 0 ? one : other;
}

function inOrder(one: CalendarDate, other: CalendarDate): [CalendarDate, CalendarDate] {
  return one.compare(other) <= 0 ? [one, other] : [other, one];
}

function asDays(one: CalendarDate, other: CalendarDate): UsageDays {
  const [first, last] = inOrder(one, other);
  return { first: first.toString(), last: last.toString() };
}

function isSameMonth(one: CalendarDate, other: CalendarDate): boolean {
  return one.year === other.year && one.month === other.month;
}
