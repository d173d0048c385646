'use client';

import { useEffect } from 'react';

const attribute = 'data-rcl-scroll-lock';

/** How many open dialogs want the page to stand still. One count for the page, since a page scrolls once. */
let locks = 0;

/**
 * Keeps the page behind a modal from scrolling, by an attribute of `<html>` that our CSS answers to. The value says
 * whether room was taken by a scroll bar, so that nothing jumps when it goes.
 */
export function useScrollLock(): void {
  useEffect(() => {
    const { documentElement: page } = document;
    if (locks === 0) page.setAttribute(attribute, window.innerWidth > page.clientWidth ? 'gutter' : '');
    locks += 1;
    return () => {
      locks -= 1;
      if (locks === 0) page.removeAttribute(attribute);
    };
  }, []);
}
