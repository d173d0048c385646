'use client';

import { useContext } from 'react';
import type { Notice } from './Notice.js';
import { SpeechContext } from './SpeechContext.js';

/**
 * Shows and speaks a notice that outlives the view it comes from: an undo, say. A new one takes the old one's place.
 * The function is the same from render to render.
 */
export function useNotify(): (notice: Notice) => void {
  return useContext(SpeechContext).notify;
}
