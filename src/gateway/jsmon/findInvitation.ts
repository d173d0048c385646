import type { JsmonInvitation, JsmonLookup } from '../types.js';

/**
 * Finds an invitation by its id among those of the workspaces that are served, since its path does not name the
 * workspace. Null when none of them has it.
 */
export async function findInvitation(
  { workspaces, invitations }: JsmonLookup,
  invitationId: unknown,
): Promise<{ invitation: JsmonInvitation; workspaceId: string } | null> {
  const lists = await Promise.all(
    [...workspaces.keys()].map(async (workspaceId) => ({
      workspaceId,
      list: await invitations(workspaceId),
    })),
  );
  for (const { workspaceId, list } of lists) {
    const invitation = list.find((one) => one.invitationId.toLowerCase() === invitationId);
    if (invitation) return { invitation, workspaceId };
  }
  return null;
}
