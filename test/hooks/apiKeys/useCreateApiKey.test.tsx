import { act, render, renderHook, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useCreateApiKey } from '../../../src/hooks/index.js';
import type { CreateApiKeyOutcome } from '../../../src/hooks/index.js';
import type { Fault } from '../../../src/sandbox/index.js';
import { findText } from '../support/findText.js';
import { accountNamed, openKeys, operations } from '../support/openKeys.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import { patiently } from '../../setup/patiently.js';

const { create, list } = operations;
const terms = { name: 'nightly', scopes: ['text_to_speech'], creditLimit: 500 };

type Opened = Awaited<ReturnType<typeof openKeys>>;

/** Everything that is left where somebody could come across a secret. */
function everythingLeft({ page, keys, making, accounts, renders }: Opened, more: object = {}) {
  const { queryClient, workspace, backend, client } = page;
  return {
    queries: queryClient.getQueryCache().getAll(),
    mutations: queryClient.getMutationCache().getAll(),
    hooks: [keys(), making(), accounts(), renders],
    // With what React keeps on it: the states and refs of every component.
    page: [...document.body.children],
    html: document.documentElement.outerHTML,
    place: [location.href, document.title, history.state, document.cookie],
    storage: [Object.entries(localStorage), Object.entries(sessionStorage)],
    client: [client, backend],
    gateway: [workspace.auditLog, workspace.calls],
    provider: [workspace.sandbox.requests, workspace.sandbox.workspace.serviceAccounts],
    ...more,
  };
}

