import type { AccessFailure } from '../../hooks/index.js';
import type { SharingMessages } from '../../locales/Messages.js';
import { errorText } from './errorText.js';

/** What was not done, and why. */
export function failureText(
  m: SharingMessages,
  { change, error }: Pick<AccessFailure, 'change' | 'error'>,
): string {
  const reason = errorText(m, error);
  if (change.role === null) return m.sharing.notRemoved(reason);
  return change.previous === null ? m.sharing.notShared(reason) : m.sharing.notChanged(reason);
}
