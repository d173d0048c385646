'use client';

import { useEffect, useRef, type RefObject } from 'react';

/** How long what takes something away stays deaf after it came into sight, in ms. */
const settlingMs = 300;

/**
 * Marks an element with `data-settling` for a moment each time it comes into sight: when it is put in, and when the
 * page is shown again. Somebody who was pressing at what stood there before then hits nothing (a trick of pages that
 * frame or cover others, and an accident of lists that jump).
 *
 * @param content Marks it again whenever this becomes another one. @default it stays what it is
 */
export function useSettling<Element extends HTMLElement>(content?: string): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => {
      if (document.visibilityState === 'hidden') return;
      clearTimeout(timer);
      element.setAttribute('data-settling', '');
      timer = setTimeout(() => element.removeAttribute('data-settling'), settlingMs);
    };
    settle();
    document.addEventListener('visibilitychange', settle);
    return () => {
      clearTimeout(timer);
      element.removeAttribute('data-settling');
      document.removeEventListener('visibilitychange', settle);
    };
  }, [content]);
  return ref;
}

/** Whether an element stands in something that came into sight a moment ago. */
export function isSettling(element: Element): boolean {
  return element.closest('[data-settling]') !== null;
}
