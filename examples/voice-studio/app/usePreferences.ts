import { useEffect, useState } from 'react';

/** What a person chose in the account menu. */
export interface Preferences {
  handle: string;
  theme: 'auto' | 'light' | 'dark';
  language: 'en' | 'de';
}

const place = 'voice-studio';
const initial: Preferences = { handle: 'ana', theme: 'auto', language: 'en' };

function read(): Preferences {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return initial;
  }
}

/** The preferences of this browser, kept over a reload, and how to change some of them. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(read);
  const { theme, language } = preferences;

  useEffect(() => localStorage.setItem(place, JSON.stringify(preferences)), [preferences]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = language;
  }, [theme, language]);

  return [preferences, (change) => setPreferences((before) => ({ ...before, ...change }))];
}
