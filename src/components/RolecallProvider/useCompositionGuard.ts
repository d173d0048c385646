'use client';

import { useEffect } from 'react';
import { isOfInputMethod } from '../internal/isOfInputMethod.js';

/** How many providers are on the page. One listener for all, since keys are those of the page. */
let providers = 0;

/**
 * Keeps the keys of an input method to the field that they are pressed in, where that is one of ours: Escape takes
 * back a word and must close no dialog around it, whoever's that is, and Enter ends a word and must send no form. Caught
 * on `window` on the way down, before dialogs that listen on the document on the way down.
 */
export function useCompositionGuard(): void {
  useEffect(() => {
    providers += 1;
    if (providers === 1) window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      providers -= 1;
      if (providers === 0) window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if ((event.key !== 'Escape' && event.key !== 'Enter') || !isOfInputMethod(event)) return;
  // In a shadow root the target is its host.
  const isOurs = event.composedPath().some((place) => place instanceof Element && place.matches('.rcl-root'));
  if (!isOurs) return;
  if (event.key === 'Escape') event.stopImmediatePropagation();
  else event.preventDefault();
}
