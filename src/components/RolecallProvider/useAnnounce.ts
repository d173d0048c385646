'use client';

import { useContext } from 'react';
import { SpeechContext } from './SpeechContext.js';

/** What speaks to assistive technology. Both are the same functions from render to render while the same viewer looks. */
export interface Announce {
  /** Waits until the person is not being told something else. */
  polite: (text: string) => void;
  /** Interrupts: for what failed. */
  assertive: (text: string) => void;
}

/** Speaks through the provider's live regions, or through those of the dialog that is open. */
export function useAnnounce(): Announce {
  return useContext(SpeechContext);
}
