'use client';

import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBackendContext, useCreateApiKey, type ApiKeyTerms } from '../../hooks/index.js';
import { useHasBroken } from '../internal/WidgetBoundary.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { createMint, type Mint } from './createMint.js';
import { findLeftMint, leaveMint, takeLeftMint } from './leftMints.js';

/**
 * Makes a key and holds what came of it until it is seen to: its secret in a holder, never in the state itself. Where
 * the view breaks in between, it is there again after another try.
 */
export function useMint(accountId: string) {
  const { emit } = useContext(SettingsContext);
  const { session } = useBackendContext();
  const { create } = useCreateApiKey(accountId);
  const hasBroken = useHasBroken();
  const [mint] = useState(() => findLeftMint(session, accountId) ?? createMint());
  const { state, pending } = useSyncExternalStore(mint.subscribe, mint.read, mint.read);
  const held = useRef<Mint | null>(null);

  useEffect(() => {
    held.current = mint;
    takeLeftMint(session, accountId, mint);
    return () => {
      held.current = null;
      // In development React takes every effect away once, to put it back at once.
      queueMicrotask(() => {
        if (held.current === mint) return;
        if (hasBroken()) leaveMint(session, accountId, mint);
        else mint.drop();
      });
    };
  }, [mint, session, accountId, hasBroken]);

  async function make(terms: ApiKeyTerms): Promise<void> {
    const outcome = await mint.make(create, terms);
    if (outcome?.status === 'done') emit({ type: 'key-created', accountId, keyId: outcome.key.id });
    if (outcome?.status === 'failed' && outcome.error.code === 'signed_out') emit({ type: 'signed-out' });
  }

  return { state, pending, mint: (terms: ApiKeyTerms) => void make(terms), reset: mint.reset };
}
