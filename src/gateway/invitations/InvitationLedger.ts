import type { ProviderId } from '../../contract/operation.js';

/** One invitation that went through the gateway. It holds addresses, names and terms, and never a key. */
export interface LedgerEntry {
  /** Of this very invitation: a later one to the same address has another. */
  id: string;
  provider: ProviderId;
  /** As addresses are compared, letters small. At one provider no two entries have the same. */
  address: string;
  /** As it was sent. */
  email: string;
  /** The provider's seat type; null where none was named. */
  seat: string | null;
  /** Ids of groups to join; null where none were named. */
  groupIds: readonly string[] | null;
  monthlyCredits: number | null;
  /** Who sent it, as `identify` said. */
  sentBy: { id: string; email: string; name: string | null };
  /** Unix milliseconds. */
  sentAtMs: number;
  /**
   * `sent` was confirmed by the provider; of an `unconfirmed` one an answer was lost, so that it may or may not be
   * live. `sending` and `ending`: a call about it is on its way, or its gateway died before it could write more.
   */
  state: 'sending' | 'sent' | 'unconfirmed' | 'ending';
  /** When it came into that state, in Unix milliseconds. */
  changedAtMs: number;
  /** Grows by one with each change. */
  revision: number;
}

/**
 * Keeps what was sent, for a provider that cannot list it. `memoryLedger()` forgets with its process; one that stays
 * is in `rolecall/gateway/libsql`. Entries are plain data: a store may keep them as JSON.
 *
 * Each method does its work in one step, also between several gateways: that is what keeps two callers from inviting
 * one address twice. One that throws, or is silent for five seconds, refuses the call.
 */
export interface InvitationLedger {
  /**
   * Writes entries down: all of them, or none when one of their addresses stands there already.
   *
   * @returns Whether they were written.
   */
  add: (entries: readonly LedgerEntry[]) => boolean | Promise<boolean>;
  /**
   * Puts `next` in an entry's place, or takes it out where `next` is null; only if it stands there with the same `id`
   * and `revision`.
   *
   * @returns Whether that was so.
   */
  replace: (entry: LedgerEntry, next: LedgerEntry | null) => boolean | Promise<boolean>;
  /** The entry of an address; null when there is none. */
  find: (provider: ProviderId, address: string) => LedgerEntry | null | Promise<LedgerEntry | null>;
  /** Every entry of a provider, the one that was sent first at the head. */
  list: (provider: ProviderId) => readonly LedgerEntry[] | Promise<readonly LedgerEntry[]>;
}
