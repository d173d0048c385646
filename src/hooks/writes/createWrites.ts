import { asRolecallError } from '../asRolecallError.js';
import { changedMeanwhile } from './changedMeanwhile.js';
import type { SendInTurn } from './createBatch.js';
import { createWriteLog } from './createWriteLog.js';
import type { WriteLog, WriteLogDefinition, WriteOutcome } from './createWriteLog.js';
import { mayHaveBeenDone } from './mayHaveBeenDone.js';
import { refuseAfterEnd } from './refuseAfterEnd.js';
import { runWrite } from './runWrite.js';
import type { WriteTarget } from './WriteTarget.js';

/**
 * What is particular to the writes of one kind of list, as functions and never as a flag: a day on which this needs a
 * `kind` it is wrong. `Intent` is what a write means to do and, once it is done, what was done; `Truth` what the list tells
 * of whom it is about; `Seen` what the person may have seen of it.
 */
export interface WritesDefinition<Target extends WriteTarget, Intent, Truth, Seen> extends WriteLogDefinition<
  Target,
  Intent
> {
  /** Whom the server would say a write is about, which never changes: writes about the same go one after the other. */
  about: (intent: Intent) => string;
  /** Throws where it cannot be sent at all. */
  check: (target: Target, intent: Intent) => void;
  /** What is known of it once somebody has looked; undefined where nothing is. */
  find: (target: Target, intent: Intent) => Promise<Truth | undefined> | Truth | undefined;
  /** Whether it is neither as it was seen nor as it is meant to be: somebody else was faster. @default never */
  hasMoved?: ((now: Truth, intent: Intent, seen: Seen) => boolean) | undefined;
  /** The same intent over what is really so before it. Throws where there is nothing that it could be about. */
  over: (target: Target, intent: Intent, now: Truth | undefined) => Intent;
  /** Sends it, once. */
  send: (target: Target, intent: Intent, now: Truth | undefined) => Promise<unknown>;
  /** Reads past the cache: a read on its way may have left before the write arrived. Undefined where it cannot be read. */
  readTruth: (target: Target, intent: Intent) => Promise<Truth | undefined>;
  /** Whether what it means is so. */
  isApplied: (truth: Truth, intent: Intent) => boolean;
  /** Puts what is now so into the cache, where no read that left earlier can overwrite it. */
  settle: (target: Target, intent: Intent) => Promise<void>;
}

/** What a write was decided upon. */
export interface WriteBasis<Seen> {
  /** Looks again before it leaves, where what was seen is old; shared by what leaves together. */
  look: () => Promise<unknown>;
  seen: Seen;
}

/** The writes of one kind of list. */
export interface Writes<Target extends WriteTarget, Intent, Seen> extends WriteLog<Target, Intent> {
  /**
   * Carries out a write as a mutation of the target's client: pending while it is on its way, kept when it fails. It takes
   * the place of those of its row that have failed. Writes about one go one after the other, in the order they were asked
   * for. Never rejects for a failed call.
   *
   * Nothing is sent where somebody else was faster (`changed_meanwhile`), or is signed in by then (`signed_out`). Where the
   * answer was lost, the truth decides. The cache holds the change before the mutation ends, so that what is drawn passes
   * from the intent to the truth without a gap.
   *
   * @returns Null when `inTurn` called it off.
   */
  carryOut: CarryOut<Target, Intent, Seen>;
}

interface CarryOut<Target, Intent, Seen> {
  (target: Target, intent: Intent, basis: WriteBasis<Seen>): Promise<WriteOutcome<Intent>>;
  (
    target: Target,
    intent: Intent,
    basis: WriteBasis<Seen>,
    inTurn: SendInTurn,
  ): Promise<WriteOutcome<Intent> | null>;
}

/** Makes the writes of one kind of list out of what is particular to them. */
export function createWrites<Target extends WriteTarget, Intent, Truth, Seen>(
  definition: WritesDefinition<Target, Intent, Truth, Seen>,
): Writes<Target, Intent, Seen> {
  const log = createWriteLog<Target, Intent>(definition);
  const carryOut = async (
    target: Target,
    intent: Intent,
    basis: WriteBasis<Seen>,
    inTurn: SendInTurn = (send) => send(),
  ): Promise<WriteOutcome<Intent> | null> => {
    const end = await runWrite<Intent, Intent | null>({
      client: target.client,
      mutationKey: log.key(target),
      about: definition.about(intent),
      intent,
      send: () => inTurn(() => sendWrite(definition, target, intent, basis)),
      replaces: log.ofRow(target, definition.rowKey(target)(intent)),
    });
    if (end.status === 'failed') return { ...end, change: intent };
    return end.done && { status: 'done', change: end.done };
  };
  // Only `inTurn` calls a write off.
  return { ...log, carryOut: carryOut as CarryOut<Target, Intent, Seen> };
}

async function sendWrite<Target extends WriteTarget, Intent, Truth, Seen>(
  definition: WritesDefinition<Target, Intent, Truth, Seen>,
  target: Target,
  asked: Intent,
  { look, seen }: WriteBasis<Seen>,
): Promise<Intent> {
  refuseAfterEnd(target.session);
  definition.check(target, asked);
  await look();
  // What was asked for before this may have changed it since.
  const now = await definition.find(target, asked);
  refuseAfterEnd(target.session);
  if (now !== undefined && definition.hasMoved?.(now, asked, seen)) throw changedMeanwhile();
  const intent = definition.over(target, asked, now);
  try {
    await definition.send(target, intent, now);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    const mayTell = mayHaveBeenDone(error) && !target.session.hasEnded();
    const truth = mayTell ? await definition.readTruth(target, intent) : undefined;
    if (truth === undefined || !definition.isApplied(truth, intent)) throw error;
  }
  await definition.settle(target, intent);
  return intent;
}
