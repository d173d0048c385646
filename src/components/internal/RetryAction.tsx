'use client';

import { useContext } from 'react';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
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

/**
 * A button that tries again, and says when that happens by itself; beside it one that shows the request, where the host has
 * an explorer.
 */
export function RetryAction({ afterMs, onRetry, subject }: RetryActionProps) {
  const { m, format } = useMessages();
  const { showRequest } = useContext(SettingsContext);
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
      {showRequest && (
        <Button variant="link" onClick={showRequest}>
          {common.showRequest}
        </Button>
      )}
    </>
  );
}
