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

/** Goes to another address of the studio without loading the page anew. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(moved));
}

/** The path that the address bar shows. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** The query that the address bar shows, with its question mark; empty where there is none. */
export function useQueryString(): string {
  return useSyncExternalStore(subscribe, () => window.location.search);
}
