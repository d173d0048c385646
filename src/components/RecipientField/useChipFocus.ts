'use client';

import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { backKey } from './backKey.js';

/**
 * Focus among the chips of a field and back into its input: one of them is a stop of Tab, the arrow keys, Home and End go
 * from one to the next, and past the last one comes the input.
 *
 * @param ids The chips in sight, in display order.
 */
export function useChipFocus(ids: readonly string[], input: RefObject<HTMLInputElement | null>) {
  const chips = useRef(new Map<string, HTMLButtonElement>());
  const focusAfter = useRef<string | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isWithin, setIsWithin] = useState(false);

  // What was removed is announced before focus moves, and there is something to move to only once it is drawn.
  useLayoutEffect(() => {
    const id = focusAfter.current;
    if (id === null) return;
    focusAfter.current = null;
    (chips.current.get(id) ?? input.current)?.focus();
  });

  const register = useCallback((id: string, element: HTMLButtonElement | null) => {
    if (element) chips.current.set(id, element);
    else chips.current.delete(id);
  }, []);
  const enter = useCallback((id: string) => {
    setActiveId(id);
    setIsWithin(true);
  }, []);
  const leave = useCallback(() => setIsWithin(false), []);

  const focus = (id: string | undefined) => {
    if (id !== undefined) chips.current.get(id)?.focus();
  };

  /** Answers a key that moves from chip to chip, and says whether it was one. */
  function onMoveKey(event: KeyboardEvent<HTMLButtonElement>, id: string): boolean {
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        event.preventDefault();
        const place = ids.indexOf(id);
        const next = event.key === backKey(event.currentTarget) ? Math.max(0, place - 1) : place + 1;
        if (next < ids.length) focus(ids[next]);
        else input.current?.focus();
        return true;
      }
      case 'Home':
      case 'End':
        event.preventDefault();
        focus(ids.at(event.key === 'Home' ? 0 : -1));
        return true;
      default:
        return false;
    }
  }

  return {
    /** The chip that Tab stops at. */
    tabStop: activeId !== null && ids.includes(activeId) ? activeId : ids.at(-1),
    /** The chip that has focus, or had it last. */
    activeId,
    /** One of them has focus. */
    isWithin,
    focus,
    /** Moves focus once what was changed is drawn: to a chip, or into the input where there is none of this id. */
    focusOnceDrawn: (id: string | null) => {
      focusAfter.current = id ?? '';
    },
    /** None of them is where a person was. */
    forget: () => setActiveId(null),
    onMoveKey,
    register,
    enter,
    leave,
  };
}
