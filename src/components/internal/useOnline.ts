'use client';

import { useContext, useEffect, useSyncExternalStore } from 'react';
import { SpeechContext } from '../RolecallProvider/SpeechContext.js';

/**
 * Whether the browser believes it has a connection. On a server: yes. Whatever shows it is heard as well: that the connection
 * is gone, or back, is said once in the whole page.
 */
export function useOnline(): boolean {
  const { watchConnection } = useContext(SpeechContext);
  useEffect(() => watchConnection(), [watchConnection]);
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
