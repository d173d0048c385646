'use client';

import { useMessages } from '../RolecallProvider/useMessages.js';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface MomentProps {
  value: Date;
  /** Writes it relative to this moment, such as "3 days ago"; past a week, and without it, it is the full date. */
  now?: Date | undefined;
}

/** A moment with its time zone: written out, or how long ago with the full stamp under the pointer and for assistive technology. */
export function Moment({ value, now }: MomentProps) {
  const { format } = useMessages();
  const full = format.date(value);
  const words = now ? format.relative(value, now) : full;
  // The zone is that of whoever looks, which a server does not know.
  const shared = { dateTime: value.toISOString(), suppressHydrationWarning: true };
  if (words === full) {
    return (
      <time key="full" {...shared}>
        {full}
      </time>
    );
  }
  return (
    <time key="ago" title={full} {...shared}>
      {words}
      <VisuallyHidden suppressHydrationWarning> ({full})</VisuallyHidden>
    </time>
  );
}
