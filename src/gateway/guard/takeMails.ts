import type { GatewayLimits } from '../limits.js';
import type { Store } from '../types.js';
import { hashOf } from './hashOf.js';
import { takeCall } from './takeCall.js';

const hourSeconds = 3_600;

/**
 * Takes the mails that a call would have the provider send from the caller's allowance and from each address's own.
 * A refused call has used up what it took: asking again at once is what the limit is against.
 *
 * @throws {Refusal} As {@link takeCall}.
 */
export async function takeMails(
  store: Store,
  callerId: string,
  addresses: readonly string[],
  limits: Pick<
    GatewayLimits,
    'mailBurst' | 'mailsPerHour' | 'mailBurstPerAddress' | 'mailsPerAddressPerHour' | 'policyMs'
  >,
  nowMs: number,
): Promise<void> {
  const ofCaller = { burst: limits.mailBurst, perSecond: limits.mailsPerHour / hourSeconds };
  const ofAddress = {
    burst: limits.mailBurstPerAddress,
    perSecond: limits.mailsPerAddressPerHour / hourSeconds,
  };
  const inboxes = await Promise.all(addresses.map((address) => hashOf([inboxOf(address)])));
  await Promise.all(
    inboxes.flatMap((inbox) => [
      takeCall(store, `mail:${callerId}`, ofCaller, nowMs, limits.policyMs),
      takeCall(store, `mail-to:${inbox}`, ofAddress, nowMs, limits.policyMs),
    ]),
  );
}

/** One inbox has many spellings: capitals, and what stands behind a plus. */
function inboxOf(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*/, '');
}