describe('somebody who makes a key', () => {
  it('is given its secret, and sees it in the lists with what it was given', async () => {
    const { making, keys, rowOf, held, accounts } = await openKeys();
    const outcome = await toEnd(() => making().create(terms));
    expect(outcome).toEqual({
      status: 'done',
      key: { id: held().at(-1)!.id, secret: expect.stringMatching(/^sk_[0-9a-f]{48}$/) as string },
    });
    await waitFor(() => expect(keys().rows).toHaveLength(3));
    expect(rowOf('nightly')).toMatchObject({
      scopes: ['text_to_speech'],
      creditLimit: 500,
      creditsUsed: 0,
      allowedIps: null,
      selfDisable: null,
    });
    await waitFor(() =>
      expect(
        accounts()
          .find(({ name }) => name === 'render-farm')
          ?.keys.at(-1),
      ).toMatchObject({
        name: 'nightly',
      }),
    );
  });

  it('L04: leaves its secret nowhere but with the caller', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const opened = await openKeys();
    const outcome = await toEnd(() => opened.making().create(terms));
    await waitFor(() => expect(opened.keys().rows).toHaveLength(3));
    if (outcome.status !== 'done') throw new Error('No key was made.');
    const { secret } = outcome.key;
    const left = everythingLeft(opened, { console: spies.map(({ mock }) => mock.calls) });
    expect(findText(left, secret)).toBeNull();
    expect(findText(left, secret.slice(3, -4))).toBeNull();
    expect(opened.page.queryClient.getMutationCache().getAll()).toEqual([]);
  });

  it('L04: would be told of a secret in any of those places', async () => {
    const opened = await openKeys();
    const { queryClient } = opened.page;
    expect(findText(everythingLeft(opened), 'render-farm')).not.toBeNull();
    const planted = () => findText(everythingLeft(opened), 'sk_planted');
    expect(planted()).toBeNull();
    queryClient.setQueryData(['anything'], { deep: [{ secret: 'sk_planted' }] });
    expect(planted()).toMatch(/^\.queries/);
    queryClient.clear();
    const mutation = queryClient
      .getMutationCache()
      .build(queryClient, { mutationFn: () => Promise.resolve('sk_planted') });
    await mutation.execute(undefined);
    expect(planted()).toMatch(/^\.mutations/);
    queryClient.clear();
    function Holder() {
      useState(() => ({ answer: Promise.resolve('sk_planted') }));
      return null;
    }
    render(<Holder />);
    expect(planted()).toMatch(/^\.page/);
  });

  it('makes one by a double click, and both are told the same', async () => {
    const { page, making, held } = await openKeys();
    const answer = page.workspace.sandbox.hold(create);
    let outcomes: Promise<CreateApiKeyOutcome>[] = [];
    act(() => {
      outcomes = [making().create(terms), making().create(terms)];
    });
    await waitFor(() => expect(timesAsked(page, create)).toBe(1));
    expect(making().pending).toBe(true);
    answer.release();
    const [first, second] = await toEnd(() => Promise.all(outcomes));
    expect(first).toMatchObject({ status: 'done' });
    expect(second).toEqual(first);
    expect(held()).toHaveLength(3);
    expect(making().pending).toBe(false);
    await toEnd(() => making().create(terms));
    expect(held()).toHaveLength(4);
  });

  it('makes one of each of two accounts, although the first is still on its way', async () => {
    const page = openPage();
    const [farm, bot] = [accountNamed(page, 'render-farm'), accountNamed(page, 'qa-bot')];
    const hook = renderHook(({ id }) => useCreateApiKey(id), { wrapper: page.Frame, initialProps: farm });
    const answer = page.workspace.sandbox.hold(create);
    let first: Promise<CreateApiKeyOutcome> | undefined;
    act(() => {
      first = hook.result.current.create(terms);
    });
    await waitFor(() => expect(timesAsked(page, create)).toBe(1));
    hook.rerender(bot);
    let second: Promise<CreateApiKeyOutcome> | undefined;
    act(() => {
      second = hook.result.current.create(terms);
    });
    await waitFor(() => expect(timesAsked(page, create)).toBe(2));
    answer.release();
    const outcomes = await toEnd(() => Promise.all([first!, second!]));
    const made = ['render-farm', 'qa-bot'].map((name) => accountNamed(page, name).keys.at(-1)!.id);
    expect(outcomes).toMatchObject(made.map((id) => ({ status: 'done', key: { id } })));
    expect(hook.result.current.pending).toBe(false);
  });

  it('is told its secret although the lists cannot be read', async () => {
    const { page, making } = await openKeys();
    page.workspace.sandbox.fail(list, { status: 500, times: 50 });
    expect(await toEnd(() => making().create(terms))).toMatchObject({ status: 'done' });
  });

  it.each<[string, Fault]>([
    ['the connection is cut after it was made', { afterCommit: true, network: true }],
    ['a 500 is answered after it was made', { afterCommit: true, status: 500 }],
    ['a 504 is answered after it was made', { afterCommit: true, status: 504 }],
    ['a page of HTML is answered after it was made', { afterCommit: true, html: true }],
    ['what is answered is half of it', { afterCommit: true, status: 200, body: { key_id: 'sk_half' } }],
  ])('R3: and loses the answer is shown what is new, and one is made: %s', async (_, fault) => {
    const opened = await openKeys();
    const { page, making, keys, held } = opened;
    page.workspace.sandbox.fail(create, fault);
    const outcome = await toEnd(() => making().create(terms));
    expect(outcome).toMatchObject({
      status: 'unknown',
      error: { code: 'outcome_unknown' },
      newKeys: [{ id: held().at(-1)!.id, name: 'nightly' }],
    });
    await waitFor(() => expect(keys().rows).toHaveLength(3));
    expect(timesAsked(page, create)).toBe(1);
    expect(held()).toHaveLength(3);
    expect(findText(everythingLeft(opened, { outcome }), 'sk_half')).toBeNull();
  });

  it('R3: and hears nothing for too long is shown what is new', async () => {
    // It passes once the provider was asked, so that nothing else is ended by it.
    const upstreamTotalMs = 25_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const page = openPage({ limits: { upstreamTotalMs } });
    const { making, held } = await openKeys({}, page);
    page.workspace.sandbox.fail(create, { afterCommit: true, hang: true });
    const outcome = toEnd(() => making().create(terms));
    await patiently(() => expect(timesAsked(page, create)).toBe(1));
    await vi.advanceTimersByTimeAsync(upstreamTotalMs);
    expect(await outcome).toMatchObject({
      status: 'unknown',
      newKeys: [{ name: 'nightly' }],
    });
    expect(timesAsked(page, create)).toBe(1);
    expect(held()).toHaveLength(3);
  });

  it('and loses an answer that was never one is shown that there is nothing new', async () => {
    const { page, making } = await openKeys();
    page.workspace.sandbox.fail(create, { network: true });
    expect(await toEnd(() => making().create(terms))).toMatchObject({ status: 'unknown', newKeys: [] });
    expect(timesAsked(page, create)).toBe(1);
  });

  it('is not shown somebody else’s key as the new one', async () => {
    const { page, making, keys, held } = await openKeys();
    const [, staging] = held();
    // Somebody else’s, made after the list was read for the last time.
    await page.backend.apiKeys!.create!(keys().list.data![0]!.accountId, { name: 'theirs', scopes: null });
    page.workspace.sandbox.fail(create, { afterCommit: true, network: true });
    const outcome = await toEnd(() => making().create(terms));
    expect(outcome).toMatchObject({ status: 'unknown', newKeys: [{ name: 'nightly' }] });
    expect(staging?.name).toBe('staging');
  });

  it('and loses the answer and the list too is told that nobody knows', async () => {
    const { page, making } = await openKeys();
    page.workspace.sandbox.fail(list, { status: 500, times: 50 });
    page.workspace.sandbox.fail(create, { afterCommit: true, network: true });
    expect(await toEnd(() => making().create(terms))).toMatchObject({ status: 'unknown', newKeys: null });
  });

  it.each<[string, Fault, string]>([
    ['the plan has no room', { status: 402 }, 'payment_required'],
    ['there are too many requests', { status: 429, retryAfter: 5 }, 'rate_limited'],
    ['the account is gone', { status: 404 }, 'not_found'],
  ])('is told why not, and none is made: %s', async (_, fault, code) => {
    const { page, making, held } = await openKeys();
    page.workspace.sandbox.fail(create, fault);
    expect(await toEnd(() => making().create(terms))).toMatchObject({ status: 'failed', error: { code } });
    expect(timesAsked(page, create)).toBe(1);
    expect(held()).toHaveLength(2);
  });

  it('may not, and is told so by the gateway, whatever the page shows', async () => {
    const { page, making } = await openKeys({ viewer: 'fatima' });
    expect(await toEnd(() => making().create(terms))).toMatchObject({
      status: 'failed',
      error: { code: 'forbidden' },
    });
    expect(timesAsked(page, create)).toBe(0);
  });

  it.each([
    ['a scope that there is not', { ...terms, scopes: ['workspace_owner'] }],
    ['no credit at all', { ...terms, creditLimit: 0 }],
    ['half a credit', { ...terms, creditLimit: 1.5 }],
    ['an address that is none', { ...terms, allowedIps: ['localhost'] }],
    ['no name', { ...terms, name: '' }],
  ])('asks for %s, and nothing is sent', async (_, wanted) => {
    const { page, making } = await openKeys();
    expect(await toEnd(() => making().create(wanted))).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input' },
    });
    expect(timesAsked(page, create)).toBe(0);
  });
});
