'use client';

import { useEffect } from 'react';
import { useLatest } from '../internal/useLatest.js';

/**
 * While active, Back and Forward within the page are held, and `onHeld` is told how to go on. Writes nothing into the
 * history, so that no router of the host's ever sees a step that is not its own. Only where a browser lets a page do so
 * (the Navigation API), and at most once until a person has pressed something: nobody is kept.
 */
export function useHeldBack(active: boolean, onHeld: (goOn: () => void) => void): void {
  const latest = useLatest(onHeld);
  useEffect(() => {
    if (!active || !('navigation' in window)) return;
    const { navigation } = window;
    let isGoing = false;
    const onNavigate = (event: NavigateEvent) => {
      if (isGoing || event.navigationType !== 'traverse' || !event.cancelable) return;
      event.preventDefault();
      const { key } = event.destination;
      latest.current(() => {
        isGoing = true;
        // A step that another one overtakes is no fault.
        const { committed, finished } = navigation.traverseTo(key);
        committed?.catch(() => undefined);
        finished?.catch(() => undefined);
      });
    };
    navigation.addEventListener('navigate', onNavigate);
    return () => navigation.removeEventListener('navigate', onNavigate);
  }, [active, latest]);
}
