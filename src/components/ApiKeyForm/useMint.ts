'use client';

import { useContext, useRef, useState } from 'react';
import { useCreateApiKey, type ApiKey, type ApiKeyTerms, type RolecallError } from '../../hooks/index.js';
import { holdSecret, type HeldSecret } from '../ApiKeySecret/holdSecret.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';

/** How far the making of a key has come. */
export type MintState =
  | { is: 'rest' }
  | { is: 'failed'; error: RolecallError }
  | { is: 'minted'; keyId: string; name: string; secret: HeldSecret }
  /** The answer was lost. `newKeys` are those that were not there before; null where they could not be read. */
  | { is: 'lost'; newKeys: readonly ApiKey[] | null };

const rest: MintState = { is: 'rest' };

/** Makes a key and holds what came of it until it is seen to: its secret in a holder, never in the state itself. */
export function useMint(accountId: string) {
  const { emit } = useContext(SettingsContext);
  const { create, pending } = useCreateApiKey(accountId);
  const [state, setState] = useState<MintState>(rest);
  const isUnderWay = useRef(false);

  async function mint(terms: ApiKeyTerms): Promise<void> {
    // A second press before anything is drawn would make a second key.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const outcome = await create(terms);
    isUnderWay.current = false;
    if (outcome.status === 'done') {
      const { id: keyId, secret } = outcome.key;
      setState({ is: 'minted', keyId, name: terms.name, secret: holdSecret(secret) });
      emit({ type: 'key-created', accountId, keyId });
    } else if (outcome.status === 'unknown') {
      setState({ is: 'lost', newKeys: outcome.newKeys });
    } else {
      setState({ is: 'failed', error: outcome.error });
      if (outcome.error.code === 'signed_out') emit({ type: 'signed-out' });
    }
  }

  return { state, pending, mint: (terms: ApiKeyTerms) => void mint(terms), reset: () => setState(rest) };
}
