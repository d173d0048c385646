'use client';

import { voicesArea } from '../../locales/en/voicesArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { IconButton } from './IconButton.js';
import type { Sound } from './useSound.js';

export interface PlayButtonProps {
  /** What is heard. */
  name: string;
  sound: Sound;
}

/** Plays and stops a sound; stands where a row's picture would. */
export function PlayButton({ name, sound: { state, toggle } }: PlayButtonProps) {
  const { m } = useMessages(voicesArea);
  const isOn = state === 'loading' || state === 'playing';
  return (
    <IconButton
      className="rcl-play"
      icon={isOn ? 'stop' : 'play'}
      label={isOn ? m.voices.stop(name) : m.voices.play(name)}
      data-state={state}
      aria-busy={state === 'loading' || undefined}
      onClick={toggle}
    />
  );
}
