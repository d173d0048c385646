'use client';

import { useMemo, type Ref, type RefCallback } from 'react';

/** One ref for an element that both the host and we hold on to. */
export function useMergedRef<Element>(
  theirs: Ref<Element> | undefined,
  ours: Ref<Element>,
): RefCallback<Element> {
  return useMemo(() => mergeRefs(theirs, ours), [theirs, ours]);
}

/** The same outside of rendering. */
export function mergeRefs<Element>(...refs: (Ref<Element> | undefined)[]): RefCallback<Element> {
  return (element) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    }
  };
}
