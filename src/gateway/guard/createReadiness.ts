import { Refusal } from '../answer/Refusal.js';
import type { InvitationLedger } from '../invitations/InvitationLedger.js';
import type { Store } from '../types.js';
import { withDeadline } from './withDeadline.js';

/** What may keep a gateway from serving, by the word that it is told by. */
const sentences = {
  bad_credential: 'The provider’s credential is missing or was refused.',
  store_unavailable: 'The store does not answer.',
  ledger_unavailable: 'The list of invitations does not answer.',
} as const;

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
  const look = async (): Promise<keyof typeof sentences | null> => {
    const [hasStore, hasLedger, hasKeys] = await Promise.all([
      answers(() => store.remove(probe)),
      ledger === undefined || answers(() => ledger.find('elevenlabs', probe)),
      haveGoodKeys(),
    ]);
    if (!hasStore) return 'store_unavailable';
    if (!hasLedger) return 'ledger_unavailable';
    return hasKeys ? null : 'bad_credential';
  };
  let last: { atMs: number; lack: ReturnType<typeof look> } | null = null;
  return async () => {
    if (last === null || now() - last.atMs >= keptMs) last = { atMs: now(), lack: look() };
    const lack = await last.lack;
    if (lack !== null) throw new Refusal(503, lack, sentences[lack], { retryAfter: 1 });
    return { status: 'ok' };
  };
}
