import { isSameEmail } from './isSameEmail.js';
import type { ViewerIdentity } from './isViewer.js';

/**
 * Says whether something was sent by who is looking. A gateway that keeps a list itself knows its own id of the sender, so
 * the host's id counts beside the provider's, and the address beside both. No, while either is not known.
 *
 * @param viewer `id` is the host's own id for them.
 */
export function isFromViewer(
  sender: { id: string | null; email: string | null } | null,
  viewer: (ViewerIdentity & { id: string }) | null | undefined,
): boolean {
  if (!sender || !viewer) return false;
  const isTheirId = sender.id !== null && (sender.id === viewer.memberId || sender.id === viewer.id);
  return isTheirId || isSameEmail(sender.email, viewer.email);
}
