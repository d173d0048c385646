'use client';

import { createContext } from 'react';
import type { Notice } from './Notice.js';

/** A pair of live regions, and a place for notices beside it. */
export interface SpeechOutlet {
  polite: HTMLElement;
  assertive: HTMLElement;
}

export interface Speech {
  polite: (text: string) => void;
  assertive: (text: string) => void;
  notify: (notice: Notice) => void;
  /** Speaks a state that the page shows, politely. Several parts may show the same: it is said once. */
  state: (text: string) => void;
  /** Has it said when the connection goes and comes, for as long as somebody shows that. */
  watchConnection: () => () => void;
  /** Takes an outlet in; what is returned takes it out again. The one put in last speaks, the page's own last of all. */
  join: (outlet: SpeechOutlet, place: 'page' | 'dialog') => () => void;
}

const silent = () => undefined;

/** Outside a provider nothing is spoken. */
export const SpeechContext = /* @__PURE__ */ createContext<Speech>({
  polite: silent,
  assertive: silent,
  notify: silent,
  state: silent,
  watchConnection: () => silent,
  join: () => silent,
});
