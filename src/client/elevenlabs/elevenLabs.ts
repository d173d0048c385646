import { flagOption, optionGroup, textOption } from '../../contract/optionFields.js';
import type { Backend } from '../backend.js';
import { gatewayViewer } from '../gatewayViewer.js';
import type { Client } from '../http/createClient.js';
import { refuseOptions } from '../http/refuseOptions.js';
import { elevenLabsAccount } from './elevenLabsAccount.js';
import { elevenLabsApiKeys } from './elevenLabsApiKeys.js';
import { elevenLabsCopying } from './elevenLabsCopying.js';
import { elevenLabsGroups } from './elevenLabsGroups.js';
import { elevenLabsInvitations, invitationsOptions } from './elevenLabsInvitations.js';
import type { ElevenLabsInvitationsOptions } from './elevenLabsInvitations.js';
import { elevenLabsMembers } from './elevenLabsMembers.js';
import { elevenLabsServiceAccounts } from './elevenLabsServiceAccounts.js';
import { elevenLabsSharing, sharingOptions } from './elevenLabsSharing.js';
import type { ElevenLabsSharingOptions } from './elevenLabsSharing.js';
import { elevenLabsUsage, usageOptions } from './elevenLabsUsage.js';
import type { ElevenLabsUsageOptions } from './elevenLabsUsage.js';
import { elevenLabsVoices } from './elevenLabsVoices.js';

export interface ElevenLabsOptions
  extends ElevenLabsSharingOptions, ElevenLabsInvitationsOptions, ElevenLabsUsageOptions {
  /** Shown as "Everyone in {name}"; the provider has no operation that tells it. Also sets caches apart. */
  workspaceName?: string | undefined;
  /**
   * Whether resources may be copied to other workspaces. The operation is in no document of the provider's any more, and
   * the gateway's policy lets nobody do it unless the host's own does. @default false
   */
  copyToWorkspace?: boolean | undefined;
}

const schema = optionGroup({
  workspaceName: textOption(),
  copyToWorkspace: flagOption(),
  ...sharingOptions,
  ...invitationsOptions,
  ...usageOptions,
});

/**
 * Offers everything that Rolecall knows of an ElevenLabs workspace, through one gateway.
 *
 * @throws {InvalidInputError} An option cannot be right.
 */
export function elevenLabs(client: Client, options: ElevenLabsOptions = {}): Backend {
  refuseOptions('elevenLabs', schema, options);
  const { workspaceName, copyToWorkspace, everyoneGroupId, domains, invitationLedger, now } = options;
  return {
    scope: ['elevenlabs', client.gateway, workspaceName ?? ''].join(' '),
    clock: client.clock,
    workspace: workspaceName === undefined ? undefined : { name: workspaceName },
    viewer: gatewayViewer(client, 'elevenlabs'),
    sharing: elevenLabsSharing(client, { everyoneGroupId }),
    members: elevenLabsMembers(client),
    invitations: elevenLabsInvitations(client, { domains, invitationLedger }),
    groups: elevenLabsGroups(client),
    serviceAccounts: elevenLabsServiceAccounts(client),
    account: elevenLabsAccount(client),
    apiKeys: elevenLabsApiKeys(client),
    usage: elevenLabsUsage(client, { now }),
    voices: elevenLabsVoices(client),
    ...(copyToWorkspace && { copying: elevenLabsCopying(client) }),
  };
}
