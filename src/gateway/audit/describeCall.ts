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
] as const;

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
  for (const kind of targetKinds) {
    // A group in the path is told apart, as the one whose members change.
    const value = body[kind] ?? (kind === 'userId' ? path[kind] : undefined);
    if (typeof value === 'string') return { kind, value };
    if (Array.isArray(value)) return { kind, value: value.join(' ') };
  }
  return null;
}

/** What a member or invited person is to become. */
function readStanding({ body }: CallInput): string | null {
  if (body.is_locked === true) return 'locked';
  const seat = readText(body.workspace_seat_type) ?? readText(body.seat_type);
  return seat ?? (body.is_locked === false ? 'unlocked' : null);
}

const readText = (value: unknown) => (typeof value === 'string' ? value : null);
