'use client';

import { useEffect, useRef } from 'react';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';

/** How long somebody pauses before the number of those found is spoken, in ms. */
const pauseMs = 600;

/**
 * Speaks what a search came to, once the person pauses, not at each letter.
 *
 * @param asked What was asked for: it is spoken when this has changed, and not for what it was at first.
 */
export function useSpokenCount(asked: string, answer: string): void {
  const { polite } = useAnnounce();
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked) return;
    const timer = setTimeout(() => {
      answered.current = asked;
      polite(answer);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [asked, answer, polite]);
}
