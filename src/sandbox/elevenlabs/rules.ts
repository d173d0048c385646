import { listGroups, searchGroups } from './groups.js';
import { listMembers } from './members.js';
import { getResource, shareResource, unshareResource } from './resources.js';
import type { Rule } from './Rule.js';
import { listServiceAccounts } from './serviceAccounts.js';
import { getUser } from './user.js';
import { listVoices } from './voices.js';

/** What the provider does, by operation id. */
export const rules: ReadonlyMap<string, Rule> = new Map([
  ['get_resource_metadata', getResource],
  ['share_resource_endpoint', shareResource],
  ['unshare_resource_endpoint', unshareResource],
  ['get_workspace_members', listMembers],
  ['get_groups_endpoint', listGroups],
  ['search_groups', searchGroups],
  ['get_workspace_service_accounts', listServiceAccounts],
  ['get_user_info', getUser],
  ['get_user_voices_v2', listVoices],
]);
