import type { Format } from '../../locales/createFormat.js';
import type { AccountMessages } from '../../locales/Messages.js';
import { capital } from './capital.js';

/** What a plan is called: the provider's own word, as a name, where it is not one that is known. */
export function tierName(m: AccountMessages, format: Format, tier: string): string {
  const { tiers } = m.account;
  if (Object.hasOwn(tiers, tier)) return tiers[tier as keyof typeof tiers];
  // `scale_2024_08_10` is one year's edition of a plan.
  return capital(format, tier.replace(/(?:_\d+){3}$/, '').replaceAll('_', ' '));
}
