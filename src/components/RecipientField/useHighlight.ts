'use client';

import { useState } from 'react';

interface Highlight {
  text: string;
  key: string | null;
  /** A person moved there; otherwise it is where it was put for them. */
  moved: boolean;
}

/**
 * Which suggestion Enter takes, held by key: when suggestions arrive late and push others down, the highlight stays
 * on the one a person is looking at, and when that one goes it is on none.
 *
 * @param first Whether the first suggestion is highlighted by itself.
 */
export function useHighlight(text: string, keys: readonly string[], first: boolean) {
  const [highlight, setHighlight] = useState<Highlight>({ text: '', key: null, moved: false });
  const start = first ? (keys[0] ?? null) : null;
  if (highlight.text !== text || (!highlight.moved && highlight.key === null && start !== null)) {
    setHighlight({ text, key: start, moved: false });
  }
  return {
    index: highlight.key === null || highlight.text !== text ? -1 : keys.indexOf(highlight.key),
    moved: highlight.moved,
    moveTo: (index: number) => setHighlight({ text, key: keys[index] ?? null, moved: true }),
  };
}
