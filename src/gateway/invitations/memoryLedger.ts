import type { InvitationLedger, LedgerEntry } from './InvitationLedger.js';

/** Keeps invitations in this process: gone when it ends, and unknown to any other gateway. */
export function memoryLedger(): InvitationLedger {
  const entries = new Map<string, LedgerEntry>();
  const placeOf = ({ provider, address }: Pick<LedgerEntry, 'provider' | 'address'>) =>
    `${provider} ${address}`;
  return {
    add: (added) => {
      if (added.some((entry) => entries.has(placeOf(entry)))) return false;
      for (const entry of added) entries.set(placeOf(entry), entry);
      return true;
    },
    replace: (entry, next) => {
      const place = placeOf(entry);
      const present = entries.get(place);
      if (present?.id !== entry.id || present.revision !== entry.revision) return false;
      if (next === null) entries.delete(place);
      else entries.set(place, next);
      return true;
    },
    find: (provider, address) => entries.get(placeOf({ provider, address })) ?? null,
    // A map keeps the order of entry, also of what is put in another's place.
    list: (provider) => [...entries.values()].filter((entry) => entry.provider === provider),
  };
}
