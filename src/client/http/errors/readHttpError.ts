import { readProviderProblem } from '../../../contract/elevenlabs/readProviderProblem.js';
import { GatewayHttpError } from './GatewayHttpError.js';
import type { ErrorCode } from './RolecallError.js';

/** Words of the gateway or the provider that are codes as they stand, and say more than the status they come with. */
const ownCodes: readonly ErrorCode[] = [
  'csrf',
  'viewer_changed',
  'too_many_principals',
  'creator_fixed',
  'role_above_own',
  'everyone_group',
  'not_a_group',
  'user_not_found',
  'already_member',
  'seat_limit',
  'domain_not_verified',
  'group_managed',
  'group_not_found',
  'admin_fixed',
  'self_grant',
  'owner_fixed',
  'self_lock',
  'last_admin',
  'already_invited',
  'already_answered',
  'disposable_address',
  'invitation_expired',
  'wrong_account',
  'service_account_limit',
  'own_key',
  'key_ceiling',
  'upstream_auth',
  'facts_unavailable',
];

const codeByReason: Readonly<Record<string, ErrorCode>> = {
  voice_limit_reached: 'voice_limit',
  upstream_timeout: 'timeout',
  // The gateway's key is at fault, not the viewer's session. They come through a gateway that hands the provider's
  // answer on as it is.
  invalid_api_key: 'upstream_auth',
  missing_api_key: 'upstream_auth',
  missing_permissions: 'upstream_auth',
  subscription_required: 'payment_required',
};

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'signed_out',
  402: 'payment_required',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  409: 'conflict',
  429: 'rate_limited',
  504: 'timeout',
};

/**
 * Reads an answer with an error status, in any of the provider's shapes or none of them.
 *
 * @param body The parsed body; undefined when it was empty or no JSON.
 */
export function readHttpError(
  operationId: string,
  status: number,
  body: unknown,
  { requestId, retryAfterMs }: { requestId: string | null; retryAfterMs: number | null },
): GatewayHttpError {
  const { reason: word, fields, missingPermission } = readProviderProblem(body);
  // It stands in messages, so nothing that could be a secret or a sentence passes.
  const reason = word !== null && /^(?!sk_)[a-z_]{1,64}$/.test(word) ? word : null;
  const code =
    ownCodes.find((one) => one === reason) ??
    (reason !== null && Object.hasOwn(codeByReason, reason) ? codeByReason[reason] : codeByStatus[status]) ??
    (status < 500 ? 'invalid' : 'upstream');
  return new GatewayHttpError(code, {
    operationId,
    requestId,
    retryable: (status >= 500 || status === 408 || status === 429) && code !== 'upstream_auth',
    retryAfterMs,
    status,
    reason,
    fields,
    missingPermission,
  });
}
