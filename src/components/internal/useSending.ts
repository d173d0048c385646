'use client';

import { useEffect, useRef, useState } from 'react';
import { endsSession, type RolecallError } from '../../hooks/index.js';

/** How the sending of one item ended. */
export type SendOutcome = { status: 'done' } | { status: 'failed'; error: RolecallError };

interface SendOptions<Item, Outcome> {
  signal: AbortSignal;
  /** Hears of each whose call leaves: it goes on from then, whatever the signal says. */
  onSend?: (item: Item) => void;
  onOutcome: (item: Item, outcome: Outcome) => void;
}

/**
 * Sends to many, a few at a time, and tells of each as it leaves and as it ends. What has not left when the signal aborts
 * is not sent. Never rejects for a call that failed.
 */
export type SendMany<Item, Outcome> = (
  items: readonly Item[],
  options: SendOptions<Item, Outcome>,
) => Promise<unknown>;

/** How far a run has come. `waiting`: the server asked for a pause of `waitMs`, after which it goes on by itself. */
export type SendPhase =
  | { is: 'rest' }
  | { is: 'sending'; done: number; total: number }
  | { is: 'waiting'; done: number; total: number; waitMs: number };

/** How a run ended. */
export interface SendEnd<Outcome> {
  /** How those ended that went well, in the order in which they did. */
  done: readonly Outcome[];
  /** Ids of those that were refused. */
  failed: readonly string[];
  /** Ids of those that were not sent; empty unless it was stopped. */
  unsent: readonly string[];
  /** An error is what ended the session. Null where all was sent. */
  stoppedBy: 'person' | RolecallError | null;
}

export interface SendCallbacks<Outcome> {
  onDone: (id: string) => void;
  onFailed: (id: string, error: RolecallError) => void;
  onOutcome: (outcome: Outcome) => void;
}

/** How long to pause where the server does not say, in ms. */
const pauseMs = 10_000;

/** After so many pauses in a row that helped nobody, what is left fails. */
const mostPauses = 5;

const rest: SendPhase = { is: 'rest' };
const nothing: ReadonlySet<string> = new Set();

/**
 * Sends to many, a few at a time. When the server says that it is too much, what has not left waits as long as it
 * asks and then goes on; when the session is over, or the component is, nothing more is sent.
 *
 * @param idOf Names an item in what is told of it.
 */
export function useSending<Item, Outcome extends SendOutcome>(
  sendMany: SendMany<Item, Outcome>,
  idOf: (item: Item) => string,
) {
  const [phase, setPhase] = useState<SendPhase>(rest);
  const [underWay, setUnderWay] = useState<ReadonlySet<string>>(nothing);
  const stopped = useRef<AbortController | null>(null);
  const endPause = useRef<() => void>(() => undefined);

  useEffect(
    () => () => {
      stopped.current?.abort();
      endPause.current();
    },
    [],
  );

  async function send(items: readonly Item[], on: SendCallbacks<Outcome>): Promise<SendEnd<Outcome>> {
    const stop = new AbortController();
    stopped.current = stop;
    const done: Outcome[] = [];
    const failed: string[] = [];
    let queue = items;
    let pauses = 0;
    let end: RolecallError | null = null;
    const isOver = () => stop.signal.aborted || end !== null;

    while (queue.length > 0 && !isOver()) {
      setPhase({ is: 'sending', done: done.length, total: items.length });
      const batch = queue;
      const halt = new AbortController();
      const limits: { item: Item; error: RolecallError }[] = [];
      const before = done.length;
      const settled = new Set<Item>();
      stop.signal.addEventListener('abort', () => halt.abort(), { once: true });

      await sendMany(batch, {
        signal: halt.signal,
        onSend: (item) => setUnderWay((ids) => new Set([...ids, idOf(item)])),
        onOutcome: (item, outcome) => {
          const id = idOf(item);
          setUnderWay((ids) => new Set([...ids].filter((one) => one !== id)));
          if (outcome.status === 'done') {
            settled.add(item);
            done.push(outcome);
            setPhase({ is: 'sending', done: done.length, total: items.length });
            on.onDone(id);
          } else if (endsSession(outcome.error)) {
            // What had not left yet was not refused, only left behind.
            if (end) return;
            end = outcome.error;
          } else if (outcome.error.code === 'rate_limited' && pauses < mostPauses) {
            // The others would only be refused as well.
            halt.abort();
            limits.push({ item, error: outcome.error });
            return;
          } else {
            settled.add(item);
            failed.push(id);
            on.onFailed(id, outcome.error);
          }
          on.onOutcome(outcome);
        },
      });

      queue = batch.filter((item) => !settled.has(item));
      if (limits.length === 0 || queue.length === 0 || isOver()) continue;
      pauses = done.length > before ? 1 : pauses + 1;
      const waitMs = Math.max(...limits.map(({ error }) => error.retryAfterMs ?? pauseMs), 1_000);
      setPhase({ is: 'waiting', done: done.length, total: items.length, waitMs });
      await new Promise<void>((resolve) => {
        endPause.current = resolve;
      });
    }

    setPhase(rest);
    setUnderWay(nothing);
    return {
      done,
      failed,
      unsent: queue.map(idOf),
      stoppedBy: queue.length === 0 ? null : stop.signal.aborted ? 'person' : end,
    };
  }

  return {
    phase,
    /** Ids of those whose call has left and has not ended, where `sendMany` tells. */
    underWay,
    send,
    /** Goes on before the pause is over. */
    goOn: () => endPause.current(),
    /** What has left is waited for; nothing more is sent. */
    stop: () => {
      stopped.current?.abort();
      endPause.current();
    },
  };
}
