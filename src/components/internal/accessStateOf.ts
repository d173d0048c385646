import type { UseShareResult } from '../../hooks/index.js';

/**
 * What a view of access can show: nothing yet, the access (possibly an old copy), or why it cannot.
 * `denied`: the viewer may not see it. `failed`: it could not be read.
 */
export type AccessState = 'loading' | 'ready' | 'denied' | 'failed';

/** Sums up a share's two reads. */
export function accessStateOf({ access, viewer }: UseShareResult): {
  state: AccessState;
  signedOut: boolean;
} {
  const signedOut = [access.error, viewer.error].some((error) => error?.code === 'signed_out');
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
