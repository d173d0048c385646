'use client';

import { useEffect, useMemo, useReducer } from 'react';
import type { Pickable } from './Recipient.js';
import { startIndex, type PrincipalIndex } from './searchPrincipals.js';

/** How long one slice may take, in ms: well within a frame, beside whatever else the page does. */
const sliceMs = 4;

/**
 * Makes an index of many, off the first keystroke and in slices, so that typing waits for none of it. A few hundred
 * are there at once. While it grows it can be searched as far as it has come.
 */
export function usePrincipalIndex(principals: readonly Pickable[]): {
  /** The same object from the start to the end of its growth. */
  index: PrincipalIndex;
  isComplete: boolean;
} {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const growing = useMemo(() => {
    const started = startIndex(principals);
    started.grow(() => false);
    return started;
  }, [principals]);

  useEffect(() => {
    if (growing.isComplete()) return;
    let timer: ReturnType<typeof setTimeout>;
    const grow = () => {
      const end = performance.now() + sliceMs;
      growing.grow(() => performance.now() < end);
      if (growing.isComplete()) redraw();
      else timer = setTimeout(grow);
    };
    timer = setTimeout(grow);
    return () => clearTimeout(timer);
  }, [growing]);

  return { index: growing.index, isComplete: growing.isComplete() };
}
