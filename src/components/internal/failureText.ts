import type { AccessFailure } from '../../hooks/index.js';
import type { SharingMessages } from '../../locales/Messages.js';
import { notDoneText } from './notDoneText.js';

/** What was not done, and why. */
export function failureText(
  m: SharingMessages,
  { change, error }: Pick<AccessFailure, 'change' | 'error'>,
): string {
  const { notRemoved, notShared, notChanged } = m.sharing;
  const say = change.role === null ? notRemoved : change.previous === null ? notShared : notChanged;
  return notDoneText(m, error, say);
}
