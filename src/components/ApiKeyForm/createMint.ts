import type { ApiKey, ApiKeyTerms, CreateApiKeyOutcome, RolecallError } from '../../hooks/index.js';
import { holdSecret, type HeldSecret } from '../ApiKeySecret/holdSecret.js';

/** How far the making of a key has come. */
type MintState =
  | { is: 'rest' }
  | { is: 'failed'; error: RolecallError }
  | { is: 'minted'; keyId: string | null; name: string; secret: HeldSecret }
  /** The answer was lost. `newKeys` are those that were not there before; null where they could not be read. */
  | { is: 'lost'; newKeys: readonly ApiKey[] | null };

type Create = (terms: ApiKeyTerms) => Promise<CreateApiKeyOutcome>;

/** The making of a key, and what came of it until it is seen to: apart from what asked for it, which may break meanwhile. */
export interface Mint {
  /** The same object until something changes. */
  read: () => { state: MintState; pending: boolean };
  subscribe: (listener: () => void) => () => void;
  /** Makes one. While one is on its way it does nothing, and gives null. */
  make: (create: Create, terms: ApiKeyTerms) => Promise<CreateApiKeyOutcome | null>;
  reset: () => void;
  /** Nobody looks any more: lets go of the secret, also of one that is still to come. */
  drop: () => void;
}

const rest: MintState = { is: 'rest' };

function stateAfter(outcome: CreateApiKeyOutcome, { name }: ApiKeyTerms): MintState {
  switch (outcome.status) {
    case 'done':
      return { is: 'minted', keyId: outcome.key.id, name, secret: holdSecret(outcome.key.secret) };
    case 'unknown':
      return { is: 'lost', newKeys: outcome.newKeys };
    case 'failed':
      return { is: 'failed', error: outcome.error };
  }
}

export function createMint(): Mint {
  const listeners = new Set<() => void>();
  let now = { state: rest, pending: false };
  let isDropped = false;
  const become = (next: Partial<typeof now>) => {
    now = { ...now, ...next };
    if (isDropped && now.state.is === 'minted') now.state.secret.clear();
    for (const listener of listeners) listener();
  };
  return {
    read: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    make: async (create, terms) => {
      // A second press before anything is drawn would make a second key.
      if (now.pending) return null;
      become({ pending: true });
      const outcome = await create(terms);
      become({ pending: false, state: stateAfter(outcome, terms) });
      return outcome;
    },
    reset: () => become({ state: rest }),
    drop: () => {
      isDropped = true;
      become({});
    },
  };
}
