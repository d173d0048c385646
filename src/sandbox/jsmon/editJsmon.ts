import type { SandboxJsmon } from '../types.js';
import { findInvitation, isSameAddress, replace } from './find.js';
import type { JsmonState, JsmonWorkspace } from './JsmonState.js';
import { jsmonWorkspaceId, otherJsmonWorkspaceId } from './seedJsmon.js';

/** What tests see of Jsmon, and what somebody else may have done in it meanwhile. */
export function editJsmon(state: JsmonState): Omit<SandboxJsmon, 'fetch' | 'apiKey'> {
  const workspaceOf = (id: string): JsmonWorkspace => {
    const workspace = state.workspaces.find((one) => one.id === id);
    if (!workspace) throw new Error(`The sandbox has no Jsmon workspace with the id ${id}.`);
    return workspace;
  };
  return {
    workspaceId: jsmonWorkspaceId,
    otherWorkspaceId: otherJsmonWorkspaceId,
    workspace: (id = jsmonWorkspaceId) => {
      const workspace = workspaceOf(id);
      return { ...workspace, users: [...workspace.users], invitations: [...workspace.invitations] };
    },
    setPermission: (email, permission) => {
      const workspace = workspaceOf(jsmonWorkspaceId);
      const known = workspace.users.find((user) => isSameAddress(user.email, email));
      if (permission === null) workspace.users = workspace.users.filter((user) => user !== known);
      else if (known) replace(workspace.users, known.id, { permission });
      else workspace.users = [...workspace.users, { id: state.newUserId(), email, permission }];
    },
    setInvitation: (id, change) => {
      const found = findInvitation(state, id);
      if (!found) throw new Error(`The sandbox has no Jsmon invitation with the id ${id}.`);
      replace(found.workspace.invitations, found.invitation.id, change);
    },
  };
}
