import type { Host } from './openHost.js';

/** One of the sandbox's service accounts as it is now. */
export function accountNamed({ sandbox }: Pick<Host, 'sandbox'>, name: string) {
  const account = sandbox.workspace.serviceAccounts.find((one) => one.name === name);
  if (!account) throw new Error(`There is no service account called ${name}.`);
  return account;
}
