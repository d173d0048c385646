import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Permission } from './permissions.js';
import type { PresetRole } from './roles.js';

/** Who answers an operation: the gateway itself, or a provider behind it. The name is also the path segment below the gateway's mount. */
export type ProviderId = 'elevenlabs' | 'jsmon' | 'gateway';

/**
 * What repeating a call does. `read` changes nothing; `idempotent-write` ends in the same state however often it
 * runs; `one-shot-write` makes something new each time and must never be repeated by a machine.
 */
export type Effect = 'read' | 'idempotent-write' | 'one-shot-write';

/** The thing a call is about, where it is about one: a policy is asked for the caller's rights on it. */
export interface ResourceKey {
  /** The provider's resource type, for example `voice`. Open: unknown types are kept. */
  type: string;
  id: string;
}

/** Invitations alike, one for each address. What is absent was not named. */
export interface InvitationsSent {
  emails: readonly string[];
  /** The provider's seat type. */
  seat: string | undefined;
  groupIds: readonly string[] | undefined;
  monthlyCredits: number | undefined;
}

/** Values keyed by the provider's own (wire) names, already typed. */
type Values = Record<string, unknown>;

/** One call's input: path, query and body apart, each by wire name. Parts that an operation lacks are absent. */
export interface CallInput<Path = Values, Query = Values, Body = Values> {
  path: Path;
  query: Query;
  body: Body;
}

/**
 * One operation of a provider, as data: the only place that knows its path, wire names and enums.
 *
 * From this record come the client's call and retry rule, the gateway's allowlist, validation, policy question and
 * response projection, and the sandbox's routing.
 */
export interface Operation<
  Path extends GenericSchema = GenericSchema,
  Query extends GenericSchema = GenericSchema,
  Body extends GenericSchema = GenericSchema,
  Response extends GenericSchema = GenericSchema,
> {
  provider: ProviderId;
  /** The provider's own operation id, unique per provider. */
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A template such as `/v1/workspace/resources/{resource_id}`: each hole is one strict id. */
  path: string;
  pathParams: Path;
  /** Accepts typed values (from our client) and the strings of a URL alike; gives typed values. */
  query: Query;
  /** `null` counts as absent; a key that is not named here is refused. */
  body: Body;
  /** Exactly what may leave the gateway: unknown keys are dropped, so parsing is projecting. */
  response: Response;
  effect: Effect;
  /** Its answer holds a secret, which is shown once: the gateway keeps no copy of it. */
  mintsSecret?: true | undefined;
  /** The permissions a policy must answer for this very input. Never empty but for the session. */
  needs: (
    input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>,
  ) => readonly Permission[];
  /** The resource whose rights count; absent where the operation is about the workspace. */
  resource?:
    ((input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>) => ResourceKey) | undefined;
  /** The role this call would hand out: a caller gives at most their own. */
  grants?:
    ((input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>) => PresetRole) | undefined;
  /** Addresses that are sent mail because of this call: a gateway counts them. */
  mails?:
    | ((input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>) => readonly string[])
    | undefined;
  /** The invitations that this call would send. */
  invites?:
    | ((input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>) => InvitationsSent)
    | undefined;
  /** The address whose invitation this call would end. */
  uninvites?:
    ((input: CallInput<InferOutput<Path>, InferOutput<Query>, InferOutput<Body>>) => string) | undefined;
  /**
   * Empties what this caller may not see although others may; runs after `response`. `isCaller` says whether an
   * address or the provider's user id is the caller's own.
   */
  redact?:
    | ((
        response: InferOutput<Response>,
        permissions: ReadonlySet<Permission>,
        isCaller: (who: string | null) => boolean,
      ) => InferOutput<Response>)
    | undefined;
}

/** Any record, when only its data matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- functions take their parameters contravariantly, so the common supertype of all records needs the widest input
export type AnyOperation = Operation<any, any, any, any>;

/** What a caller passes for an operation: a part may be left out when nothing in it is required. */
export type OperationInput<Op extends AnyOperation> = Part<'path', InferInput<Op['pathParams']>> &
  Part<'query', InferInput<Op['query']>> &
  Part<'body', InferInput<Op['body']>>;

type Part<Name extends string, Value> =
  Partial<Value> extends Value ? Partial<Record<Name, Value>> : Record<Name, Value>;

/** What an operation answers after its projection. */
export type OperationOutput<Op extends AnyOperation> = InferOutput<Op['response']>;

/** Declares one operation. Gives the record back unchanged; it exists to type it. */
/* @__NO_SIDE_EFFECTS__ */
export function operation<
  const Path extends GenericSchema,
  const Query extends GenericSchema,
  const Body extends GenericSchema,
  const Response extends GenericSchema,
>(record: Operation<Path, Query, Body, Response>): Operation<Path, Query, Body, Response> {
  return record;
}
