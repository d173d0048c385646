'use client';

import { useCallback, useEffect, useId, useSyncExternalStore } from 'react';
import { onSoundChange, playSound, soundState, stopSound, type SoundSource } from './player.js';

/** A sound that a part of the page can play. */
export interface Sound {
  state: ReturnType<typeof soundState>;
  /** Plays it from its start, or stops it. */
  toggle: () => void;
}

/**
 * Plays one sound, in place of any other in the page, and stops it when the component goes.
 *
 * @param ownedKey The sound's key (`soundKey`) where a component further up looks after it, which then goes on when this one
 * goes. @default one of its own
 */
export function useSound(source: SoundSource | null, ownedKey?: string): Sound {
  const own = useId();
  const key = ownedKey ?? own;
  const state = useSyncExternalStore(
    onSoundChange,
    () => soundState(key),
    () => 'idle' as const,
  );
  useEffect(() => () => stopSound(own), [own]);
  const toggle = useCallback(() => {
    const now = soundState(key);
    if (now === 'loading' || now === 'playing') stopSound(key);
    else if (source !== null) playSound(key, source);
  }, [key, source]);
  return { state, toggle };
}
