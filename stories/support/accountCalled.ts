import type { ServiceAccount } from '../../src/client/index.js';
import { company } from './company.js';

/** One of the seeded service accounts by its name. */
export function accountCalled(name: string): ServiceAccount {
  const account = company.serviceAccounts.find((one) => one.name === name);
  if (!account) throw new Error(`The company has no service account called "${name}".`);
  return account;
}
