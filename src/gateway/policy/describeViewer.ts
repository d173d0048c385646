import * as v from 'valibot';
import { getSession } from '../../contract/gateway/session.js';
import type { CallInput, OperationOutput, ProviderId, ResourceKey } from '../../contract/operation.js';
import { Refusal } from '../answer/Refusal.js';
import type { GatewayLimits } from '../limits.js';
import type { Caller, Lookup, Policy } from '../types.js';
import { askPermissions } from './askPermissions.js';

/**
 * Answers the session: who calls, and what the policy that guards the calls lets them do.
 *
 * @param providers Those that this gateway has; a session that names none is about the first.
 * @param mailsLeft How many mails the caller may have sent now; null when nobody can tell. Asked only where there is a limit.
 * @throws {Refusal} 400 for a provider that this gateway does not have, and as {@link askPermissions}.
 */
export async function describeViewer(
  policy: Policy,
  caller: Caller,
  { query }: CallInput,
  lookup: Lookup,
  providers: readonly ProviderId[],
  limits: Pick<GatewayLimits, 'policyMs' | 'mailBurst' | 'mailsPerHour'>,
  mailsLeft: () => Promise<number | null>,
): Promise<OperationOutput<typeof getSession>> {
  const { provider: named, resource_type: type, resource_id: id } = query;
  const provider = named === undefined ? providers[0] : providers.find((one) => one === named);
  if (provider === undefined)
    throw new Refusal(400, 'invalid_request', 'This gateway has no such provider.', { param: 'provider' });
  const resource: ResourceKey | null =
    typeof type === 'string' && typeof id === 'string' ? Object.freeze({ type, id }) : null;
  const { mailBurst: atOnce, mailsPerHour: perHour } = limits;
  const [{ permissions, maxRole, memberId }, left] = await Promise.all([
    askPermissions(policy, caller, resource, lookup, provider, limits.policyMs),
    Number.isFinite(atOnce) ? mailsLeft() : null,
  ]);
  return v.parse(getSession.response, {
    viewer: { id: caller.id, email: caller.email, name: caller.name ?? null, member_id: memberId },
    permissions: [...permissions].sort(),
    max_role: maxRole,
    // JSON has no endless number.
    ...(Number.isFinite(atOnce) && {
      mail_allowance: { at_once: atOnce, per_hour: perHour, ...(left !== null && { left }) },
    }),
  });
}
