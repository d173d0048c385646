import { cleanTexts } from '../answer/cleanTexts.js';
import type { InvitationLedger, LedgerEntry } from './InvitationLedger.js';

/**
 * A host's ledger as the gateway uses it: what goes there has no secret in it and nothing that nobody sees, and an answer of
 * another shape than documented is a failure. A truthy word is no yes: two callers would invite one address.
 */
export function checkLedger(ledger: InvitationLedger, scrub: (text: string) => string): InvitationLedger {
  const cleaned = <Data>(data: Data) => cleanTexts(data, scrub);
  return {
    add: async (entries) => isSo(await ledger.add(cleaned(entries))),
    replace: async (entry, next) => isSo(await ledger.replace(cleaned(entry), cleaned(next))),
    find: async (provider, address) => {
      const found: unknown = await ledger.find(provider, cleaned(address));
      if (found === null || isEntry(found)) return found;
      throw new Error('The ledger did not say whether there is such an entry.');
    },
    list: async (provider) => {
      const found: unknown = await ledger.list(provider);
      if (Array.isArray(found) && found.every(isEntry)) return found;
      throw new Error('The ledger did not list its entries.');
    },
  };
}

function isSo(answer: unknown): boolean {
  if (typeof answer === 'boolean') return answer;
  throw new Error('The ledger did not say whether it was done.');
}

/** What is told apart and acted upon by: the rest is as the gateway wrote it. */
function isEntry(value: unknown): value is LedgerEntry {
  const { id, address, state, revision } = Object(value) as Record<string, unknown>;
  return [id, address, state].every((one) => typeof one === 'string') && typeof revision === 'number';
}
