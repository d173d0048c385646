import { compareRoles } from '../../access/compareRoles.js';
import type { Role } from '../../access/types.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Permission } from '../../contract/permissions.js';
import { Refusal } from '../answer/Refusal.js';
import type { Caller, Lookup, Policy, PolicyQuestion } from '../types.js';
import { askPermissions } from './askPermissions.js';
import { askPolicy } from './askPolicy.js';

/**
 * Asks the policy about one decoded call.
 *
 * @returns The question as it was answered, for the audit log and the projection.
 * @throws {Refusal} 403 `not_allowed`; 404 where the caller may not even know that the resource exists; 500
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
  const { permissions, maxRole } = await askPermissions(policy, caller, resource, lookup, deadlineMs);
  const needs: readonly Permission[] = operation.needs(input);
  if (resource !== null && !permissions.has('resource:read'))
    throw new Refusal(404, 'resource_not_found', 'There is no such resource, or you have no access to it.');
  // A record without a need would be open to everybody: it is closed instead.
  if (needs.length === 0 || !needs.every((need) => permissions.has(need))) throw notAllowed();
  const granted: Role | undefined = operation.grants?.(input);
  if (granted !== undefined && compareRoles(granted, maxRole) > 0) throw notAllowed();
  const { provider, id, effect } = operation;
  const question = Object.freeze({
    caller,
    operation: { provider, id, effect },
    input,
    resource,
    permissions,
    maxRole,
    lookup,
  });
  if (policy.allows !== undefined) {
    const { allows } = policy;
    const allowed: unknown = await askPolicy(async () => allows.call(policy, question), deadlineMs);
    if (allowed !== true) throw notAllowed();
  }
  return question;
}

function notAllowed(): Refusal {
  return new Refusal(403, 'not_allowed', 'You may not do this.');
}
