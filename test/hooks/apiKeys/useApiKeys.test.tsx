import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import type { ApiKeyOutcome } from '../../../src/hooks/index.js';
import { openKeys, operations } from '../support/openKeys.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';

const { update, remove } = operations;

describe('somebody who looks at the keys of an account', () => {
  it('sees what each may do and has used, and no secret', async () => {
    const { keys, rowOf } = await openKeys();
    expect(keys().rows.map(({ name }) => name)).toEqual(['production', 'staging']);
    expect(rowOf('production')).toMatchObject({
      hint: '7f2c',
      disabled: false,
      disabledReason: null,
      scopes: ['text_to_speech', 'voices_read'],
      creditLimit: 2_000_000,
      creditsUsed: 1_204_381,
      allowedIps: ['192.0.2.10', '198.51.100.0/24'],
      selfDisable: null,
      pending: null,
      failure: null,
    });
    expect(rowOf('production').createdAt).toBeInstanceOf(Date);
    expect(rowOf('staging').allowedIps).toBeNull();
    expect(keys().canChange).toBe(true);
  });

  it('is told why the provider switched one off', async () => {
    const { rowOf } = await openKeys({ account: 'legacy-ivr' });
    expect(rowOf('call centre (2023)')).toMatchObject({
      disabled: true,
      disabledReason: 'exposed_publicly',
      scopes: null,
      creditLimit: null,
    });
  });

  it('and is no owner, changes none and sees no addresses', async () => {
    const { keys, rowOf } = await openKeys({ viewer: 'fatima' });
    expect(keys().canChange).toBe(false);
    expect(rowOf('production').allowedIps).toBeUndefined();
  });

  it('and may not see them is told so, instead of being shown none', async () => {
    const { keys } = await openKeys({ viewer: 'cai' });
    expect(keys().list.error).toMatchObject({ code: 'forbidden' });
    expect(keys().list.data).toBeUndefined();
  });

  it('changes nothing where the backend only reads keys', async () => {
    const page = openPage({
      offer: (client) => {
        const backend = elevenLabs(client);
        const { scopes, maxAllowedIps, list } = backend.apiKeys!;
        return { ...backend, apiKeys: { scopes, maxAllowedIps, list } };
      },
    });
    const { keys, rowOf } = await openKeys({}, page);
    expect(keys().canChange).toBe(false);
    expect(await toEnd(() => keys().update(rowOf('staging'), { disabled: true }))).toMatchObject({
      status: 'failed',
      error: { code: 'invalid_input' },
    });
  });
});

