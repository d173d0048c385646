import type { Backend } from '../backend.js';
import type { Client } from '../http/createClient.js';
import { jsmonInvitations } from './jsmonInvitations.js';
import { jsmonMembers } from './jsmonMembers.js';
import type { JsmonOptions } from './JsmonOptions.js';
import { jsmonSharing } from './jsmonSharing.js';
import { jsmonViewer } from './jsmonViewer.js';

/** Offers everything that Rolecall knows of one Jsmon workspace, through one gateway. */
export function jsmon(client: Client, options: JsmonOptions): Backend {
  const { workspaceId, workspaceName } = options;
  return {
    scope: ['jsmon', client.gateway, workspaceId.toLowerCase()].join(' '),
    workspace: workspaceName === undefined ? undefined : { name: workspaceName },
    viewer: jsmonViewer(client, options),
    sharing: jsmonSharing(client, options),
    members: jsmonMembers(client, options),
    invitations: jsmonInvitations(client, options),
  };
}
