export { allOperations } from './all.js';
export { createApiKey, deleteApiKey, listApiKeys, updateApiKey } from './elevenlabs/apiKeys.js';
export { binary, binaryOf, readMediaType } from './binary.js';
export type { BinaryRule, BinarySchema } from './binary.js';
export { describeInput } from './describe/describeInput.js';
export type { Field, InputField, Shape, TextForm } from './describe/Shape.js';
export { addGroupMember, listGroups, removeGroupMember, searchGroups } from './elevenlabs/groups.js';
export { deleteInvitation, inviteUser, inviteUsers } from './elevenlabs/invitations.js';
export { keyScopes } from './elevenlabs/keyScopes.js';
export type { KeyScope } from './elevenlabs/keyScopes.js';
export { listMembers, seatTypes, updateMember } from './elevenlabs/members.js';
export type { SeatType } from './elevenlabs/members.js';
export { readProviderProblem } from './elevenlabs/readProviderProblem.js';
export type { FieldProblem, ProviderProblem } from './elevenlabs/readProviderProblem.js';
export {
  copyToWorkspace,
  getResource,
  resourceTypes,
  shareOptionTypes,
  shareResource,
  unshareResource,
} from './elevenlabs/resources.js';
export { deleteSample, getSampleAudio } from './elevenlabs/samples.js';
export {
  getSubscription,
  paymentStates,
  periodMonths,
  subscriptionStatuses,
} from './elevenlabs/subscription.js';
export {
  createServiceAccount,
  defaultSharingRoles,
  listServiceAccounts,
  lockReasons,
} from './elevenlabs/serviceAccounts.js';
export {
  addSharedVoice,
  listSharedVoices,
  sharedVoiceCategories,
  sharedVoiceSorts,
  sharedVoiceWords,
} from './elevenlabs/sharedVoices.js';
export {
  queryUsage,
  readUsageStats,
  usageBreakdowns,
  usageGroups,
  usageIntervals,
  usageMetrics,
  workspaceBreakdowns,
} from './elevenlabs/usage.js';
export { getUser } from './elevenlabs/user.js';
export { getVoice, listVoices } from './elevenlabs/voices.js';
export { idempotencyHeader, isIdempotencyKey } from './gateway/idempotencyKey.js';
export { listInvitations } from './gateway/invitations.js';
export { getSession } from './gateway/session.js';
export { isIpRange } from './isIpRange.js';
export { listTools, searchTools } from './gateway/tools.js';
export { viewerHeader, viewerMark } from './gateway/viewerHeader.js';
export {
  answerInvitation,
  invitationAnswers,
  invitationResourceType,
  listPendingInvitations,
  resendInvitation,
  setInvitationExpiration,
} from './jsmon/invitations.js';
export { jsmonPermissions, permissionOfRole, roleOfPermission } from './jsmon/permissions.js';
export type { JsmonPermission } from './jsmon/permissions.js';
export { readJsmonProblem } from './jsmon/readJsmonProblem.js';
export {
  inviteToWorkspace,
  listSharedUsers,
  removeSharedUser,
  updateSharedUser,
  workspaceResourceType,
} from './jsmon/workspaces.js';
export {
  customRolePrefix,
  everyoneGroupId,
  maxAllowedIps,
  maxEmailLength,
  maxGroupsPerInvitation,
  maxInvitationsAtOnce,
  maxPrincipalsPerResource,
  maxSampleBytes,
  maxVoiceNameLength,
  usualServiceAccounts,
  maxUsageBuckets,
  maxUsageDays,
  maxUsageFilters,
  maxUsageGroups,
} from './limits.js';
export { operation } from './operation.js';
export type {
  AnyOperation,
  CallInput,
  Effect,
  InvitationsSent,
  Operation,
  OperationInput,
  OperationOutput,
  ProviderId,
  ResourceKey,
} from './operation.js';
export { permissions } from './permissions.js';
export type { Permission } from './permissions.js';
export { isPresetRole, presetRoles } from './roles.js';
export type { PresetRole } from './roles.js';
export { toolName } from './toolName.js';