describe('somebody who changes a key', () => {
  it('sees it in that row at once and in no other, then what the provider holds', async () => {
    const { page, keys, rowOf, held, accounts } = await openKeys();
    const other = rowOf('production');
    const answer = page.workspace.sandbox.hold(update);
    let outcome: Promise<ApiKeyOutcome> | undefined;
    act(() => {
      outcome = keys().update(rowOf('staging'), { disabled: true });
    });
    await waitFor(() => expect(rowOf('staging').pending).toBe('update'));
    expect(rowOf('staging').disabled).toBe(true);
    expect(rowOf('production')).toBe(other);
    answer.release();
    expect(await toEnd(() => outcome!)).toMatchObject({
      status: 'done',
      write: { change: { disabled: true }, key: { disabled: false } },
    });
    expect(held()[1]).toMatchObject({ disabled: true, disableReason: null });
    expect(rowOf('staging')).toMatchObject({ pending: null, failure: null, disabled: true });
    expect(rowOf('production')).toBe(other);
    const account = accounts().find(({ name }) => name === 'render-farm');
    expect(account?.keys.map(({ disabled }) => disabled)).toEqual([false, true]);
  });

  it('lifts what bounds it by null, and leaves the rest', async () => {
    const { keys, rowOf, held } = await openKeys();
    const change = { creditLimit: null, allowedIps: null, scopes: null, selfDisable: true };
    await toEnd(() => keys().update(rowOf('production'), change));
    expect(held()[0]).toMatchObject({
      name: 'production',
      disabled: false,
      permissions: null,
      characterLimit: null,
      allowedIps: null,
      thirdPartyDisableAllowed: true,
    });
    expect(rowOf('production')).toMatchObject(change);
  });

  it('sees the row go back alone when it is refused, and tries again once however often it is pressed', async () => {
    const { page, keys, rowOf, held } = await openKeys();
    page.workspace.sandbox.fail(update, { status: 422 });
    await toEnd(() => keys().update(rowOf('staging'), { disabled: true }));
    expect(rowOf('staging')).toMatchObject({
      pending: null,
      disabled: false,
      failure: { write: { change: { disabled: true } }, error: { code: 'invalid' } },
    });
    const { id } = rowOf('staging');
    const sent = timesAsked(page, update);
    const outcomes = await toEnd(() => Promise.all([keys().retry(id), keys().retry(id)]));
    expect(outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(timesAsked(page, update) - sent).toBe(1);
    expect(held()[1]!.disabled).toBe(true);
    expect(rowOf('staging').failure).toBeNull();
    await expect(keys().retry(id)).rejects.toThrow('nothing to retry');
  });

  it('clears what failed', async () => {
    const { page, keys, rowOf } = await openKeys();
    page.workspace.sandbox.fail(update, { status: 422 });
    await toEnd(() => keys().update(rowOf('staging'), { disabled: true }));
    await toEnd(async () => keys().dismiss(rowOf('staging').id));
    expect(rowOf('staging').failure).toBeNull();
  });

  it('is told the truth when the answer was lost: it was done', async () => {
    const { page, keys, rowOf, held } = await openKeys();
    page.workspace.sandbox.fail(update, { afterCommit: true, status: 504 });
    const change = { allowedIps: ['203.0.113.9', '2001:DB8::1'], scopes: ['voices_read', 'text_to_speech'] };
    expect(await toEnd(() => keys().update(rowOf('staging'), change))).toMatchObject({ status: 'done' });
    expect(timesAsked(page, update)).toBe(1);
    expect(held()[1]!.allowedIps).toEqual(['203.0.113.9/32', '2001:DB8::1/128']);
    expect(rowOf('staging')).toMatchObject({ failure: null, scopes: change.scopes });
  });

  it('is told the truth when the answer was lost: it was not done', async () => {
    const { page, keys, rowOf, held } = await openKeys();
    page.workspace.sandbox.fail(update, { status: 504 });
    expect(await toEnd(() => keys().update(rowOf('staging'), { creditLimit: 5 }))).toMatchObject({
      status: 'failed',
      error: { code: 'outcome_unknown' },
    });
    expect(held()[1]!.characterLimit).toBe(100_000);
    expect(rowOf('staging')).toMatchObject({
      creditLimit: 100_000,
      failure: { error: { code: 'outcome_unknown' } },
    });
  });

  it('on which the gateway runs is told that it cannot be done here', async () => {
    const { page, keys, rowOf } = await openKeys();
    page.workspace.sandbox.setKey(rowOf('staging').id, { hint: `···${page.workspace.sandbox.apiKey}` });
    expect(await toEnd(() => keys().update(rowOf('staging'), { disabled: true }))).toMatchObject({
      status: 'failed',
      error: { code: 'own_key' },
    });
    expect(timesAsked(page, update)).toBe(0);
  });
});

describe('somebody who deletes a key', () => {
  it('cannot while it is switched on, and nothing is sent', async () => {
    const { page, keys, rowOf, held } = await openKeys();
    expect(await toEnd(() => keys().remove(rowOf('staging')))).toMatchObject({
      status: 'failed',
      error: { code: 'disable_first' },
    });
    expect(timesAsked(page, remove)).toBe(0);
    expect(held()).toHaveLength(2);
    expect(rowOf('staging').failure).toMatchObject({ write: { kind: 'remove' } });
  });

  it('does it after switching it off, both asked for at once', async () => {
    const { page, keys, rowOf, held, accounts } = await openKeys();
    const key = rowOf('staging');
    const outcomes = await toEnd(() =>
      Promise.all([keys().update(key, { disabled: true }), keys().remove(key)]),
    );
    expect(outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(held().map(({ name }) => name)).toEqual(['production']);
    expect(keys().rows.map(({ name }) => name)).toEqual(['production']);
    expect(accounts().find(({ name }) => name === 'render-farm')?.keys).toHaveLength(1);
    expect(timesAsked(page, remove)).toBe(1);
  });

  it.each([
    ['the answer is lost', { afterCommit: true, status: 504 }],
    ['somebody else has deleted it', { afterCommit: true, status: 404 }],
  ] as const)('sees it gone once although %s', async (_, fault) => {
    const { page, keys, rowOf, held } = await openKeys();
    await toEnd(() => keys().update(rowOf('staging'), { disabled: true }));
    page.workspace.sandbox.fail(remove, fault);
    expect(await toEnd(() => keys().remove(rowOf('staging')))).toMatchObject({ status: 'done' });
    expect(held()).toHaveLength(1);
    expect(keys().rows).toHaveLength(1);
  });

  it('keeps the row, with the reason, when it is refused', async () => {
    const { page, keys, rowOf } = await openKeys();
    await toEnd(() => keys().update(rowOf('staging'), { disabled: true }));
    page.workspace.sandbox.fail(remove, { status: 409 });
    await toEnd(() => keys().remove(rowOf('staging')));
    expect(rowOf('staging')).toMatchObject({ pending: null, failure: { error: { code: 'conflict' } } });
  });
});

describe('somebody who signs out meanwhile', () => {
  it('sends nothing any more', async () => {
    const { page, keys, rowOf, unmount } = await openKeys();
    const { update: change } = keys();
    const key = rowOf('staging');
    unmount();
    page.workspace.signOut();
    const outcome = await change(key, { disabled: true });
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'signed_out' } });
    expect(timesAsked(page, update)).toBe(0);
  });
});
