import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Caller } from '../types.js';
import type { CallRecord } from './createAudit.js';

const targetKinds = ['user_email', 'group_id', 'workspace_api_key_id'] as const;

/** What an audit record says about a call before anything has come of it. */
export function describeCall(
  operation: AnyOperation,
  input: CallInput | null,
  caller: Caller,
  requestId: string,
): CallRecord {
  const kind = targetKinds.find((name) => typeof input?.body[name] === 'string');
  return {
    requestId,
    caller: { id: caller.id, email: caller.email },
    provider: operation.provider,
    operation: operation.id,
    effect: operation.effect,
    resource: input === null || operation.resource === undefined ? null : operation.resource(input),
    target: kind === undefined || input === null ? null : { kind, value: String(input.body[kind]) },
    roleBefore: null,
    roleAfter: input === null ? null : (operation.grants?.(input) ?? null),
    decision: 'refused',
    status: null,
    code: null,
    upstreamStatus: null,
  };
}
