'use client';

import { useMemo } from 'react';
import { foldText } from '../../access/foldText.js';

/** Gives the words of what somebody looks for, folded: the same array while they are the same, whatever space is around them. */
export function useSearchWords(text: string): readonly string[] {
  const words = foldText(text).trim();
  return useMemo(() => words.split(/\s+/).filter(Boolean), [words]);
}
