'use client';

import { useContext } from 'react';
import type { Notice } from './Notice.js';
import { SpeechContext } from './SpeechContext.js';

/**
 * Shows and speaks a notice that outlives the view it comes from: an undo, say. One with an action stays its time,
 * whatever comes after it; one without makes room for the next. An action runs once.
 *
 * The function is the same from render to render for as long as the same viewer looks. One kept from before is silent,
 * and so are the actions that it offered.
 */
export function useNotify(): (notice: Notice) => void {
  return useContext(SpeechContext).notify;
}
