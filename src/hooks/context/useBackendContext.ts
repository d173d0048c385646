'use client';

import { useContext } from 'react';
import { BackendContext } from './BackendContext.js';
import type { BackendContextValue } from './BackendContext.js';

/**
 * Gives the backend, the cache and whom its data are for.
 *
 * @throws {Error} Outside a `RolecallProvider` (or `BackendProvider`).
 */
export function useBackendContext(): BackendContextValue {
  const value = useContext(BackendContext);
  if (value === null) {
    throw new Error(
      'Rolecall does not know which backend to ask: no <RolecallProvider> stands above this component. ' +
        'Wrap it in <RolecallProvider backend={elevenLabs(createClient({ gateway: "/api/rolecall" }))}>. ' +
        'If one does, the page holds two copies of the package.',
    );
  }
  return value;
}
