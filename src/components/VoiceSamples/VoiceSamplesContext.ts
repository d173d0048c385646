'use client';

import { createContext, useContext } from 'react';
import type { VoiceSampleRow } from '../../hooks/index.js';

/** What the rows of a voice's samples do. */
export interface VoiceSamplesContextValue {
  voiceId: string;
  /** Whether samples may be deleted now. */
  editable: boolean;
  /** Deletes one, once it was asked whether to. */
  remove: (row: VoiceSampleRow) => void;
  dismiss: (row: VoiceSampleRow) => void;
}

export const VoiceSamplesContext = /* @__PURE__ */ createContext<VoiceSamplesContextValue | null>(null);

/** @throws {Error} Outside `VoiceSamples.Root`. */
export function useVoiceSamples(): VoiceSamplesContextValue {
  const value = useContext(VoiceSamplesContext);
  if (value) return value;
  throw new Error('A sample does not know its voice: put it inside <VoiceSamples.Root>.');
}
