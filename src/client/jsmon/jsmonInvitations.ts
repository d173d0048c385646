import {
  answerInvitation,
  listPendingInvitations,
  resendInvitation,
  setInvitationExpiration,
} from '../../contract/jsmon/invitations.js';
import { inviteToWorkspace } from '../../contract/jsmon/workspaces.js';
import type { InvitationsArea } from '../backend.js';
import type { Client } from '../http/createClient.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { jsmonRoles, readPermission } from './jsmonRoles.js';
import { jsmonViewer } from './jsmonViewer.js';
import { readInvitation } from './readInvitation.js';
import { refuseJsmonOptions } from './refuseJsmonOptions.js';
import { keepLeftOut } from '../leftOut.js';

/**
 * Invitations to a Jsmon workspace. The provider cannot cancel one: it ends when it is answered, or at its end, which
 * can be moved. What `list` gives is what the viewer may see: the owner all, anybody else those they sent or got.
 *
 * `POST /api/v2/workspaces/{workspaceId}/invite` and `…/pendingInvitations`,
 * `POST /api/v2/workspaceInvitations/{invitationId}` with `…/expiration` and `…/resend`.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function jsmonInvitations(client: Client, options: JsmonOptions): InvitationsArea {
  refuseJsmonOptions('jsmonInvitations', options);
  const path = { workspaceId: options.workspaceId };
  return {
    roles: jsmonRoles,

    list: async (callOptions) => {
      const answer = await client.call(listPendingInvitations, { path }, callOptions);
      return keepLeftOut(answer, answer.invitations.map(readInvitation));
    },

    send: async (email, { role }, callOptions) => {
      const permissions = role === undefined ? undefined : readPermission(role);
      await client.call(inviteToWorkspace, { path, body: { invitedEmail: email, permissions } }, callOptions);
    },

    resend: async ({ id }, callOptions) => {
      await client.call(resendInvitation, { path: { invitationId: id } }, callOptions);
    },

    setExpiry: async ({ id }, expiresAt, callOptions) => {
      const body = { expirationDate: expiresAt.toISOString() };
      await client.call(setInvitationExpiration, { path: { invitationId: id }, body }, callOptions);
    },

    respond: async (invitationId, status, callOptions) => {
      // The provider wants to be told who answers, and the gateway lets nobody answer but as themselves.
      const { email } = await jsmonViewer(client, options).get(null, { signal: callOptions?.signal });
      const body = { status, userEmail: email };
      await client.call(answerInvitation, { path: { invitationId }, body }, callOptions);
    },
  };
}
