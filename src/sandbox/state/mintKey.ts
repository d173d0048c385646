import type { SandboxKey } from '../types.js';
import { changeAccount } from './changeAccount.js';
import type { State } from './State.js';

/** What a new key is allowed to do. */
export type KeyTerms = Pick<
  SandboxKey,
  'name' | 'permissions' | 'characterLimit' | 'allowedIps' | 'thirdPartyDisableAllowed'
>;

/**
 * Makes a key of an account, the last in its list. The state keeps the secret in order to know it again, as a
 * provider keeps its hash, and tells it to nobody. @throws {Error} There is no such account.
 */
export function mintKey(
  state: State,
  accountId: string,
  terms: KeyTerms,
  nowMs: number,
): { id: string; secret: string } {
  const { id, secret, hash } = state.newKey();
  const key: SandboxKey = {
    ...terms,
    id,
    hint: secret.slice(-4),
    hash,
    createdAtUnix: Math.floor(nowMs / 1000),
    characterCount: 0,
    disabled: false,
    disableReason: null,
  };
  changeAccount(state, accountId, ({ keys }) => ({ keys: [...keys, key] }));
  state.mintedKeys.set(secret, id);
  return { id, secret };
}
