import { createApiKey, deleteApiKey, listApiKeys, updateApiKey } from './apiKeys.js';
import { addGroupMember, listGroups, removeGroupMember, searchGroups } from './groups.js';
import { deleteInvitation, inviteUser, inviteUsers } from './invitations.js';
import { listMembers, updateMember } from './members.js';
import { copyToWorkspace, getResource, shareResource, unshareResource } from './resources.js';
import type { Rule } from './Rule.js';
import { createServiceAccount, listServiceAccounts } from './serviceAccounts.js';
import { deleteSample, getSampleAudio, getVoice } from './samples.js';
import { getSubscription } from './subscription.js';
import { addSharedVoice, listSharedVoices } from './sharedVoices.js';
import { queryUsage, readUsageStats } from './usage.js';
import { getUser } from './user.js';
import { listVoices } from './voices.js';

/** What the provider does, by operation id. */
export const rules: ReadonlyMap<string, Rule> = new Map([
  ['get_resource_metadata', getResource],
  ['share_resource_endpoint', shareResource],
  ['unshare_resource_endpoint', unshareResource],
  ['copy_resource_to_workspace', copyToWorkspace],
  ['get_workspace_members', listMembers],
  ['update_workspace_member', updateMember],
  ['invite_user', inviteUser],
  ['invite_users_bulk', inviteUsers],
  ['delete_invite', deleteInvitation],
  ['get_groups_endpoint', listGroups],
  ['search_groups', searchGroups],
  ['add_member', addGroupMember],
  ['remove_member', removeGroupMember],
  ['get_workspace_service_accounts', listServiceAccounts],
  ['create_service_account', createServiceAccount],
  ['get_service_account_api_keys_route', listApiKeys],
  ['create_service_account_api_key', createApiKey],
  ['edit_service_account_api_key', updateApiKey],
  ['delete_service_account_api_key', deleteApiKey],
  ['usage_characters', readUsageStats],
  ['usage_by_product_over_time', queryUsage],
  ['get_user_info', getUser],
  ['get_user_subscription_info', getSubscription],
  ['get_user_voices_v2', listVoices],
  ['get_voice_by_id', getVoice],
  ['get_library_voices', listSharedVoices],
  ['add_sharing_voice', addSharedVoice],
  ['get_audio_from_sample', getSampleAudio],
  ['delete_sample', deleteSample],
]);
