import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCreateServiceAccount, useServiceAccounts } from '../../../src/hooks/index.js';
import { operations } from '../support/openKeys.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import type { PageOptions } from '../support/openPage.js';

const { createAccount } = operations;

async function openAccounts(options: PageOptions = {}) {
  const page = openPage(options);
  const hook = renderHook(() => ({ list: useServiceAccounts(), making: useCreateServiceAccount() }), {
    wrapper: page.Frame,
  });
  await waitFor(() => expect(hook.result.current.list.isPending).toBe(false));
  const { sandbox } = page.workspace;
  return {
    page,
    names: () => hook.result.current.list.data?.map(({ name }) => name),
    making: () => hook.result.current.making,
    held: () => sandbox.workspace.serviceAccounts,
    group: sandbox.workspace.groups[0]!,
  };
}

describe('somebody who makes a service account', () => {
  it('sees it in the list, without keys, and sharing by itself with whom it was told to', async () => {
    const { making, names, held, group } = await openAccounts();
    const outcome = await toEnd(() =>
      making().create({ name: 'press-kit', sharesWith: [{ groupId: group.id, role: 'editor' }] }),
    );
    expect(outcome).toEqual({ status: 'done', id: held().at(-1)!.id });
    expect(held().at(-1)).toMatchObject({
      name: 'press-kit',
      keys: [],
      sharesWith: [{ groupId: group.id, role: 'editor' }],
    });
    await waitFor(() => expect(names()?.at(-1)).toBe('press-kit'));
  });

  it('is told that the workspace has as many as it may', async () => {
    const { making, held } = await openAccounts();
    for (let made = held().length; made < 20; made += 1)
      await toEnd(() => making().create({ name: `robot ${made}` }));
    expect(await toEnd(() => making().create({ name: 'one too many' }))).toMatchObject({
      status: 'failed',
      error: { code: 'service_account_limit' },
    });
    expect(held()).toHaveLength(20);
  });

  it('R3: and loses the answer is shown what is new, and one is made', async () => {
    const { page, making, held, names } = await openAccounts();
    page.workspace.sandbox.fail(createAccount, { afterCommit: true, status: 500 });
    expect(await toEnd(() => making().create({ name: 'press-kit' }))).toMatchObject({
      status: 'unknown',
      error: { code: 'outcome_unknown' },
      newAccounts: [{ id: held().at(-1)!.id, name: 'press-kit' }],
    });
    expect(timesAsked(page, createAccount)).toBe(1);
    await waitFor(() => expect(names()?.at(-1)).toBe('press-kit'));
  });

  it('may not as a workspace admin', async () => {
    const { page, making } = await openAccounts({ viewer: 'fatima' });
    expect(await toEnd(() => making().create({ name: 'press-kit' }))).toMatchObject({
      status: 'failed',
      error: { code: 'forbidden' },
    });
    expect(timesAsked(page, createAccount)).toBe(0);
  });

  it('cannot let it share as commenter, and nothing is sent', async () => {
    const { page, making, group } = await openAccounts();
    const sharesWith = [{ groupId: group.id, role: 'commenter' as const }];
    expect(await toEnd(() => making().create({ name: 'press-kit', sharesWith }))).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input' },
    });
    expect(timesAsked(page, createAccount)).toBe(0);
  });
});
