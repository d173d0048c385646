'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { NoticeContext } from './NoticeContext.js';
import { NoticeTray } from './NoticeTray.js';
import { SettingsContext } from './SettingsContext.js';
import { usePlace } from './usePlace.js';
import { SpeechContext, type SpeechOutlet as Outlet } from './SpeechContext.js';

/**
 * One polite and one assertive live region, and the notices while this is the place for them. A modal dialog has an
 * outlet of its own, since what stands outside it is hidden from assistive technology and cannot be reached.
 */
export function SpeechOutlet({ place }: { place: 'page' | 'dialog' }) {
  const { join } = useContext(SpeechContext);
  const { notices, speaker, dismiss } = useContext(NoticeContext);
  const { container } = useContext(SettingsContext);
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Outlet | null>(null);

  useEffect(() => {
    if (!polite.current || !assertive.current) return;
    const outlet = { polite: polite.current, assertive: assertive.current };
    setOwn(outlet);
    return join(outlet, place);
  }, [join, place]);

  const isShown = notices.length > 0 && own !== null && speaker === own;
  const { place: stands, mark } = usePlace(isShown);
  const tray = isShown && (
    <NoticeTray notices={notices} dismiss={dismiss} place={stands} outermost={place === 'page'} />
  );
  return (
    <>
      <div ref={polite} role="status" aria-live="polite" aria-atomic="false" className="rcl-hidden" />
      <div ref={assertive} role="alert" aria-live="assertive" aria-atomic="false" className="rcl-hidden" />
      {mark}
      {tray && (place === 'page' ? createPortal(tray, container ?? document.body) : tray)}
    </>
  );
}
