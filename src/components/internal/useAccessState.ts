'use client';

import { useContext, useEffect } from 'react';
import type { UseShareResult } from '../../hooks/index.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';

/**
 * What a view of access can show: nothing yet, the access (possibly an old copy), or why it cannot.
 * `denied`: the viewer may not see it. `failed`: it could not be read.
 */
export type AccessState = 'loading' | 'ready' | 'denied' | 'failed';

/** Sums up a share's two reads, and tells the host once when the session has ended. */
export function useAccessState({ access, viewer }: UseShareResult): {
  state: AccessState;
  signedOut: boolean;
} {
  const { emit } = useContext(SettingsContext);
  const signedOut = [access.error, viewer.error].some((error) => error?.code === 'signed_out');
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  const denied =
    viewer.data?.permissions.has('resource:read') === false || access.error?.code === 'forbidden';
  const state = denied
    ? 'denied'
    : access.data && !viewer.isPending
      ? 'ready'
      : access.isError
        ? 'failed'
        : 'loading';
  return { state, signedOut };
}
