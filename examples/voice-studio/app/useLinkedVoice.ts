import { useSyncExternalStore } from 'react';

const moved = 'voice-studio:moved';

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

/** The path of a voice's own page, which is the list with that voice marked. */
export const voicePath = (id: string) => `/voices/${encodeURIComponent(id)}`;

/** The voice that the address names, or null; and how to go to another one without loading the page anew. */
export function useLinkedVoice(): [string | null, (id: string) => void] {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  const id = /^\/voices\/([^/]+)$/.exec(path)?.[1];
  const go = (next: string) => {
    window.history.pushState(null, '', voicePath(next));
    window.dispatchEvent(new Event(moved));
  };
  return [id === undefined ? null : decodeURIComponent(id), go];
}
