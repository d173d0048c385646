import { Refusal } from '../answer/Refusal.js';
import type { InvitationLedger } from '../invitations/InvitationLedger.js';
import type { Store } from '../types.js';
import { withDeadline } from './withDeadline.js';

/** How long an answer counts: anybody may ask, and must not wear out what is asked. */
const keptMs = 1_000;

/** A name that nothing else is kept under. */
const probe = 'ready:probe';

/**
 * Says whether a gateway may take traffic: its store, its ledger and its keys are there. Nothing that a caller does makes
 * it say no.
 *
 * @param now Unix milliseconds.
 * @returns Throws a {@link Refusal} 503 `bad_credential`, `store_unavailable` or `ledger_unavailable` while it may not.
 */
export function createReadiness(
  store: Store,
  ledger: InvitationLedger | undefined,
  haveGoodKeys: () => Promise<boolean>,
  deadlineMs: number,
  now: () => number,
): () => Promise<{ status: 'ok' }> {
  const answers = async (question: () => unknown) => {
    try {
      await withDeadline((async () => question())(), deadlineMs, () => new Error('No answer.'));
      return true;
    } catch {
      return false;
    }
  };
  const look = async (): Promise<Refusal | null> => {
    const [hasStore, hasLedger, hasKeys] = await Promise.all([
      answers(() => store.remove(probe)),
      ledger === undefined || answers(() => ledger.find('elevenlabs', probe)),
      haveGoodKeys(),
    ]);
    const extras = { retryAfter: 1 };
    if (!hasStore) return new Refusal(503, 'store_unavailable', 'The store does not answer.', extras);
    if (!hasLedger)
      return new Refusal(503, 'ledger_unavailable', 'The list of invitations does not answer.', extras);
    if (hasKeys) return null;
    return new Refusal(503, 'bad_credential', 'The provider’s credential is missing or was refused.', extras);
  };
  let last: { atMs: number; lack: ReturnType<typeof look> } | null = null;
  return async () => {
    if (last === null || now() - last.atMs >= keptMs) last = { atMs: now(), lack: look() };
    const lack = await last.lack;
    if (lack !== null) throw lack;
    return { status: 'ok' };
  };
}
