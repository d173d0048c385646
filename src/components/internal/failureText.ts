import type { AccessFailure } from '../../hooks/index.js';
import type { SharingMessages } from '../../locales/Messages.js';
import { notDoneText } from './notDoneText.js';

/** What was not done, and why; where somebody else was faster, how it stands: `change.previous`. */
export function failureText(
  m: SharingMessages,
  { change, error }: Pick<AccessFailure, 'change' | 'error'>,
): string {
  const { notRemoved, notShared, notChanged, meanwhileRole, meanwhileRemoved } = m.sharing;
  if (error.code === 'changed_meanwhile') {
    return change.previous === null ? meanwhileRemoved : meanwhileRole(m.common.roles[change.previous]);
  }
  const say = change.role === null ? notRemoved : change.previous === null ? notShared : notChanged;
  return notDoneText(m, error, say);
}
