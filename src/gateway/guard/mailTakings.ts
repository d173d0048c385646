import type { GatewayLimits } from '../limits.js';
import type { Taking } from './createAllowances.js';
import { hashOf } from './hashOf.js';
import { inboxOf } from './inboxOf.js';

const hourSeconds = 3_600;

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
  const ofCaller = { burst: limits.mailBurst, perSecond: limits.mailsPerHour / hourSeconds };
  const ofInbox = {
    burst: limits.mailBurstPerAddress,
    perSecond: limits.mailsPerAddressPerHour / hourSeconds,
  };
  const counts = new Map<string, number>();
  for (const inbox of addresses.map(inboxOf)) counts.set(inbox, (counts.get(inbox) ?? 0) + 1);
  return [
    { key: `mail:${callerId}`, count: addresses.length, allowance: ofCaller },
    ...(await Promise.all(
      Array.from(counts, async ([inbox, count]) => ({
        key: `mail-to:${await hashOf([inbox])}`,
        count,
        allowance: ofInbox,
      })),
    )),
  ];
}
