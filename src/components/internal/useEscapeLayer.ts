'use client';

import { useEffect, useRef } from 'react';
import { isOfInputMethod } from './isOfInputMethod.js';

/** What is open, the innermost last. One list for the page, since Escape is one key for the page. */
const layers: object[] = [];

/**
 * While `active`, Escape goes to `onEscape` alone, if nothing was opened since: neither the dialog around it nor one
 * of the host's sees the key. It has to be caught on `window` on the way down, since dialogs listen on the document
 * on the way down too.
 */
export function useEscapeLayer(active: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!active) return;
    const layer = {};
    layers.push(layer);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isOfInputMethod(event) || layers.at(-1) !== layer) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [active]);
}
