import * as v from 'valibot';
import { emailKey } from '../../access/emailKey.js';
import { canonicalEmail } from '../../access/canonicalEmail.js';
import { listInvitations } from '../../contract/gateway/invitations.js';
import type { AnyOperation, CallInput, OperationOutput } from '../../contract/operation.js';
import { Refusal } from '../answer/Refusal.js';
import { mayBeDone } from '../guard/mayBeDone.js';
import { withDeadline } from '../guard/withDeadline.js';
import type { GatewayLimits } from '../limits.js';
import { newRequestId } from '../request/newRequestId.js';
import type { Caller, Lookup } from '../types.js';
import type { InvitationLedger, LedgerEntry } from './InvitationLedger.js';

/** Keeps the books about invitations while calls go through. */
export interface Invitations {
  /**
   * Does a write, and writes down what it sends or ends. Any other write is just done.
   *
   * @throws {Refusal} What `work` throws; 409 for an address that has an invitation, or about whose invitation a call
   *   is on its way; 503 when the ledger does not answer. In these cases nothing was done.
   */
  through: (
    call: { operation: AnyOperation; input: CallInput; caller: Caller; lookup: Lookup },
    work: () => Promise<unknown>,
  ) => Promise<unknown>;
  /**
   * What was sent and has not been answered by joining.
   *
   * @throws {Refusal} 400 for a provider that no list is kept for; 503 as above; what a lookup throws.
   */
  list: (input: CallInput, lookup: Lookup) => Promise<OperationOutput<typeof listInvitations>>;
}

/** Longer than any call of a gateway that lives: what is held for so long was left behind by one that died. */
const graceMs = 30_000;

/**
 * @param ledger Through `checkLedger`, so that nothing secret is kept and what it answers is as documented.
 * @param now Unix milliseconds.
 */
