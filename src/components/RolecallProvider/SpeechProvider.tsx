'use client';

import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useBackendContext } from '../../hooks/index.js';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';
import type { GivenNotice, Notice } from './Notice.js';
import { NoticeContext } from './NoticeContext.js';
import { useMessages } from './useMessages.js';
import { sayConnection } from './sayConnection.js';
import { SpeechContext, type Speech, type SpeechOutlet } from './SpeechContext.js';

/** How long a spoken line stays, in ms: some screen readers drop one that is gone too soon. */
const lineMs = 7_000;

const none: readonly GivenNotice[] = [];

interface SpeechProviderProps {
  notify: ((notice: GivenNotice) => void) | undefined;
  children: ReactNode;
}

/**
 * Owns what is spoken and the notices, for as long as the same person looks: what was meant for the one before is
 * neither shown nor spoken nor done any more, whoever still holds its functions.
 */
export function SpeechProvider({ notify, children }: SpeechProviderProps) {
  const { m } = useMessages();
  const { session } = useBackendContext();
  const prefix = useId();
  const count = useRef(0);
  const outlets = useRef<SpeechOutlet[]>([]);
  const [speaker, setSpeaker] = useState<SpeechOutlet | null>(null);
  const [given, setGiven] = useState<{ session: typeof session; notices: readonly GivenNotice[] }>({
    session,
    notices: [],
  });
  const notices = given.session === session ? given.notices : none;

  const latest = useRef({ m, notify });
  useEffect(() => {
    latest.current = { m, notify };
  });

  // Lines stand in the page without React's knowing.
  useIsomorphicLayoutEffect(
    () => () => {
      for (const { polite, assertive } of outlets.current) {
        polite.replaceChildren();
        assertive.replaceChildren();
      }
    },
    [session],
  );

  const join = useCallback<Speech['join']>((outlet, place) => {
    if (place === 'page') outlets.current.unshift(outlet);
    else outlets.current.push(outlet);
    const choose = () => setSpeaker(outlets.current.at(-1) ?? null);
    choose();
    return () => {
      outlets.current = outlets.current.filter((one) => one !== outlet);
      choose();
    };
  }, []);

  const speech = useMemo<Speech>(() => {
    const change = (next: (notices: readonly GivenNotice[]) => readonly GivenNotice[]) =>
      setGiven((before) => ({ session, notices: next(before.session === session ? before.notices : none) }));
    const speak = (kind: keyof SpeechOutlet, text: string) => {
      if (session.hasEnded()) return;
      // A line is added, never a text replaced: the same words twice are then spoken twice.
      const region = outlets.current.at(-1)?.[kind];
      const line = document.createElement('p');
      line.textContent = text;
      region?.append(line);
      setTimeout(() => line.remove(), lineMs);
    };
    const polite = (text: string) => speak('polite', text);
    const state = (text: string) => {
      const lines = outlets.current.at(-1)?.polite.children ?? [];
      if (![...lines].some((line) => line.textContent === text)) polite(text);
    };
    let watch: (() => () => void) | null = null;
    return {
      polite,
      assertive: (text) => speak('assertive', text),
      state,
      watchConnection: () => {
        watch ??= sayConnection(() => latest.current.m, state);
        return watch();
      },
      notify: (notice) => {
        if (session.hasEnded()) return;
        const { m: words, notify: host } = latest.current;
        const id = `${prefix}${(count.current += 1)}`;
        const { text, action, about = [] } = notice;
        let hasRun = false;
        const run = () => {
          if (hasRun || session.hasEnded()) return;
          hasRun = true;
          change((all) => {
            const at = all.findIndex((other) => other.id === id);
            return all.filter((other, index) => index >= at || !isAboutOnly(other, about));
          });
          action?.run();
        };
        const next: GivenNotice = { ...notice, id, action: action && { ...action, run } };
        if (host) {
          host(next);
          return;
        }
        // What has nothing to be done about makes room; what was promised stays its time, while it can be kept.
        const isOver = (other: GivenNotice) => !other.action || (!action && isAboutOnly(other, about));
        change((all) => [next, ...all.filter((other) => !isOver(other))]);
        polite(action ? words.common.noticeSpoken(text, action.label) : text);
      },
      join,
    };
  }, [session, prefix, join]);

  const dismiss = useCallback(
    (id: string) =>
      setGiven((before) => ({ ...before, notices: before.notices.filter((notice) => notice.id !== id) })),
    [],
  );
  const shown = useMemo(() => ({ notices, speaker, dismiss }), [notices, speaker, dismiss]);
  return (
    <SpeechContext.Provider value={speech}>
      <NoticeContext.Provider value={shown}>{children}</NoticeContext.Provider>
    </SpeechContext.Provider>
  );
}

function isAboutOnly({ about = [] }: Notice, things: readonly string[]): boolean {
  return about.length > 0 && about.every((thing) => things.includes(thing));
}
