import { fewAtOnce } from '../guard/fewAtOnce.js';
import type { JsmonInvitation } from '../types.js';

/** An invitation, and the workspace that it is to. */
export interface FoundInvitation {
  invitation: JsmonInvitation;
  workspaceId: string;
}

/**
 * Finds an invitation by its id among those of some workspaces, since its path does not name the workspace. Null when
 * none of them has it.
 *
 * @param atOnce How many lists are asked for at any time. None is once it is found.
 */
export async function findInvitation(
  workspaceIds: Iterable<string>,
  atOnce: number,
  invitationId: unknown,
  invitations: (workspaceId: string) => Promise<readonly JsmonInvitation[]>,
): Promise<FoundInvitation | null> {
  const found: FoundInvitation[] = [];
  await fewAtOnce(workspaceIds, atOnce, async (workspaceId) => {
    if (found.length > 0) return;
    const list = await invitations(workspaceId);
    const invitation = list.find((one) => one.invitationId.toLowerCase() === invitationId);
    if (invitation) found.push({ invitation, workspaceId });
  });
  return found[0] ?? null;
}
