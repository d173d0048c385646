'use client';

import type { Backend } from '../../client/backend.js';
import { useBackendContext } from './useBackendContext.js';

/**
 * Gives the backend of the nearest provider, for example to see which areas it offers.
 *
 * @throws {Error} Outside a `RolecallProvider` (or `BackendProvider`).
 */
export function useBackend(): Backend {
  return useBackendContext().backend;
}
