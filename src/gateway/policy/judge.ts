import { compareRoles } from '../../access/compareRoles.js';
import type { Role } from '../../access/types.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Permission } from '../../contract/permissions.js';
import { Refusal } from '../answer/Refusal.js';
import type { Caller, Lookup, Policy, PolicyQuestion } from '../types.js';
import { askPermissions } from './askPermissions.js';
import { askPolicy } from './askPolicy.js';
import { refusalReasons } from './refusalReasons.js';

/**
 * Asks the policy about one decoded call.
 *
 * @returns The question as it was answered, for the audit log and the projection.
 * @throws {Refusal} 403 `not_allowed`, or the policy's own reason (404 for what is missing); 404 where the caller may not even know that the resource exists; 500
 *   `policy_error` when the policy failed.
 */
export async function judge(
  policy: Policy,
  caller: Caller,
  operation: AnyOperation,
  input: CallInput,
  lookup: Lookup,
  deadlineMs: number,
): Promise<PolicyQuestion> {
  const resource = operation.resource === undefined ? null : Object.freeze(operation.resource(input));
  const { provider, id, effect } = operation;
  const { permissions, maxRole, memberId } = await askPermissions(
    policy,
    caller,
    resource,
    lookup,
    provider,
    deadlineMs,
  );
  const needs: readonly Permission[] = operation.needs(input);
  if (resource !== null && !permissions.has('resource:read'))
    throw new Refusal(404, 'resource_not_found', 'There is no such resource, or you have no access to it.');
  // A record without a need would be open to everybody: it is closed instead.
  if (needs.length === 0 || !needs.every((need) => permissions.has(need))) throw notAllowed();
  const granted: Role | undefined = operation.grants?.(input);
  if (granted !== undefined && compareRoles(granted, maxRole) > 0) throw notAllowed();
  const question = Object.freeze({
    caller,
    operation: { provider, id, effect },
    input,
    resource,
    permissions,
    maxRole,
    memberId,
    lookup,
  });
  if (policy.allows !== undefined) {
    const { allows } = policy;
    const ask = async (watched: Lookup) =>
      allows.call(policy, Object.freeze({ ...question, lookup: watched }));
    const allowed: unknown = await askPolicy(ask, lookup, deadlineMs);
    if (allowed !== true) throw notAllowed(allowed);
  }
  return question;
}

/** @param why What the policy said, which is anything at all. */
function notAllowed(why?: unknown): Refusal {
  const reason = refusalReasons.find((word) => word === why) ?? 'not_allowed';
  return new Refusal(reason.endsWith('_not_found') ? 404 : 403, reason, 'You may not do this.');
}
