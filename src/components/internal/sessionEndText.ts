import type { RolecallError } from '../../hooks/index.js';
import type { CommonMessages } from '../../locales/Messages.js';

/** Why a session is over, and how to go on: nobody is signed in any more, or somebody else is. */
export function sessionEndText(
  { common }: CommonMessages,
  ...errors: readonly (Pick<RolecallError, 'code'> | null)[]
): { what: string; next: string } {
  return errors.some((error) => error?.code === 'viewer_changed')
    ? { what: common.viewerChanged, next: common.viewerChangedNext }
    : { what: common.signedOut, next: common.signedOutNext };
}
