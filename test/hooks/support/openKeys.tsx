import { renderHook, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useApiKeys, useCreateApiKey, useServiceAccounts } from '../../../src/hooks/index.js';
import type { ApiKeyRow } from '../../../src/hooks/index.js';
import { openPage } from './openPage.js';
import type { Page, PageOptions } from './openPage.js';

/** The provider's names for what is done with keys. */
export const operations = {
  list: 'get_service_account_api_keys_route',
  create: 'create_service_account_api_key',
  update: 'edit_service_account_api_key',
  remove: 'delete_service_account_api_key',
  createAccount: 'create_service_account',
  listAccounts: 'get_workspace_service_accounts',
} as const;

/** A service account as the provider holds it. */
export function accountNamed({ workspace }: Page, name: string) {
  const found = workspace.sandbox.workspace.serviceAccounts.find((account) => account.name === name);
  if (!found) throw new Error(`The sandbox has no service account called "${name}".`);
  return found;
}

/** Opens what a list of an account's keys stands on, beside the accounts, and waits until it shows them. */
export async function openKeys(
  options: PageOptions & { account?: string } = {},
  page: Page = openPage(options),
) {
  const { account = 'render-farm' } = options;
  const { id } = accountNamed(page, account);
  const renders: unknown[] = [];
  const hook = renderHook(
    () => {
      const all = { keys: useApiKeys(id), making: useCreateApiKey(id), accounts: useServiceAccounts() };
      renders.push(all);
      return all;
    },
    { wrapper: page.Frame },
  );
  const keys = () => hook.result.current.keys;
  await waitFor(() => {
    expect(keys().list.isPending).toBe(false);
    expect(keys().viewer.data).toBeDefined();
    expect(hook.result.current.accounts.isPending).toBe(false);
  });
  return {
    page,
    keys,
    renders,
    making: () => hook.result.current.making,
    accounts: () => hook.result.current.accounts.data!,
    rowOf: (name: string): ApiKeyRow => keys().rows.find((row) => row.name === name)!,
    held: () => accountNamed(page, account).keys,
    unmount: hook.unmount,
  };
}