export function createInvitations(
  ledger: InvitationLedger,
  { policyMs, upstreamTotalMs }: GatewayLimits,
  now: () => number,
): Invitations {
  /** @param takeBack Undoes what it may have done where its answer is not waited for, or none came. */
  const ask = async <T>(question: () => T | Promise<T>, takeBack?: () => void): Promise<T> => {
    try {
      return await withDeadline(
        (async () => question())(),
        policyMs,
        () => new Error('No answer.'),
        () => takeBack?.(),
      );
    } catch {
      takeBack?.();
      throw new Refusal(503, 'ledger_unavailable', 'The list of invitations cannot be reached now.', {
        retryAfter: 1,
      });
    }
  };
  const changed = (entry: LedgerEntry, state: LedgerEntry['state']): LedgerEntry => ({
    ...entry,
    state,
    changedAtMs: now(),
    revision: entry.revision + 1,
  });
  /** After a call: what happened has happened, and an entry that stays held counts as unconfirmed in time. */
  const settle = (held: readonly LedgerEntry[], next: (entry: LedgerEntry) => LedgerEntry | null) =>
    Promise.all(held.map((entry) => ask(() => ledger.replace(entry, next(entry))).catch(() => false)));

  /** Puts one entry in another's place for a call that was refused: best effort, whenever the ledger comes to it. */
  const restore = (entry: LedgerEntry, former: LedgerEntry | null) =>
    void ask(() => ledger.replace(entry, former)).catch(() => undefined);
  const add = (entries: readonly LedgerEntry[]) =>
    ask(
      () => ledger.add(entries),
      () => {
        for (const entry of entries) restore(entry, null);
      },
    );

  const isBusy = ({ state, changedAtMs }: LedgerEntry) =>
    (state === 'sending' || state === 'ending') && now() - changedAtMs < upstreamTotalMs + graceMs;

  /** Whoever has joined needs no invitation any more. Gives the entries of the others. */
  const dropJoined = async (entries: readonly LedgerEntry[], lookup: Lookup) => {
    if (entries.length === 0) return entries;
    const members = new Set((await lookup.members()).map(({ email }) => canonicalEmail(email)));
    const joined = entries.filter((entry) => members.has(entry.address) && !isBusy(entry));
    await settle(joined, () => null);
    return entries.filter((entry) => !joined.includes(entry));
  };

  const reserve = async (entries: readonly LedgerEntry[], lookup: Lookup) => {
    if (await add(entries)) return;
    const found = await Promise.all(
      entries.map(({ provider, address }) => ask(() => ledger.find(provider, address))),
    );
    const others = await dropJoined(
      found.filter((entry) => entry !== null),
      lookup,
    );
    if (others.length > 0 || !(await add(entries)))
      throw new Refusal(
        409,
        'already_invited',
        'An invitation was sent to this address. Cancel it, or send it again instead.',
      );
  };

  const send = async (entries: readonly LedgerEntry[], lookup: Lookup, work: () => Promise<unknown>) => {
    await reserve(entries, lookup);
    try {
      const answer = await work();
      await settle(entries, (entry) => changed(entry, 'sent'));
      return answer;
    } catch (error) {
      await settle(entries, (entry) => (mayBeDone(error) ? changed(entry, 'unconfirmed') : null));
      throw error;
    }
  };

  const end = async (entry: LedgerEntry, work: () => Promise<unknown>) => {
    const held = changed(entry, 'ending');
    const hold = () =>
      ask(
        () => ledger.replace(entry, held),
        () => restore(held, { ...entry, revision: held.revision + 1 }),
      );
    if (isBusy(entry) || !(await hold()))
      throw new Refusal(
        409,
        'invitation_busy',
        'This invitation is being sent or ended. Wait, then look again.',
      );
    try {
      const answer = await work();
      await settle([held], () => null);
      return answer;
    } catch (error) {
      await settle([held], () => {
        if (mayBeDone(error)) return changed(held, 'unconfirmed');
        // The provider knows of none: it was answered, ended elsewhere, or never went out.
        const isGone = error instanceof Refusal && error.extras.upstreamStatus === 404;
        return isGone ? null : changed(held, entry.state === 'sent' ? 'sent' : 'unconfirmed');
      });
      throw error;
    }
  };

  return {
    through: async ({ operation, input, caller, lookup }, work) => {
      const { provider } = operation;
      const sent = operation.invites?.(input);
      if (sent !== undefined) {
        const { emails, seat, groupIds, monthlyCredits } = sent;
        const sentBy = { id: caller.id, email: caller.email, name: caller.name ?? null };
        const entries = emails.map((email): LedgerEntry => ({
          id: newRequestId(),
          provider,
          address: emailKey(email),
          email,
          seat: seat ?? null,
          groupIds: groupIds ?? null,
          monthlyCredits: monthlyCredits ?? null,
          sentBy,
          sentAtMs: now(),
          state: 'sending',
          changedAtMs: now(),
          revision: 1,
        }));
        return send(entries, lookup, work);
      }
      const ended = operation.uninvites?.(input);
      const entry = ended === undefined ? null : await ask(() => ledger.find(provider, emailKey(ended)));
      return entry === null ? work() : end(entry, work);
    },

    list: async ({ query }, lookup) => {
      const { provider = 'elevenlabs' } = query;
      if (provider !== 'elevenlabs')
        throw new Refusal(400, 'invalid_request', 'No list is kept for this provider.', {
          param: 'provider',
        });
      const entries = await dropJoined(await ask(() => ledger.list(provider)), lookup);
      return v.parse(listInvitations.response, {
        invitations: entries.map((entry) => ({
          id: entry.id,
          email: entry.email,
          seat_type: entry.seat,
          group_ids: entry.groupIds,
          usage_limit: entry.monthlyCredits,
          sent_by: entry.sentBy,
          sent_at: new Date(entry.sentAtMs).toISOString(),
          state: entry.state === 'sent' || isBusy(entry) ? entry.state : 'unconfirmed',
        })),
      });
    },
  };
}
