'use client';

import { useMessages } from '../RolecallProvider/useMessages.js';
import { Button } from './Button.js';
import { useCountdown } from './useCountdown.js';

export interface RetryActionProps {
  /** How long to wait before it happens by itself, in ms; null: only when pressed. */
  afterMs: number | null;
  onRetry: () => void;
  /** The button's name where its words alone do not say whom it is about. */
  label?: string | undefined;
}

/** A button that tries again, and says when that happens by itself. */
export function RetryAction({ afterMs, onRetry, label }: RetryActionProps) {
  const { m, format } = useMessages();
  const seconds = useCountdown(afterMs, onRetry);
  return (
    <>
      {seconds !== null && <span className="rcl-countdown">{m.sharing.retryIn(seconds, format)}</span>}
      <Button variant="link" aria-label={label} onClick={onRetry}>
        {seconds === null ? m.common.retry : m.sharing.retryNow}
      </Button>
    </>
  );
}
