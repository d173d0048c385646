import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Caller } from '../types.js';
import type { CallRecord } from './createAudit.js';

const targetKinds = [
  'user_email',
  'group_id',
  'workspace_api_key_id',
  'email',
  'emails',
  'invitedEmail',
  'userId',
  'api_key_id',
  'service_account_user_id',
  'target_user_id',
  'sample_id',
  'voice_id',
] as const;

/** Those that stand in a path, the nearest to what is changed first. */
const inPath: readonly string[] = ['userId', 'api_key_id', 'service_account_user_id', 'sample_id'];

/** What an audit record says about a call before anything has come of it. */
export function describeCall(
  operation: AnyOperation,
  input: CallInput | null,
  caller: Caller,
  requestId: string,
): CallRecord {
  return {
    requestId,
    caller: { id: caller.id, email: caller.email },
    provider: operation.provider,
    operation: operation.id,
    effect: operation.effect,
    resource: input === null || operation.resource === undefined ? null : operation.resource(input),
    target: input === null ? null : readTarget(input),
    group: readText(input?.path.group_id),
    roleBefore: null,
    roleAfter: input === null ? null : (operation.grants?.(input) ?? readStanding(input)),
    decision: 'refused',
    status: null,
    code: null,
    upstreamStatus: null,
  };
}

function readTarget({ path, body }: CallInput): CallRecord['target'] {
  const isInPath = (kind: string) =>
    inPath.includes(kind) || (kind === 'voice_id' && path.public_user_id !== undefined);
  for (const kind of targetKinds) {
    // A group in the path is told apart, as the one whose members change, and a voice in it as the resource.
    const value = body[kind] ?? (isInPath(kind) ? path[kind] : undefined);
    if (typeof value === 'string') return { kind, value };
    if (Array.isArray(value)) return { kind, value: value.join(' ') };
  }
  return null;
}

/** What a member, invited person or key is to become. */
function readStanding({ body }: CallInput): string | null {
  if (body.is_locked === true) return 'locked';
  if (typeof body.is_enabled === 'boolean') return body.is_enabled ? 'enabled' : 'disabled';
  if (Array.isArray(body.permissions)) return body.permissions.join(' ');
  if (body.permissions === 'all') return 'all';
  const seat = readText(body.workspace_seat_type) ?? readText(body.seat_type);
  return seat ?? (body.is_locked === false ? 'unlocked' : null);
}

const readText = (value: unknown) => (typeof value === 'string' ? value : null);
