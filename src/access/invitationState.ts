/** Where an invitation stands. */
export type InvitationState = 'pending' | 'expiring' | 'expired' | 'accepted' | 'rejected';

/** How long before its end an invitation counts as expiring, in ms. */
export const expiringMs = 48 * 3_600_000;

/**
 * Works out where an invitation stands at a moment. An answer stands for good; without one it is expired from the
 * very moment of its end on, and expiring for the 48 hours before. Without an end it stays pending.
 *
 * @param answer Null while nobody has answered; a word that is not known counts as no answer.
 */
export function invitationState(
  { answer, expiresAt }: { answer: string | null; expiresAt: Date | null },
  now: Date,
): InvitationState {
  if (answer === 'accepted' || answer === 'rejected') return answer;
  if (expiresAt === null) return 'pending';
  const leftMs = expiresAt.getTime() - now.getTime();
  if (leftMs <= 0) return 'expired';
  return leftMs <= expiringMs ? 'expiring' : 'pending';
}
