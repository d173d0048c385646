'use client';

import { createContext } from 'react';
import { createFormat, type Format } from '../../locales/createFormat.js';
import { createWords, type Words } from './createWords.js';
import type { RolecallEvent } from './RolecallEvent.js';

export interface Settings {
  /** False outside a provider. */
  isProvided: boolean;
  wordsOf: Words;
  format: Format;
  theme: 'light' | 'dark' | 'auto' | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  /** Where dialogs and notices are put; undefined for the end of the page's body. */
  container: HTMLElement | null | undefined;
  emit: (event: RolecallEvent) => void;
  /** Whether the browser and our dialogs ask before what is entered is lost with the page. */
  asksToLeave: boolean;
  /** Opens the host's explorer; undefined where there is none. */
  showRequest: (() => void) | undefined;
}

/** Words and looks. Outside a provider: English, as the page looks. */
export const SettingsContext = /* @__PURE__ */ createContext<Settings>({
  isProvided: false,
  wordsOf: /* @__PURE__ */ createWords(undefined),
  format: /* @__PURE__ */ createFormat('en'),
  theme: undefined,
  dir: undefined,
  container: undefined,
  emit: () => undefined,
  asksToLeave: true,
  showRequest: undefined,
});
