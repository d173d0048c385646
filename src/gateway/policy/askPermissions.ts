import { isPresetRole } from '../../access/isPresetRole.js';
import type { Role } from '../../access/types.js';
import type { ProviderId, ResourceKey } from '../../contract/operation.js';
import { permissions as allPermissions, type Permission } from '../../contract/permissions.js';
import type { Caller, Lookup, Policy } from '../types.js';
import { askPolicy } from './askPolicy.js';

export interface Rights {
  permissions: ReadonlySet<Permission>;
  maxRole: Role | null;
  memberId: string | null;
}

const none: Rights = { permissions: new Set(), maxRole: null, memberId: null };

/**
 * Asks the policy what a caller may do. An answer of another shape than documented gives nothing at all.
 *
 * @throws {Refusal} As {@link askPolicy}.
 */
export async function askPermissions(
  policy: Policy,
  caller: Caller,
  resource: ResourceKey | null,
  lookup: Lookup,
  provider: ProviderId,
  deadlineMs: number,
): Promise<Rights> {
  const answer: unknown = await askPolicy(
    async (watched) => policy.permissions(caller, resource, watched, provider),
    lookup,
    deadlineMs,
  );
  if (typeof answer !== 'object' || answer === null) return none;
  const { permissions, maxRole, memberId } = answer as Record<string, unknown>;
  if (!(permissions instanceof Set) && !Array.isArray(permissions)) return none;
  const listed: unknown[] = [...permissions];
  if (!listed.every(isPermission) || (maxRole !== null && !isPresetRole(maxRole))) return none;
  return {
    permissions: new Set(listed),
    maxRole,
    memberId: typeof memberId === 'string' ? memberId : null,
  };
}

function isPermission(value: unknown): value is Permission {
  return allPermissions.some((permission) => permission === value);
}
