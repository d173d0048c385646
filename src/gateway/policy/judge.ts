import { compareRoles } from '../../access/compareRoles.js';
import type { Role } from '../../access/types.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import type { Permission } from '../../contract/permissions.js';
import { Refusal } from '../answer/Refusal.js';
import type { Caller, Lookup, Policy, PolicyQuestion } from '../types.js';
import { askPermissions } from './askPermissions.js';
import { askPolicy } from './askPolicy.js';
import { refusalSentences } from './refusalSentences.js';

/**
 * Asks the policy about one decoded call.
 *
 * @returns The question as it was answered, for the audit log and the projection.
 * @throws {Refusal} 403 `not_allowed`, `role_above_own`, or the policy's own reason (404 for what is missing, 400 for an
 *   existing member); 404 where the caller may not even know that the resource exists; 500
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
  const lacking = needs.filter((need) => !permissions.has(need));
  if (needs.length === 0 || lacking.length > 0)
    throw notAllowed(`You do not have the permission for this (${lacking.join(', ') || 'none is enough'}).`);
  const granted: Role | undefined = operation.grants?.(input);
  if (granted !== undefined && compareRoles(granted, maxRole) > 0) throw refused('role_above_own');
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
    if (allowed !== true) throw refused(allowed);
  }
  return question;
}

type Reason = keyof typeof refusalSentences;

/** @param said What the policy said, which is anything at all. */
function refused(said: unknown): Refusal {
  const reason = (Object.keys(refusalSentences) as Reason[]).find((word) => word === said);
  return reason === undefined
    ? notAllowed('The policy does not let you do this.')
    : new Refusal(statusOf(reason), reason, refusalSentences[reason]);
}

/** What is missing is 404, and an existing member 400, as the provider itself answers. */
function statusOf(reason: Reason): number {
  if (reason === 'already_member') return 400;
  return reason.endsWith('_not_found') ? 404 : 403;
}

function notAllowed(sentence: string): Refusal {
  return new Refusal(403, 'not_allowed', sentence);
}
