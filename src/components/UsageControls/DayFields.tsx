'use client';

import { useId, useState } from 'react';
import type { UsageDays } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { Button } from '../internal/Button.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { readDays } from './readDays.js';

interface DayFieldsProps {
  /** What stands in the fields at first; null for nothing. */
  days: UsageDays | null;
  today: string;
  /** How many days a range has at most. */
  maxDays: number;
  /** Whether the provider tells usage of a range. */
  isTold: (days: UsageDays) => boolean;
  timeZone: string;
  onChoose: (days: UsageDays) => void;
}

/** Takes a range that is typed, day by day. */
export function DayFields({ days, today, maxDays, isTold, timeZone, onChoose }: DayFieldsProps) {
  const { m, format } = useMessages(usageControlsArea);
  const words = m.usageControls;
  const id = useId();
  const [first, setFirst] = useState(days?.first ?? '');
  const [last, setLast] = useState(days?.last ?? '');
  const [asked, setAsked] = useState(false);
  const read = readDays(first, last, today, isTold);
  // Half a date is no mistake yet.
  const problem = asked && 'problem' in read ? read.problem : null;

  const field = (name: string, label: string, value: string, onChange: (value: string) => void) => (
    <div className="rcl-usage-field">
      <label htmlFor={`${id}${name}`}>{label}</label>
      <input
        {...notACredential}
        id={`${id}${name}`}
        type="date"
        required
        max={today}
        className="rcl-input"
        value={value}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={`${id}help`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
  return (
    <form
      noValidate
      aria-label={words.own}
      className="rcl-usage-typed"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if ('days' in read) onChoose(read.days);
        else event.currentTarget.querySelector('input')?.focus();
      }}
    >
      {field('first', words.firstDay, first, setFirst)}
      {field('last', words.lastDay, last, setLast)}
      <Button type="submit" variant="primary">
        {words.show}
      </Button>
      <p
        id={`${id}help`}
        role="status"
        data-tone={problem === null ? undefined : 'bad'}
        className="rcl-field-note"
      >
        {problem === null
          ? words.daysIn(timeZone)
          : problem === 'range'
            ? words.problems.range(maxDays, format)
            : words.problems[problem]}
      </p>
    </form>
  );
}
