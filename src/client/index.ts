export type {
  AccountArea,
  AccountOwner,
  ApiKey,
  ApiKeyChange,
  ApiKeysArea,
  ApiKeyTerms,
  Backend,
  CallOptions,
  CopyingArea,
  Directory,
  DirectoryList,
  Everyone,
  Grant,
  Group,
  GroupsArea,
  Invitation,
  InvitationAnswer,
  InvitationsArea,
  InvitationTerms,
  LibraryWords,
  Invoice,
  MemberChange,
  MembersArea,
  Money,
  MintedApiKey,
  Person,
  Principal,
  ResourceAccess,
  ResourceRef,
  ServiceAccount,
  ServiceAccountsArea,
  ServiceAccountTerms,
  SharedVoice,
  SharedVoicesPage,
  SharedVoicesQuery,
  SharedVoicesSort,
  SharingArea,
  Subscription,
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
  ViewerArea,
  Used,
  Voice,
  VoiceDetails,
  VoicePage,
  VoicesArea,
  VoiceSample,
} from './backend.js';
export { elevenLabs } from './elevenlabs/elevenLabs.js';
export type { ElevenLabsOptions } from './elevenlabs/elevenLabs.js';
export { elevenLabsAccount } from './elevenlabs/elevenLabsAccount.js';
export { elevenLabsApiKeys } from './elevenlabs/elevenLabsApiKeys.js';
export { elevenLabsCopying } from './elevenlabs/elevenLabsCopying.js';
export { elevenLabsGroups } from './elevenlabs/elevenLabsGroups.js';
export { elevenLabsInvitations } from './elevenlabs/elevenLabsInvitations.js';
export type { ElevenLabsInvitationsOptions } from './elevenlabs/elevenLabsInvitations.js';
export { elevenLabsMembers } from './elevenlabs/elevenLabsMembers.js';
export { elevenLabsServiceAccounts } from './elevenlabs/elevenLabsServiceAccounts.js';
export { elevenLabsSharing } from './elevenlabs/elevenLabsSharing.js';
export type { ElevenLabsSharingOptions } from './elevenlabs/elevenLabsSharing.js';
export { elevenLabsUsage } from './elevenlabs/elevenLabsUsage.js';
export type { ElevenLabsUsageOptions } from './elevenlabs/elevenLabsUsage.js';
export { elevenLabsVoices } from './elevenlabs/elevenLabsVoices.js';
export type { ContractDrift } from '../contract/answer/ContractDrift.js';
export type { Unread, UnreadKind } from '../contract/answer/readAnswer.js';
export { findTools } from './findTools.js';
export type { Tool, ToolQuery } from './findTools.js';
export { gatewayViewer } from './gatewayViewer.js';
export type { Belief } from './http/createBelief.js';
export type { GatewayClock } from './http/createGatewayClock.js';
export { createClient } from './http/createClient.js';
export type { Client, ClientOptions } from './http/createClient.js';
export type { GetToken } from './http/createSession.js';
export { GatewayDecodeError } from './http/errors/GatewayDecodeError.js';
export { GatewayHttpError } from './http/errors/GatewayHttpError.js';
export type { GatewayHttpErrorDetails } from './http/errors/GatewayHttpError.js';
export { GatewayNetworkError } from './http/errors/GatewayNetworkError.js';
export { GatewayTimeoutError } from './http/errors/GatewayTimeoutError.js';
export { InvalidInputError } from './http/errors/InvalidInputError.js';
export { NotResentError } from './http/errors/NotResentError.js';
export { OutcomeUnknownError } from './http/errors/OutcomeUnknownError.js';
export { leftOutOf } from './leftOut.js';
export { isRolecallError, RolecallError } from './http/errors/RolecallError.js';
export type { ErrorCode, RolecallErrorDetails } from './http/errors/RolecallError.js';
export type { Protocol } from './http/buildRequest.js';
export { jsmon } from './jsmon/jsmon.js';
export { jsmonInvitations } from './jsmon/jsmonInvitations.js';
export { jsmonMembers } from './jsmon/jsmonMembers.js';
export type { JsmonOptions } from './jsmon/JsmonOptions.js';
export { jsmonSharing } from './jsmon/jsmonSharing.js';
export { jsmonViewer } from './jsmon/jsmonViewer.js';
export type { Timers } from './http/timers.js';
