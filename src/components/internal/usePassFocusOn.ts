'use client';

import type { RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js';

/**
 * Before an element leaves the page, since by then nobody would know where focus was, hands focus that is in it to the
 * one after it, or before it, or to what is around them: to a control that changes nothing when the same key is pressed
 * once more, or to a row that takes focus itself.
 */
export function usePassFocusOn(ref: RefObject<HTMLElement | null>): void {
  useIsomorphicLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element) passFocusOn(element);
    };
  }, [ref]);
}

function passFocusOn(row: HTMLElement): void {
  if (!row.matches(':focus-within')) return;
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const target =
    neighbour?.querySelector<HTMLElement>('select, .rcl-why button, .rcl-disclosure') ??
    (neighbour instanceof HTMLElement && neighbour.hasAttribute('tabindex') ? neighbour : null) ??
    row.parentElement?.closest<HTMLElement>('[tabindex]');
  target?.focus();
}
