'use client';

import { createContext, useContext } from 'react';
import type { SharedVoice, SharedVoicesQuery, UseSharedVoicesResult } from '../../hooks/index.js';

/** A row that takes focus as soon as it is in the page. */
export interface WantedRow {
  voiceId: string;
  /** The button that adds it, where that is still there; or the row itself. */
  part: 'add' | 'row';
}

/** What the parts of a voice library have in common. */
export interface VoiceLibraryContextValue {
  /** What is asked for, as it is typed. */
  query: SharedVoicesQuery;
  /** Asks for something else; what is left out of `change` stays. */
  setQuery: (change: Partial<SharedVoicesQuery>) => void;
  /** Takes away all but the search and the order. */
  clear: () => void;
  library: UseSharedVoicesResult;
  /** What is shown answers an earlier question. */
  stale: boolean;
  /** Whether the viewer may add voices. */
  canAdd: boolean;
  /** Opens the view that adds a voice. */
  add: (voice: SharedVoice) => void;
  /** Whose previews are played: the owner's id of their sounds' keys. */
  soundOwner: string;
  /** Null for none: it has focus by now, or somebody moved focus elsewhere meanwhile. */
  wanted: WantedRow | null;
  want: (row: WantedRow) => void;
}

export const VoiceLibraryContext = /* @__PURE__ */ createContext<VoiceLibraryContextValue | null>(null);

/** @throws {Error} Outside `VoiceLibrary.Root`. */
export function useVoiceLibrary(): VoiceLibraryContextValue {
  const value = useContext(VoiceLibraryContext);
  if (value) return value;
  throw new Error('A part of the voice library has nothing to show: put it inside <VoiceLibrary.Root>.');
}
