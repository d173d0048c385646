'use client';

import { useCallback, useRef, useState } from 'react';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { mayHaveBeenDone } from './mayHaveBeenDone.js';
import type { WriteTarget } from './WriteTarget.js';

/** How the making of something new ended. */
export type MakingEnd<Made, Listed> =
  | { status: 'done'; made: Made }
  | { status: 'failed'; error: RolecallError }
  /** The answer was lost. `added` are those of the list that were not there before; null where nobody can tell. */
  | { status: 'unknown'; error: RolecallError; added: readonly Listed[] | null };

/** What is made, and the list that it then stands in. */
export interface Making<Terms, Made, Listed extends { id: string }> {
  target: WriteTarget;
  /** Sends it, once. */
  make: (terms: Terms) => Promise<Made>;
  /** Reads the list past the cache, or what of it could hold what is made. */
  read: (terms: Terms) => Promise<readonly Listed[]>;
  /** Reads again whatever shows the list. Runs when something may have been made, and is not waited for. */
  reread: () => Promise<void>;
}

/**
 * Makes something new that is told this once, such as a key with its secret. It is no mutation of TanStack's, whose
 * cache would keep the answer: what was made goes to the caller of `create` alone, and nothing of it is kept.
 *
 * It sends once and never by itself again. While one is on its way another call joins it, so that a double click makes
 * one thing. The list is read before it and, where the answer was lost, after it, so that what is new can be named.
 */
export function useMaking<Terms, Made, Listed extends { id: string }>(
  making: Making<Terms, Made, Listed>,
): {
  create: (terms: Terms) => Promise<MakingEnd<Made, Listed>>;
  pending: boolean;
} {
  const [pending, setPending] = useState(false);
  const running = useRef<{ of: object; end: Promise<MakingEnd<Made, Listed>> } | null>(null);
  const create = useCallback(
    (terms: Terms) => {
      // Of another account, or for somebody else, it is another thing.
      if (running.current?.of === making) return running.current.end;
      const end = carryOut(making, terms).finally(() => {
        if (running.current?.end !== end) return;
        running.current = null;
        setPending(false);
      });
      running.current = { of: making, end };
      setPending(true);
      return end;
    },
    [making],
  );
  return { create, pending };
}

async function carryOut<Terms, Made, Listed extends { id: string }>(
  { target, make, read, reread }: Making<Terms, Made, Listed>,
  terms: Terms,
): Promise<MakingEnd<Made, Listed>> {
  const readOrNull = () => read(terms).catch(() => null);
  const before = await readOrNull();
  try {
    const made = await make(terms);
    void reread();
    return { status: 'done', made };
  } catch (thrown) {
    const error = asRolecallError(thrown);
    if (!mayHaveBeenDone(error)) {
      rereadRights(target, null, error);
      return { status: 'failed', error };
    }
    const after = before && (await readOrNull());
    void reread();
    const known = new Set(before?.map(({ id }) => id));
    return { status: 'unknown', error, added: after?.filter(({ id }) => !known.has(id)) ?? null };
  }
}
