'use client';

import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Backend } from '../../client/backend.js';
import type { Timers } from '../../client/http/timers.js';
import { BackendProvider } from '../../hooks/index.js';
import { createFormat } from '../../locales/createFormat.js';
import type { MessageOverrides } from '../../locales/Messages.js';
import { createWords } from './createWords.js';
import type { GivenNotice } from './Notice.js';
import type { RolecallEvent } from './RolecallEvent.js';
import { SettingsContext, type Settings } from './SettingsContext.js';
import { SpeechOutlet } from './SpeechOutlet.js';
import { SpeechProvider } from './SpeechProvider.js';
import { useCompositionGuard } from './useCompositionGuard.js';

export interface RolecallProviderProps {
  /** What every widget below reads and writes. Keep it the same object from render to render. */
  backend: Backend;
  /** The host's own id for who is signed in. When it changes, what was read for the former one is dropped. */
  viewer?: string | undefined;
  /** @default The one of the nearest `QueryClientProvider`, or else one of its own. */
  queryClient?: QueryClient | undefined;
  /** Where the time is taken from: for tests and stories. @default the page's own */
  timers?: Timers | undefined;
  /** A BCP 47 tag: how numbers, lists, plurals and dates are written. Give `messages` in the same language. @default 'en' */
  locale?: string | undefined;
  /** A whole language (`rolecall/locales/de`), or single words to change. Words left out are English. */
  messages?: MessageOverrides | undefined;
  /** `auto` follows the system. @default what the page's own `color-scheme` says, and light where it says nothing */
  theme?: 'light' | 'dark' | 'auto' | undefined;
  /** Writing direction. @default that of the page */
  dir?: 'ltr' | 'rtl' | undefined;
  /** Where dialogs and notices are put, such as an element in the same shadow root. @default the end of `document.body` */
  container?: HTMLElement | null | undefined;
  /**
   * Whether reload, closing the tab and Back ask first while something is entered or being sent. False where the page
   * asks by itself: the forms say by `onDirtyChange` when. @default true
   */
  asksToLeave?: boolean | undefined;
  /** Hears what happens in the widgets below. Need not be the same function from render to render. */
  onEvent?: ((event: RolecallEvent) => void) | undefined;
  /**
   * Offered beside "Try again" in every widget, where something failed: open `rolecall/explorer` on the call that failed last,
   * as `recordCalls` has it. @default nothing is offered
   */
  onShowRequest?: (() => void) | undefined;
  /**
   * Shows notices in place of the built-in ones, and then speaks them too. Several can be about at once, each with an
   * undo of its own: keep one with an action for 20 seconds or more, whatever comes after it, and key them by `id`.
   * An action runs once, whoever presses it how often; if it fails, another notice says so. When `viewer` changes, take
   * away what was given before: its actions do nothing any more. An open dialog is modal: show them above it.
   */
  notify?: ((notice: GivenNotice) => void) | undefined;
  children?: ReactNode;
}

/**
 * Gives every widget below a backend, words and looks, and owns what is spoken. Renders no element around its
 * children; two hidden live regions follow them.
 */
export function RolecallProvider({
  backend,
  viewer,
  queryClient,
  timers,
  locale = 'en',
  messages,
  theme,
  dir,
  container,
  asksToLeave = true,
  onEvent,
  onShowRequest,
  notify,
  children,
}: RolecallProviderProps) {
  const latest = useRef({ onEvent, onShowRequest });
  useEffect(() => {
    latest.current = { onEvent, onShowRequest };
  });
  useCompositionGuard();
  const showsRequests = onShowRequest !== undefined;

  const wordsOf = useMemo(() => createWords(messages), [messages]);
  const settings = useMemo<Settings>(
    () => ({
      isProvided: true,
      wordsOf,
      format: createFormat(locale),
      theme,
      dir,
      container,
      asksToLeave,
      emit: (event) => latest.current.onEvent?.(event),
      showRequest: showsRequests ? () => latest.current.onShowRequest?.() : undefined,
    }),
    [wordsOf, locale, theme, dir, container, asksToLeave, showsRequests],
  );

  return (
    <BackendProvider
      backend={backend}
      viewer={viewer}
      queryClient={queryClient}
      timers={timers}
      locale={locale}
    >
      <SettingsContext.Provider value={settings}>
        <SpeechProvider notify={notify}>
          {children}
          <SpeechOutlet place="page" />
        </SpeechProvider>
      </SettingsContext.Provider>
    </BackendProvider>
  );
}
