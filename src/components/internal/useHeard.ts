'use client';

import { useSyncExternalStore } from 'react';
import { heardOf, onSoundChange } from './player.js';

/** Tells which of the sounds that a component looks after is heard, by what it calls it; null for none of them. */
export function useHeard(owner: string): string | null {
  return useSyncExternalStore(
    onSoundChange,
    () => heardOf(owner),
    () => null,
  );
}
