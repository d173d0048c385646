'use client';

import { fromDate, getLocalTimeZone, toCalendarDateTime } from '@internationalized/date';
import { useEffect, useId, useRef, useState } from 'react';
import type { InvitationRow } from '../../hooks/index.js';
import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { awayFrom } from '../internal/awayFrom.js';
import { Button } from '../internal/Button.js';
import { useEscapeLayer } from '../internal/useEscapeLayer.js';
import { notACredential } from '../internal/notACredential.js';
import { useUnsent } from '../internal/useUnsent.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { readExpiry } from './readExpiry.js';

/** How much longer an invitation is offered to last, in ms. */
const offeredMs = 7 * 86_400_000;

export interface ExpiryFormProps {
  row: InvitationRow;
  now: Date;
  onSave: (moment: Date) => void;
  onClose: () => void;
}

/** Asks when an invitation is to end, in the zone of whoever looks, and says what that comes to. */
export function ExpiryForm({ row, now, onSave, onClose }: ExpiryFormProps) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [zone] = useState(getLocalTimeZone);
  const [text, setText] = useState(() => {
    const from = Math.max(row.expiresAt?.getTime() ?? 0, now.getTime());
    return writeMoment(new Date(from + offeredMs), zone);
  });
  const [offered] = useState(text);
  useUnsent({ entered: text !== offered ? 1 : 0, sending: 0 });
  const [asked, setAsked] = useState(false);
  const read = readExpiry(text, zone, now);
  const problem = 'problem' in read ? read.problem : null;
  // Half a date is no mistake yet.
  const shownProblem = problem !== null && (asked || problem !== 'missing') ? problem : null;
  useEscapeLayer(true, onClose);
  useEffect(() => input.current?.focus(), []);

  return (
    <form
      noValidate
      className="rcl-expiry"
      aria-label={invitations.extendFor(row.email)}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if ('moment' in read) onSave(read.moment);
        else input.current?.focus();
      }}
    >
      <label htmlFor={id}>{invitations.expiry(zone)}</label>
      <div className="rcl-expiry-line">
        <input
          {...notACredential}
          ref={input}
          id={id}
          type="datetime-local"
          required
          className="rcl-input"
          min={writeMoment(now, zone)}
          value={text}
          aria-invalid={shownProblem !== null}
          aria-describedby={`${id}help`}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="primary">
          {invitations.save}
        </Button>
        <Button onClick={onClose}>{m.common.cancel}</Button>
      </div>
      <p
        id={`${id}help`}
        role="status"
        data-tone={shownProblem === null ? undefined : 'bad'}
        className="rcl-expiry-help"
      >
        {helpText()}
      </p>
    </form>
  );

  function helpText(): string | null {
    if (!('moment' in read)) return shownProblem === null ? null : invitations.expiryProblems[shownProblem];
    const preview = invitations.expiryPreview(format.date(read.moment), awayFrom(format, read.moment, now));
    return read.twice ? `${preview} ${invitations.expiryTwice}` : preview;
  }
}

/** A moment as a field for date and time holds it, to the minute. */
function writeMoment(moment: Date, zone: string): string {
  return toCalendarDateTime(fromDate(moment, zone))
    .set({ second: 0, millisecond: 0 })
    .toString()
    .slice(0, 16);
}
