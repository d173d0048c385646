import { createApiKey, deleteApiKey, listApiKeys, updateApiKey } from './elevenlabs/apiKeys.js';
import { addGroupMember, listGroups, removeGroupMember, searchGroups } from './elevenlabs/groups.js';
import { deleteInvitation, inviteUser, inviteUsers } from './elevenlabs/invitations.js';
import { listMembers, updateMember } from './elevenlabs/members.js';
import { createServiceAccount, listServiceAccounts } from './elevenlabs/serviceAccounts.js';
import { copyToWorkspace, getResource, shareResource, unshareResource } from './elevenlabs/resources.js';
import { deleteSample, getSampleAudio } from './elevenlabs/samples.js';
import { getSubscription } from './elevenlabs/subscription.js';
import { addSharedVoice, listSharedVoices } from './elevenlabs/sharedVoices.js';
import { queryUsage, readUsageStats } from './elevenlabs/usage.js';
import { getUser } from './elevenlabs/user.js';
import { getVoice, listVoices } from './elevenlabs/voices.js';
import {
  answerInvitation,
  listPendingInvitations,
  resendInvitation,
  setInvitationExpiration,
} from './jsmon/invitations.js';
import {
  inviteToWorkspace,
  listSharedUsers,
  removeSharedUser,
  updateSharedUser,
} from './jsmon/workspaces.js';
import type { AnyOperation } from './operation.js';

/** Every operation that goes to a provider, by the name it is exported as. */
export const operationsByName: Readonly<Record<string, AnyOperation>> = {
  getResource,
  shareResource,
  unshareResource,
  copyToWorkspace,
  listMembers,
  updateMember,
  inviteUser,
  inviteUsers,
  deleteInvitation,
  listGroups,
  searchGroups,
  addGroupMember,
  removeGroupMember,
  listServiceAccounts,
  createServiceAccount,
  listApiKeys,
  createApiKey,
  updateApiKey,
  deleteApiKey,
  readUsageStats,
  queryUsage,
  getUser,
  getSubscription,
  listVoices,
  getVoice,
  listSharedVoices,
  addSharedVoice,
  getSampleAudio,
  deleteSample,
  inviteToWorkspace,
  listSharedUsers,
  updateSharedUser,
  removeSharedUser,
  listPendingInvitations,
  answerInvitation,
  setInvitationExpiration,
  resendInvitation,
};

/** Every operation that goes to a provider. The gateway serves these and nothing else; the sandbox answers each. */
export const allOperations: readonly AnyOperation[] = Object.values(operationsByName);
