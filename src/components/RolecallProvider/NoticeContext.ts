'use client';

import { createContext } from 'react';
import type { GivenNotice } from './Notice.js';
import type { SpeechOutlet } from './SpeechContext.js';

export interface NoticeState {
  /** Newest first. */
  notices: readonly GivenNotice[];
  /** Which outlet shows them. */
  speaker: SpeechOutlet | null;
  dismiss: (id: string) => void;
}

export const NoticeContext = /* @__PURE__ */ createContext<NoticeState>({
  notices: [],
  speaker: null,
  dismiss: () => undefined,
});
