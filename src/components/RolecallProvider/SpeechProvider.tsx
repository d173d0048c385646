'use client';

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Notice } from './Notice.js';
import { NoticeContext } from './NoticeContext.js';
import { useMessages } from './useMessages.js';
import { SpeechContext, type Speech, type SpeechOutlet } from './SpeechContext.js';

/** How long a spoken line stays, in ms: some screen readers drop one that is gone too soon. */
const lineMs = 7_000;

interface SpeechProviderProps {
  notify: ((notice: Notice) => void) | undefined;
  children: ReactNode;
}

export function SpeechProvider({ notify, children }: SpeechProviderProps) {
  const { m } = useMessages();
  const outlets = useRef<SpeechOutlet[]>([]);
  const [speaker, setSpeaker] = useState<SpeechOutlet | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  const latest = useRef({ m, notify });
  useEffect(() => {
    latest.current = { m, notify };
  });

  const speech = useMemo<Speech>(() => {
    const speak = (kind: keyof SpeechOutlet, text: string) => {
      // A line is added, never a text replaced: the same words twice are then spoken twice.
      const region = outlets.current.at(-1)?.[kind];
      const line = document.createElement('p');
      line.textContent = text;
      region?.append(line);
      setTimeout(() => line.remove(), lineMs);
    };
    const polite = (text: string) => speak('polite', text);
    return {
      polite,
      assertive: (text) => speak('assertive', text),
      notify: (next) => {
        const { m: words, notify: host } = latest.current;
        if (host) {
          host(next);
          return;
        }
        setNotice({ ...next });
        polite(next.action ? words.common.noticeSpoken(next.text, next.action.label) : next.text);
      },
      join: (outlet, place) => {
        if (place === 'page') outlets.current.unshift(outlet);
        else outlets.current.push(outlet);
        const choose = () => setSpeaker(outlets.current.at(-1) ?? null);
        choose();
        return () => {
          outlets.current = outlets.current.filter((one) => one !== outlet);
          choose();
        };
      },
    };
  }, []);

  const shown = useMemo(() => ({ notice, speaker, dismiss: () => setNotice(null) }), [notice, speaker]);
  return (
    <SpeechContext.Provider value={speech}>
      <NoticeContext.Provider value={shown}>{children}</NoticeContext.Provider>
    </SpeechContext.Provider>
  );
}
