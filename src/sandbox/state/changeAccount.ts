import type { SandboxServiceAccount } from '../types.js';
import type { State } from './State.js';

/** Changes one service account. @throws {Error} There is no such account. */
export function changeAccount(
  state: State,
  accountId: string,
  change: (account: SandboxServiceAccount) => Partial<SandboxServiceAccount>,
): void {
  const index = state.serviceAccounts.findIndex(({ id }) => id === accountId);
  const account = state.serviceAccounts[index];
  if (!account) throw new Error(`The sandbox has no service account with the id ${accountId}.`);
  state.serviceAccounts[index] = { ...account, ...change(account) };
}
