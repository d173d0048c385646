'use client';

import { useContext, useEffect, useRef, type RefObject } from 'react';
import { SpeechContext } from '../RolecallProvider/SpeechContext.js';

/** Speaks what an element says, once it is there and again when it says something else; not while it is left out. */
export function useSpoken(ref: RefObject<HTMLElement | null>, isSpoken: boolean): void {
  const { state } = useContext(SpeechContext);
  const said = useRef('');
  useEffect(() => {
    const text = isSpoken ? (ref.current?.textContent ?? '') : '';
    if (text !== '' && text !== said.current) state(text);
    said.current = text;
  });
}
