import type { Role } from '../access/types.js';
import type { getResource } from '../contract/elevenlabs/resources.js';
import type { listGroups } from '../contract/elevenlabs/groups.js';
import type { listMembers } from '../contract/elevenlabs/members.js';
import type { listServiceAccounts } from '../contract/elevenlabs/serviceAccounts.js';
import type { listPendingInvitations } from '../contract/jsmon/invitations.js';
import type { listSharedUsers } from '../contract/jsmon/workspaces.js';
import type { CallInput, Effect, OperationOutput, ProviderId, ResourceKey } from '../contract/operation.js';
import type { Permission } from '../contract/permissions.js';
import type { refusalSentences } from './policy/refusalSentences.js';

/** Who calls, as the host's own session says. */
export interface Caller {
  /** The host's id for them: what rate limits and the audit log count by. */
  id: string;
  /** What a policy finds them by among the provider's members. */
  email: string;
  name?: string | null | undefined;
}

/**
 * What a policy may ask the provider in order to decide. Answers are shared between callers. For a read they are a few
 * seconds old at most; for a write all of them were read after its request came in, so that nobody writes by rights
 * that were taken from them before. Each rejects when the provider cannot be asked: a read then fails as it would have
 * itself, a write as 503 `facts_unavailable`, since nothing was sent. A policy need not catch it.
 */
export interface Lookup {
  /** Every member, locked ones too. `GET /v1/workspace/members`. */
  members: () => Promise<OperationOutput<typeof listMembers>>;
  /** Every group, by id. `GET /v1/workspace/groups`. */
  groups: () => Promise<OperationOutput<typeof listGroups>>;
  /** `GET /v1/service-accounts`. */
  serviceAccounts: () => Promise<OperationOutput<typeof listServiceAccounts>['service-accounts']>;
  /** Who has which role on a resource; null when there is none. `GET /v1/workspace/resources/{resource_id}`. */
  resource: (resource: ResourceKey) => Promise<OperationOutput<typeof getResource> | null>;
  jsmon: JsmonLookup;
}

/** One shared user of a Jsmon workspace, as a policy sees them. */
export type JsmonUser = OperationOutput<typeof listSharedUsers>['users'][number];

/** One invitation to a Jsmon workspace, as a policy sees it. */
export type JsmonInvitation = OperationOutput<typeof listPendingInvitations>['invitations'][number];

/** The part of a {@link Lookup} that is Jsmon's. */
export interface JsmonLookup {
  /** The workspaces that the gateway serves, by id; empty where it has no such provider. */
  workspaces: ReadonlyMap<string, { /** An address. */ owner: string }>;
  /** `GET /api/v2/workspaces/{workspaceId}/sharedUsers`. Rejects for a workspace that is not served. */
  sharedUsers: (workspaceId: string) => Promise<readonly JsmonUser[]>;
  /** `POST /api/v2/workspaces/{workspaceId}/pendingInvitations`. Rejects for a workspace that is not served. */
  invitations: (workspaceId: string) => Promise<readonly JsmonInvitation[]>;
  /** An invitation by its id, and the workspace that it is to; null where no served workspace has it. */
  invitation: (invitationId: string) => Promise<{ invitation: JsmonInvitation; workspaceId: string } | null>;
}

/** What a caller may do: in the workspace, or on the one resource asked about. */
export interface PolicyAnswer {
  permissions: ReadonlySet<Permission> | readonly Permission[];
  /** The highest role the caller holds on the resource asked about, and may give; null for none. */
  maxRole: Role | null;
  /** The caller's user id at the provider; null or absent where they are no member. */
  memberId?: string | null | undefined;
}

/** One decoded call. Deeply frozen: what is judged is what is sent. */
export interface PolicyQuestion {
  caller: Caller;
  operation: { provider: ProviderId; id: string; effect: Effect };
  input: CallInput;
  /** Null where the operation is about the workspace. */
  resource: ResourceKey | null;
  permissions: ReadonlySet<Permission>;
  maxRole: Role | null;
  /** The caller's user id at the provider; null where they are no member. */
  memberId: string | null;
  lookup: Lookup;
}

/**
 * Why a policy refuses a call, where it says so: the caller is answered with this word, which a client has a sentence
 * for. The two of something missing are answered 404, `already_member` 400, the others 403.
 */
export type RefusalReason = keyof typeof refusalSentences;

/**
 * Who may do what. Whatever goes wrong in it refuses the call: a throw is 500 `policy_error`; a shape that is not the
 * documented one, and five seconds without an answer, are 403.
 */
