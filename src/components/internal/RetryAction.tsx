'use client';

import { useContext, useRef } from 'react';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { Button } from './Button.js';
import { usePassFocusOn } from './usePassFocusOn.js';
import { useCountdown } from './useCountdown.js';

export interface RetryActionProps {
  /**
   * Names the failure: each is waited out anew, on the same button, so that whoever pressed it and failed again is still
   * on it. @default null, for ever the same
   */
  round?: number | string | null | undefined;
  /** How long to wait before it happens by itself, in ms; null: only when pressed. */
  afterMs: number | null;
  onRetry: () => void;
  /** What it does, where it overrides what somebody else has done meanwhile. @default it tries again */
  anyway?: string | null | undefined;
  /** Whom it is about, where the button's words alone do not say so. */
  subject?: string | undefined;
}

/**
 * A button that tries again, and says when that happens by itself; beside it one that shows the request, where the host has
 * an explorer. Pressed, it often goes for as long as the new try lasts: focus then stays in the view that it stood in.
 */
export function RetryAction({ round = null, afterMs, onRetry, anyway = null, subject }: RetryActionProps) {
  const { m, format } = useMessages();
  const { showRequest } = useContext(SettingsContext);
  const { common } = m;
  const seconds = useCountdown(afterMs, onRetry, round);
  const button = useRef<HTMLButtonElement>(null);
  usePassFocusOn(button);
  const [words, wordsFor] =
    anyway !== null
      ? [anyway, (name: string) => `${name}: ${anyway}`]
      : seconds === null
        ? [common.retry, common.retryFor]
        : [common.retryNow, common.retryNowFor];
  return (
    <>
      {seconds !== null && <span>{common.retryIn(seconds, format)}</span>}
      <Button ref={button} variant="link" aria-label={subject && wordsFor(subject)} onClick={onRetry}>
        {words}
      </Button>
      {showRequest && anyway === null && (
        <Button variant="link" onClick={showRequest}>
          {common.showRequest}
        </Button>
      )}
    </>
  );
}
