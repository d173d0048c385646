'use client';

import { createContext } from 'react';
import type { Notice } from './Notice.js';
import type { SpeechOutlet } from './SpeechContext.js';

export interface NoticeState {
  notice: Notice | null;
  /** Which outlet shows it. */
  speaker: SpeechOutlet | null;
  dismiss: () => void;
}

export const NoticeContext = /* @__PURE__ */ createContext<NoticeState>({
  notice: null,
  speaker: null,
  dismiss: () => undefined,
});
