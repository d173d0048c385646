'use client';

import { useMessages } from '../RolecallProvider/useMessages.js';
import { Button } from './Button.js';
import { useCountdown } from './useCountdown.js';

export interface RetryActionProps {
  /** How long to wait before it happens by itself, in ms; null: only when pressed. */
  afterMs: number | null;
  onRetry: () => void;
  /** Whom it is about, where the button's words alone do not say so. */
  subject?: string | undefined;
}

/** A button that tries again, and says when that happens by itself. */
export function RetryAction({ afterMs, onRetry, subject }: RetryActionProps) {
  const { m, format } = useMessages();
  const { common } = m;
  const seconds = useCountdown(afterMs, onRetry);
  const [words, wordsFor] =
    seconds === null ? [common.retry, common.retryFor] : [common.retryNow, common.retryNowFor];
  return (
    <>
      {seconds !== null && <span className="rcl-countdown">{common.retryIn(seconds, format)}</span>}
      <Button variant="link" aria-label={subject && wordsFor(subject)} onClick={onRetry}>
        {words}
      </Button>
    </>
  );
}
