import type { Backend } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { jsmonInvitations } from './jsmonInvitations.js';
import { jsmonMembers } from './jsmonMembers.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { jsmonSharing } from './jsmonSharing.js';
import { jsmonViewer } from './jsmonViewer.js';
import { refuseJsmonOptions } from './refuseJsmonOptions.js';

/**
 * Offers everything that Rolecall knows of one Jsmon workspace, through one gateway.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function jsmon(client: Client, options: JsmonOptions): Backend {
  refuseJsmonOptions('jsmon', options);
  const { workspaceId, workspaceName } = options;
  return {
    scope: ['jsmon', client.gateway, workspaceId.toLowerCase()].join(' '),
    clock: client.clock,
    workspace: workspaceName === undefined ? undefined : { name: workspaceName },
    viewer: jsmonViewer(client, options),
    sharing: jsmonSharing(client, options),
    members: jsmonMembers(client, options),
    invitations: jsmonInvitations(client, options),
  };
}
