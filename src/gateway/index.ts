export { createGateway } from './createGateway.js';
export type { Gateway } from './createGateway.js';
export type { InvitationLedger, LedgerEntry } from './invitations/InvitationLedger.js';
export { memoryLedger } from './invitations/memoryLedger.js';
export { memoryStore } from './guard/memoryStore.js';
export type { GatewayLimits } from './limits.js';
export type { GatewayOptions, JsmonUpstreamOptions, UpstreamOptions } from './options.js';
export { workspacePolicy } from './policy/workspacePolicy.js';
export type { KeyCeiling } from './policy/mayGrantKey.js';
export type { WorkspacePolicyOptions } from './policy/workspacePolicy.js';
export type { ContractDrift } from '../contract/answer/ContractDrift.js';
export type { Unread, UnreadKind } from '../contract/answer/readAnswer.js';
export type {
  Allowance,
  AuditRecord,
  AuditSink,
  Caller,
  JsmonInvitation,
  JsmonLookup,
  JsmonUser,
  Lookup,
  Policy,
  PolicyAnswer,
  PolicyQuestion,
  RefusalReason,
  Store,
  TakeResult,
  UpstreamAuthFailure,
} from './types.js';
export type { KeySource } from './upstream/createCredential.js';
