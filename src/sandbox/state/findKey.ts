import type { SandboxKey, SandboxServiceAccount } from '../types.js';
import type { State } from './State.js';

/** Gives a key and the account that it is of; undefined where there is none. */
export function findKey(
  state: State,
  keyId: string,
): { account: SandboxServiceAccount; key: SandboxKey } | undefined {
  for (const account of state.serviceAccounts) {
    const key = account.keys.find(({ id }) => id === keyId);
    if (key) return { account, key };
  }
  return undefined;
}
