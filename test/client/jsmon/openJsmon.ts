import { jsmon } from '../../../src/client/index.js';
import type { Backend, ClientOptions } from '../../../src/client/index.js';
import type { JsmonInvitation } from '../../../src/sandbox/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

/** A host app on Jsmon with somebody signed in: the real client and adapter, gateway, policy and provider. */
export function openJsmon(viewer: string | null = 'ana', options: Partial<ClientOptions> = {}) {
  const workspace = createWorkspace({ viewer });
  const { sandbox } = workspace;
  const client = openClient(workspace, options);
  const { workspaceId } = sandbox.jsmon;
  const backend = jsmon(client, { workspaceId, workspaceName: 'Northwind scans' }) as Required<Backend>;
  return {
    workspace,
    sandbox,
    client,
    backend,
    sharing: backend.sharing,
    it: { type: 'workspace', id: workspaceId },
    email: (handle: string) => sandbox.person(handle).email,
    invitationTo: (handle: string): JsmonInvitation => {
      const { email } = sandbox.person(handle);
      const found = sandbox.jsmon.workspace().invitations.findLast((one) => one.email === email);
      if (!found) throw new Error(`Nobody invited ${handle}.`);
      return found;
    },
    permissionOf: (email: string) =>
      sandbox.jsmon.workspace().users.find((user) => user.email === email)?.permission ?? null,
    /** What reached Jsmon besides the two lists, by operation id. */
    written: () =>
      sandbox.requests
        .map(({ operationId }) => operationId ?? '')
        .filter((id) => id !== 'list_shared_users' && id !== 'list_pending_invitations'),
  };
}
