import type { SandboxKey } from '../types.js';
import { changeAccount } from './changeAccount.js';
import { findKey } from './findKey.js';
import type { State } from './State.js';

/** Changes a key, or (null) deletes it. @throws {Error} There is no such key. */
export function changeKey(state: State, keyId: string, change: Partial<SandboxKey> | null): void {
  const found = findKey(state, keyId);
  if (!found) throw new Error(`The sandbox has no key with the id ${keyId}.`);
  changeAccount(state, found.account.id, ({ keys }) => ({
    keys: keys.flatMap((key) => (key.id !== keyId ? [key] : change ? [{ ...key, ...change }] : [])),
  }));
}
