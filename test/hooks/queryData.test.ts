import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { jsmon } from '../../src/client/index.js';
import { leftOutOf, noteLeftOut } from '../../src/client/leftOut.js';
import {
  accountOwnerOptions,
  apiKeysOptions,
  groupSearchOptions,
  groupsOptions,
  invitationsOptions,
  membersOptions,
  resourceMetadataOptions,
  serviceAccountsOptions,
  sharedVoicesOptions,
  subscriptionOptions,
  useBackend,
  viewerOptions,
  voiceOptions,
  voicesOptions,
} from '../../src/hooks/index.js';
import { usageOptions } from '../../src/hooks/usage/usageOptions.js';
import { voiceNamesOptions } from '../../src/hooks/voices/voiceNamesOptions.js';
import { fromStored, toStored } from '../../src/hooks/stored.js';
import { memoryLedger } from '../../src/gateway/index.js';
import { openPage } from './support/openPage.js';
import type { Page } from './support/openPage.js';

const viewer = 'ana';

/** A read by each options factory, by the name of its file. */
const reads: Record<string, (page: Page) => Promise<unknown>> = {
  accountOwnerOptions: ({ queryClient, backend }) => queryClient.query(accountOwnerOptions(backend, viewer)),
  apiKeysOptions: async ({ queryClient, backend, workspace }) => {
    const account = workspace.sandbox.workspace.serviceAccounts.find(({ keys }) => keys.length > 0)!;
    return queryClient.query(apiKeysOptions(backend, viewer, account.id));
  },
  groupSearchOptions: ({ queryClient, backend }) =>
    queryClient.query(groupSearchOptions(backend, viewer, 'Narration')),
  groupsOptions: ({ queryClient, backend }) => queryClient.query(groupsOptions(backend, viewer)),
  invitationsOptions: async ({ queryClient, client, workspace }) => {
    const backend = jsmon(client, { workspaceId: workspace.sandbox.jsmon.workspaceId });
    return queryClient.query(invitationsOptions(backend, viewer));
  },
  membersOptions: ({ queryClient, backend }) => queryClient.query(membersOptions(backend, viewer)),
  resourceMetadataOptions: (page) =>
    page.queryClient.query(resourceMetadataOptions(page.backend, viewer, page.voice('Aria'))),
  serviceAccountsOptions: ({ queryClient, backend }) =>
    queryClient.query(serviceAccountsOptions(backend, viewer)),
  sharedVoicesOptions: ({ queryClient, backend }) =>
    queryClient.infiniteQuery(sharedVoicesOptions(backend, viewer)),
  subscriptionOptions: ({ queryClient, backend }) => queryClient.query(subscriptionOptions(backend, viewer)),
  usageOptions: ({ queryClient, backend, workspace }) => {
    const to = new Date(workspace.clock.now());
    const from = new Date(to.getTime() - 7 * 86_400_000);
    const query = {
      from,
      to,
      interval: 'day',
      metric: 'credits',
      breakdown: 'voice',
      workspace: true,
    } as const;
    return queryClient.query(usageOptions(backend, viewer, query));
  },
  viewerOptions: ({ queryClient, backend }) => queryClient.query(viewerOptions(backend, viewer, null)),
  voiceNamesOptions: ({ queryClient, backend }) => queryClient.query(voiceNamesOptions(backend, viewer)),
  voiceOptions: (page) => page.queryClient.query(voiceOptions(page.backend, viewer, page.voice('Aria').id)),
  voicesOptions: ({ queryClient, backend }) => queryClient.query(voicesOptions(backend, viewer)),
};

describe('H-E4: query data', () => {
  it('has a read here for every options factory there is', () => {
    const files = readdirSync('src/hooks', { recursive: true, encoding: 'utf8' })
      .map((path) => basename(path, '.ts'))
      .filter((name) => name.endsWith('Options') && name !== 'readOptions');
    expect(Object.keys(reads).sort()).toEqual(files.sort());
  });

  it.each(Object.keys(reads))('of %s is JSON, and given back by it as it was', async (name) => {
    const page = openPage({ invitations: memoryLedger() });
    const data = await reads[name]!(page);
    const states = page.queryClient.getQueryCache().getAll();
    expect(states).not.toEqual([]);
    for (const { state, queryKey } of states) {
      expect(JSON.parse(JSON.stringify(state.data))).toStrictEqual(state.data);
      expect(JSON.parse(JSON.stringify(queryKey))).toEqual(queryKey);
    }
    const written = JSON.parse(JSON.stringify(states.at(0)!.state.data)) as never;
    expect(fromStored(written)).toEqual(data);
  });

  it('gives back every moment and set, and what only looks like the form of one', () => {
    const data = {
      at: new Date('2026-03-02T09:00:00Z'),
      never: new Date(NaN),
      may: new Set(['one', 'two']),
      labels: [{ $date: 'a label' }, { $set: 'another' }, { $plain: { $date: 'and one' } }],
      nested: [{ list: [new Set([new Date(0)])] }],
    };
    expect(fromStored(JSON.parse(JSON.stringify(toStored(data))) as never)).toEqual(data);
  });

  it('W-F2 gives back how many entries are missing, of a list, a page, and what is in it', () => {
    const list = noteLeftOut([{ id: '1' }], 2);
    const data = noteLeftOut({ list, at: new Date(0) }, 1);
    const back = fromStored<typeof data>(JSON.parse(JSON.stringify(toStored(data))) as never);
    expect(back).toEqual(data);
    expect([leftOutOf(back), leftOutOf(back.list)]).toEqual([1, 2]);
    expect(leftOutOf(fromStored(toStored([{ id: '1' }])))).toBe(0);
  });

  it('is given back as the same object for as long as it is cached', () => {
    const stored = toStored({ at: new Date(0), rows: [{ id: '1' }] });
    expect(fromStored(stored)).toBe(fromStored(stored));
  });
});

describe('H-E4: what a client’s persister writes down', () => {
  async function openHost(queryClient: QueryClient) {
    const page = openPage({ queryClient });
    await queryClient.query({ queryKey: ['own'], queryFn: () => 'the host’s' });
    await queryClient.query(membersOptions(page.backend, viewer));
    renderHook(() => useBackend(), { wrapper: page.Frame });
    return queryClient;
  }
  const keys = (queryClient: QueryClient) =>
    dehydrate(queryClient).queries.map(({ queryKey }) => queryKey[0]);

  it('holds nothing of Rolecall’s, and everything of the host’s', async () => {
    expect(keys(await openHost(new QueryClient()))).toEqual(['own']);
  });

  it('is still what the host’s defaults say of its own', async () => {
    const none = { dehydrate: { shouldDehydrateQuery: () => false } };
    expect(keys(await openHost(new QueryClient({ defaultOptions: none })))).toEqual([]);
  });

  it('holds it where the host says so', async () => {
    const queryClient = await openHost(new QueryClient());
    expect(dehydrate(queryClient, { shouldDehydrateQuery: () => true }).queries).toHaveLength(2);
  });
});
