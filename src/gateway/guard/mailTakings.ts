import type { GatewayLimits } from '../limits.js';
import type { Taking } from './createAllowances.js';
import { hashOf } from './hashOf.js';
import { inboxOf } from './inboxOf.js';

const hourSeconds = 3_600;

/** What a caller's mails are counted by. */
export function mailsOf(
  callerId: string,
  { mailBurst, mailsPerHour }: Pick<GatewayLimits, 'mailBurst' | 'mailsPerHour'>,
): Omit<Taking, 'count'> {
  return { key: `mail:${callerId}`, allowance: { burst: mailBurst, perSecond: mailsPerHour / hourSeconds } };
}

/** What a call takes that would have the provider mail these addresses: from the caller's allowance, and each inbox's. */
export async function mailTakings(
  callerId: string,
  addresses: readonly string[],
  limits: Pick<
    GatewayLimits,
    'mailBurst' | 'mailsPerHour' | 'mailBurstPerAddress' | 'mailsPerAddressPerHour'
  >,
): Promise<readonly Taking[]> {
  if (addresses.length === 0) return [];
  const ofInbox = {
    burst: limits.mailBurstPerAddress,
    perSecond: limits.mailsPerAddressPerHour / hourSeconds,
  };
  const counts = new Map<string, number>();
  for (const inbox of addresses.map(inboxOf)) counts.set(inbox, (counts.get(inbox) ?? 0) + 1);
  return [
    { ...mailsOf(callerId, limits), count: addresses.length },
    ...(await Promise.all(
      Array.from(counts, async ([inbox, count]) => ({
        key: `mail-to:${await hashOf([inbox])}`,
        count,
        allowance: ofInbox,
      })),
    )),
  ];
}