export interface Policy {
  /**
   * What the caller may do at a provider; `resource` is null for its workspace as a whole. The session answers this
   * very value. A resource's type is the provider's word: Jsmon's are `workspace` and `invitation`.
   */
  permissions: (
    caller: Caller,
    resource: ResourceKey | null,
    lookup: Lookup,
    provider: ProviderId,
  ) => PolicyAnswer | Promise<PolicyAnswer>;
  /**
   * Asked last, of a call that the permissions allow. Only `true` lets it pass, so it may narrow and never widen.
   * Anything else refuses the call: `false` without saying why.
   */
  allows?:
    ((question: PolicyQuestion) => boolean | RefusalReason | Promise<boolean | RefusalReason>) | undefined;
  /**
   * Whether this call, which is allowed, is one of those that could together do what each alone may, such as the last
   * two admins who lock one another. It is then judged anew in a line with its like, and done before the next is judged.
   * The line is one gateway's own.
   */
  inTurn?: ((question: PolicyQuestion) => boolean | Promise<boolean>) | undefined;
  /** The role that the target of a write holds before it, for the audit log; null when there is none or nobody knows. */
  heldRole?: ((question: PolicyQuestion) => string | null | Promise<string | null>) | undefined;
}

/** One line of the audit log. Plain data without control characters or secrets; addresses stand in fields of their own. */
export interface AuditRecord {
  /** `intent` is written before a write leaves, `outcome` once for every call of somebody known. */
  phase: 'intent' | 'outcome';
  /** ISO 8601, UTC. */
  at: string;
  requestId: string;
  caller: { id: string; email: string };
  provider: ProviderId;
  /** The provider's operation id. */
  operation: string;
  effect: Effect;
  resource: ResourceKey | null;
  /**
   * Whom or what a write is for, by the field that names it: one address (`user_email`, `email`, `invitedEmail`), the
   * addresses of a bulk invitation with spaces between (`emails`), or an id; `voice_id` is one of the voice library.
   */
  target: {
    kind:
      | 'user_email'
      | 'group_id'
      | 'workspace_api_key_id'
      | 'email'
      | 'emails'
      | 'invitedEmail'
      | 'userId'
      | 'api_key_id'
      | 'service_account_user_id'
      | 'target_user_id'
      | 'sample_id'
      | 'voice_id';
    value: string;
  } | null;
  /** The group whose members a write changes. */
  group: string | null;
  /**
   * The role on the resource; for a member or invitation the seat, or `locked` and `unlocked`; for a key `enabled` and
   * `disabled`, or the scopes that it is given, with spaces between (`all` for everything).
   */
  roleBefore: string | null;
  roleAfter: string | null;
  decision: 'allowed' | 'refused';
  /** What the caller was answered; null in an intent. */
  status: number | null;
  /** The gateway's own word for a failure; null for none. */
  code: string | null;
  /** What the provider answered; null where it was not reached. */
  upstreamStatus: number | null;
  /**
   * How many refusals of the same caller, operation and code were left out before this record: of many in a minute, only
   * the first stand in the log.
   */
  omitted: number;
}

/**
 * Takes the audit log. A write whose intent it refuses (by a throw, or five seconds of silence) is not sent; an outcome
 * that it refuses is lost.
 */
export type AuditSink = (record: AuditRecord) => void | Promise<void>;

/** The size of a caller's allowance: `burst` calls at once, filled again at `perSecond`. */
export interface Allowance {
  burst: number;
  perSecond: number;
}

/** What must be shared between several gateways of one host. In memory unless given. */
export interface Store {
  /**
   * Takes `count` from the allowance under `key` in one step: all of them, or none.
   *
   * @param count 1 or more: calls, or mails.
   * @param nowMs Unix milliseconds.
   */
  take: (key: string, count: number, allowance: Allowance, nowMs: number) => TakeResult | Promise<TakeResult>;
  /** Puts back `count` that were taken and not used. What is there never comes to more than `allowance.burst`. */
  giveBack: (key: string, count: number, allowance: Allowance, nowMs: number) => unknown;
  /**
   * Puts `value` under `key` unless something stands there, in one step, and forgets it after `ageMs`. What came of
   * one-shot writes is kept so: names and values are hashes and answers, never an address or a secret.
   *
   * @returns What stood there; null when nothing did, and `value` was put.
   */
  putNew: (
    key: string,
    value: string,
    ageMs: number,
    nowMs: number,
  ) => string | null | Promise<string | null>;
  /** Puts `value` under `key` whatever stands there, and forgets it after `ageMs`. */
  put: (key: string, value: string, ageMs: number, nowMs: number) => unknown;
  /** Forgets what stands under `key`. */
  remove: (key: string) => unknown;
}

export interface TakeResult {
  allowed: boolean;
  /**
   * Milliseconds until the same `count` can be taken, if nobody else takes any; 0 when it was. `Infinity` for never: it
   * is more than the allowance holds.
   */
  retryAfterMs: number;
}

/** A provider refused the gateway's own key: the thing to wake somebody up for. */
export interface UpstreamAuthFailure {
  provider: ProviderId;
  operation: string;
  status: number;
  /** The provider's machine word, such as `invalid_api_key` or `missing_permissions`. */
  reason: string | null;
  /** The key scope that was missing, where the provider says. */
  missingPermission: string | null;
}
