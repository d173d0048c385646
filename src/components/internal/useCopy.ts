'use client';

import { useEffect, useState } from 'react';
import { copyText } from './copyText.js';

/** How long it is told that it worked, in ms. */
const copiedMs = 3_000;

export interface CopyHandlers {
  onCopied: () => void;
  /** The clipboard is absent on plain HTTP, and refused in many frames. */
  onRefused: () => void;
}

/**
 * Copies a text on request and tells for a moment that it worked, or until the next try that it was refused.
 *
 * @param text A function where the text is not to be held on to: it is called for each copy.
 */
export function useCopy(
  text: string | (() => string),
  { onCopied, onRefused }: CopyHandlers,
): { state: 'idle' | 'copied' | 'refused'; copy: () => void } {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), copiedMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await copyText(typeof text === 'string' ? text : text());
      setState('copied');
      onCopied();
    } catch {
      setState('refused');
      onRefused();
    }
  };
  return { state, copy: () => void copy() };
}
