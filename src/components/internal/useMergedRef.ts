'use client';

import { useMemo, type ForwardedRef, type RefCallback, type RefObject } from 'react';

/** One ref for an element that both the host and we hold on to. */
export function useMergedRef<Element>(
  theirs: ForwardedRef<Element>,
  ours: RefObject<Element | null>,
): RefCallback<Element> {
  return useMemo(() => mergeRefs(theirs, ours), [theirs, ours]);
}

function mergeRefs<Element>(
  theirs: ForwardedRef<Element>,
  ours: RefObject<Element | null>,
): RefCallback<Element> {
  return (element) => {
    ours.current = element;
    if (typeof theirs === 'function') theirs(element);
    else if (theirs) theirs.current = element;
  };
}
