'use client';

import { useEffect } from 'react';
import { pickerArea } from '../../locales/en/pickerArea.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

/** How long typing has to rest before the number of suggestions is spoken, in ms. */
const speakCountMs = 600;

/** Says how many are on offer, once typing rests. */
export function useSpokenSuggestions({
  text,
  count,
  loose,
  empty,
  isAsked,
}: {
  text: string;
  count: number;
  /** Nobody has what was typed, so these only come close. */
  loose: boolean;
  /** Said where there are none; null for nothing. */
  empty: string | null;
  /** The list is open, and everybody who fits has been found. */
  isAsked: boolean;
}): void {
  const { m, format } = useMessages(pickerArea);
  const { polite } = useAnnounce();
  useEffect(() => {
    if (!isAsked || text.trim() === '') return;
    const spoken =
      count === 0 ? empty : `${loose ? `${m.picker.loose} ` : ''}${m.picker.suggestionCount(count, format)}`;
    const timer = setTimeout(() => {
      if (spoken !== null) polite(spoken);
    }, speakCountMs);
    return () => clearTimeout(timer);
  }, [isAsked, text, count, loose, empty, m, format, polite]);
}
