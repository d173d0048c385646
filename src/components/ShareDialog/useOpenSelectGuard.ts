'use client';

import { useEffect, type RefObject } from 'react';

const openSelect = 'select:open';

/**
 * Keeps Escape from the dialog while a select in it is open: the browser closes the select, and that is all. The key has
 * to be held back on `window`, before the dialog's own listener on the document has it.
 */
export function useOpenSelectGuard(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!within.current || !isKnown(openSelect, within.current)) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // Looked up in the dialog's own root: from the document a shadow root's select is not seen.
      const root = within.current?.getRootNode();
      if (event.key !== 'Escape' || !(root instanceof Document || root instanceof ShadowRoot)) return;
      if (root.querySelector(openSelect)) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [within]);
}

/** Whether the browser knows a selector. Without `:open` it keeps the key of an open select to itself. */
function isKnown(selector: string, element: Element): boolean {
  try {
    element.matches(selector);
    return true;
  } catch {
    return false;
  }
}
