export { compareRoles } from '../access/compareRoles.js';
export { invitationState } from '../access/invitationState.js';
export { readPlayableUrl } from '../client/readPlayableUrl.js';
export type { InvitationState } from '../access/invitationState.js';
export type { AccessPath, Role } from '../access/types.js';
export type {
  AccountOwner,
  ApiKey,
  ApiKeyChange,
  ApiKeyTerms,
  Backend,
  DirectoryList,
  Everyone,
  Grant,
  Group,
  Invitation,
  InvitationAnswer,
  InvitationTerms,
  Invoice,
  LibraryWords,
  MemberChange,
  Money,
  MintedApiKey,
  Person,
  Principal,
  ResourceAccess,
  ResourceRef,
  ServiceAccount,
  SharedVoice,
  SharedVoicesPage,
  SharedVoicesQuery,
  SharedVoicesSort,
  Subscription,
  ServiceAccountTerms,
  UnknownPrincipal,
  UsageArea,
  UsageBreakdown,
  UsageCombining,
  UsageInterval,
  UsageMetric,
  UsageObstacle,
  UsageQuery,
  UsageReport,
  UsageSeries,
  UsageUnit,
  Viewer,
  Used,
  Voice,
  VoiceDetails,
  VoicePage,
  VoiceSample,
} from '../client/backend.js';
export { leftOutOf } from '../client/leftOut.js';
export { isRolecallError, RolecallError } from '../client/http/errors/RolecallError.js';
export type { ErrorCode } from '../client/http/errors/RolecallError.js';
export { accountOwnerOptions } from './account/accountOwnerOptions.js';
export { subscriptionOptions } from './account/subscriptionOptions.js';
export { useAccountOwner } from './account/useAccountOwner.js';
export { useSubscription } from './account/useSubscription.js';
export { apiKeysOptions } from './apiKeys/apiKeysOptions.js';
export { useApiKeys } from './apiKeys/useApiKeys.js';
export type {
  ApiKeyFailure,
  ApiKeyOutcome,
  ApiKeyRow,
  ApiKeyWrite,
  UseApiKeysResult,
} from './apiKeys/UseApiKeysResult.js';
export { useCreateApiKey } from './apiKeys/useCreateApiKey.js';
export type { CreateApiKeyOutcome, UseCreateApiKeyResult } from './apiKeys/useCreateApiKey.js';
export { BackendProvider } from './context/BackendProvider.js';
export type { BackendProviderProps } from './context/BackendProvider.js';
export { useCopyToWorkspace } from './copying/useCopyToWorkspace.js';
export type { CopyToWorkspaceOutcome, UseCopyToWorkspaceResult } from './copying/useCopyToWorkspace.js';
export { useBackend } from './context/useBackend.js';
export { useBackendContext } from './context/useBackendContext.js';
export type { BackendContextValue } from './context/BackendContext.js';
export { groupsOptions } from './groups/groupsOptions.js';
export { groupSearchOptions } from './groups/groupSearchOptions.js';
export type { GroupSearchAnswer } from './groups/groupSearchOptions.js';
export { useGroupMembers } from './groups/useGroupMembers.js';
export type {
  AddMembersOptions,
  GroupMemberRow,
  GroupRef,
  MembershipChange,
  MembershipFailure,
  MembershipOutcome,
  UseGroupMembersResult,
} from './groups/UseGroupMembersResult.js';
export { useGroups } from './groups/useGroups.js';
export { useGroupSearch } from './groups/useGroupSearch.js';
export { invitationsOptions } from './invitations/invitationsOptions.js';
export { useInvites } from './invitations/useInvites.js';
export type {
  InvitationChange,
  InvitationFailure,
  InvitationOutcome,
  InvitationRight,
  InvitationRow,
  InviteEntry,
  InviteOptions,
  InviteOutcome,
  ResendOptions,
  UseInvitesResult,
} from './invitations/UseInvitesResult.js';
export { memberKey } from './members/memberKey.js';
export { membersOptions } from './members/membersOptions.js';
export { useMembers } from './members/useMembers.js';
export { useUpdateMember } from './members/useUpdateMember.js';
export type {
  MemberBar,
  MemberEntry,
  MemberFailure,
  MemberOutcome,
  MemberRow,
  MemberUpdate,
  UpdateManyOptions,
  UseUpdateMemberResult,
} from './members/UseUpdateMemberResult.js';
export { principalKey } from './principals/principalKey.js';
export { rolecallKey } from './rolecallKey.js';
export { serviceAccountsOptions } from './serviceAccounts/serviceAccountsOptions.js';
export { useCreateServiceAccount } from './serviceAccounts/useCreateServiceAccount.js';
export type {
  CreateServiceAccountOutcome,
  UseCreateServiceAccountResult,
} from './serviceAccounts/useCreateServiceAccount.js';
export { useReach } from './serviceAccounts/useReach.js';
export type { Reached, UseReachResult } from './serviceAccounts/useReach.js';
export { useServiceAccounts } from './serviceAccounts/useServiceAccounts.js';
export { otherPathFor } from './sharing/otherPathFor.js';
export { resourceMetadataOptions } from './sharing/resourceMetadataOptions.js';
export { useResourceMetadata } from './sharing/useResourceMetadata.js';
export { useShare } from './sharing/useShare.js';
export type {
  AccessChange,
  AccessFailure,
  AccessRow,
  EveryoneRow,
  OtherPath,
  PendingKind,
  ShareEntry,
  ShareManyOptions,
  ShareOutcome,
  UseShareResult,
} from './sharing/UseShareResult.js';
export { useClockSkew } from './time/useClockSkew.js';
export { useViewerZone } from './time/useViewerZone.js';
export { useViewer } from './viewer/useViewer.js';
export { viewerOptions } from './viewer/viewerOptions.js';
export { sharedVoicesOptions } from './voices/sharedVoicesOptions.js';
export { useAddSharedVoice } from './voices/useAddSharedVoice.js';
export type { AddSharedVoiceOutcome, UseAddSharedVoiceResult } from './voices/useAddSharedVoice.js';
export type { DeleteVoiceSampleOutcome } from './voices/deleteVoiceSample.js';
export { useDeleteVoiceSample } from './voices/useDeleteVoiceSample.js';
export type { UseDeleteVoiceSampleResult, VoiceSampleRow } from './voices/useDeleteVoiceSample.js';
export { useSampleAudio } from './voices/useSampleAudio.js';
export type { UseSampleAudioResult } from './voices/useSampleAudio.js';
export { useSharedVoices } from './voices/useSharedVoices.js';
export type { UseSharedVoicesResult } from './voices/useSharedVoices.js';
export { useVoice } from './voices/useVoice.js';
export { voiceOptions } from './voices/voiceOptions.js';
export { useVoices } from './voices/useVoices.js';
export { voicesOptions } from './voices/voicesOptions.js';
export type { VoicesQuery } from './voices/voicesOptions.js';
export { endsSession } from './writes/endsSession.js';
export { mayHaveBeenDone } from './writes/mayHaveBeenDone.js';
