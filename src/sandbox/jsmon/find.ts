import type { JsmonInvitation, JsmonUser } from '../types.js';
import type { JsmonState, JsmonWorkspace } from './JsmonState.js';
import { Refusal } from './Refusal.js';
import type { Call } from './Rule.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether two addresses are one person's: upper and lower case aside. */
export const isSameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The workspace of a path, for somebody who is in it. @throws {Refusal} */
export function findWorkspace({ path, state, callerEmail }: Call): JsmonWorkspace {
  const id = path.workspaceId ?? '';
  if (!uuid.test(id)) throw new Refusal(400, 'Invalid workspace id');
  const found = state.workspaces.find((one) => one.id === id.toLowerCase());
  const isIn = found && [found.owner, ...found.users].some(({ email }) => isSameAddress(email, callerEmail));
  if (!found || !isIn) throw new Refusal(404, 'Workspace not found');
  return found;
}

/** The same for what only the owner may do. @throws {Refusal} */
export function findOwnWorkspace(call: Call, deed: string): JsmonWorkspace {
  const workspace = findWorkspace(call);
  if (!isSameAddress(workspace.owner.email, call.callerEmail))
    throw new Refusal(403, `Only the workspace owner can ${deed}`);
  return workspace;
}

/** The shared user of a path, where they stand in the list. @throws {Refusal} */
export function findUser({ users }: JsmonWorkspace, userId: string | undefined): JsmonUser {
  const user = users.find(({ id }) => id === userId);
  if (!user) throw new Refusal(404, 'User not found or does not have access to this workspace');
  return user;
}

/** An invitation and whose workspace it is to; null where there is none of that id. */
export function findInvitation(
  state: JsmonState,
  id: string,
): { invitation: JsmonInvitation; workspace: JsmonWorkspace } | null {
  for (const workspace of state.workspaces) {
    const invitation = workspace.invitations.find((one) => one.id === id.toLowerCase());
    if (invitation) return { invitation, workspace };
  }
  return null;
}

/** The invitation of a path. @throws {Refusal} */
export function invitationOfPath({ path, state }: Call): NonNullable<ReturnType<typeof findInvitation>> {
  const id = path.invitationId ?? '';
  if (!uuid.test(id)) throw new Refusal(400, 'Invalid invitation id');
  const found = findInvitation(state, id);
  if (!found) throw new Refusal(404, 'Invitation not found');
  return found;
}

/** The invitation of a path, for those who may steer it. @throws {Refusal} */
export function ownInvitationOfPath(call: Call): ReturnType<typeof invitationOfPath> {
  const found = invitationOfPath(call);
  const may = [found.invitation.sentBy, found.workspace.owner.email];
  if (!may.some((email) => isSameAddress(email, call.callerEmail)))
    throw new Refusal(403, 'Only the inviter or the workspace owner can do this');
  if (found.invitation.status !== 'pending') throw new Refusal(400, 'Invitation has already been processed');
  return found;
}

/** Puts what has changed of an invitation or a user in its place in a list, which is never changed within. */
export function replace<Item extends { id: string }>(
  list: Item[],
  id: string,
  change: Partial<NoInfer<Item>>,
): void {
  const index = list.findIndex((one) => one.id === id);
  const former = list[index];
  if (former) list[index] = { ...former, ...change };
}
