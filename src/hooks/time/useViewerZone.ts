'use client';

import { getLocalTimeZone } from '@internationalized/date';
import { useSyncExternalStore } from 'react';

/**
 * Gives the IANA zone of whoever looks. Null on a server and while a page takes over what one rendered: nobody knows
 * it there.
 */
export function useViewerZone(): string | null {
  return useSyncExternalStore(subscribe, getLocalTimeZone, onServer);
}

/** Nothing tells when it changes. */
function subscribe(): () => void {
  return () => undefined;
}

function onServer(): null {
  return null;
}
