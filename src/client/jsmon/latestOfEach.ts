import { emailKey } from '../../access/emailKey.js';
import type { Grant, Invitation } from '../backend.js';

/**
 * The invitations by which somebody may yet join: those without an answer, of each address the one that ends last,
 * and none of whoever is there already. They keep their order.
 */
export function latestOfEach(
  invitations: readonly Invitation[],
  grants: readonly Grant[],
): readonly Invitation[] {
  const joined = new Set(
    grants.flatMap(({ principal }) =>
      principal.kind === 'person' && principal.email !== null ? [emailKey(principal.email)] : [],
    ),
  );
  const endOf = ({ expiresAt }: Invitation) => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const latest = new Map<string, Invitation>();
  for (const invitation of invitations) {
    if (invitation.answer === 'accepted' || invitation.answer === 'rejected') continue;
    const key = emailKey(invitation.email);
    const other = latest.get(key);
    if (!joined.has(key) && (!other || endOf(other) <= endOf(invitation))) latest.set(key, invitation);
  }
  const kept = new Set(latest.values());
  return invitations.filter((invitation) => kept.has(invitation));
}
