import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createClient, elevenLabs, jsmon } from '../../src/client/index.js';
import {
  leftOutOf,
  useAddSharedVoice,
  useApiKeys,
  useGroupMembers,
  useGroups,
  useInvites,
  useMembers,
  useSharedVoices,
  useUpdateMember,
} from '../../src/hooks/index.js';
import { invitationAnswersMade } from '../contract/jsmonAnswers.js';
import { jsmonClientOf } from '../gateway/support/jsmonClientOf.js';
import { groupNamed } from './support/openGroup.js';
import { openPage, toEnd } from './support/openPage.js';
import type { Page } from './support/openPage.js';

/** The same list with one entry more, which nobody can read. */
function withOdd(body: unknown): unknown {
  if (Array.isArray(body)) return [...(body as unknown[]), 7];
  if (typeof body !== 'object' || body === null) return body;
  const list = Object.entries(body).find(([, value]) => Array.isArray(value));
  return list ? { ...body, [list[0]]: [...(list[1] as unknown[]), 7] } : { ...body, odd: 7 };
}

const lists = /\/(?:members|groups|search|service-accounts|api-keys|shared-voices)(?:\?|$)/;

/** A page all of whose lists have an entry that cannot be read. */
function openOddPage(): Page {
  return openPage({
    offer: (_client, workspace) =>
      elevenLabs(
        createClient({
          gateway: workspace.gateway,
          random: () => 0,
          fetch: async (url, init) => {
            const response = await workspace.fetch(url, init);
            if (init.method !== 'GET' || !response.ok || !lists.test(url)) return response;
            return Response.json(withOdd(await response.json()));
          },
        }),
        { now: () => workspace.clock.now() },
      ),
  });
}

/** What a hook gives by now. */
function open<Result>(page: Page, useHook: () => Result): () => Result {
  const { result } = renderHook(useHook, { wrapper: page.Frame });
  return () => result.current;
}

describe('W-F2: a write beside an entry that cannot be read', () => {
  it('changes a member, and the entry is missed as before', async () => {
    const page = openOddPage();
    const current = open(page, () => ({ everyone: useMembers(), ...useUpdateMember() }));
    await waitFor(() => expect(leftOutOf(current().everyone.data)).toBe(1));
    await waitFor(() => expect(current().viewer.data).toBeDefined());
    const cai = current().people.find(({ name }) => name === 'Cai Tan')!;
    const done = await toEnd(() => current().update(cai, { locked: true }));
    expect(done.status).toBe('done');
    await waitFor(() => expect(current().everyone.data?.find(({ id }) => id === cai.id)?.locked).toBe(true));
    expect(leftOutOf(current().everyone.data)).toBe(1);
  });

  it('puts somebody into a group', async () => {
    const page = openOddPage();
    const current = open(page, () => ({
      groups: useGroups(),
      group: useGroupMembers(groupNamed(page, 'Narration')),
      members: useMembers(),
    }));
    await waitFor(() => expect(leftOutOf(current().groups.data)).toBe(1));
    await waitFor(() => expect(current().group.viewer.data).toBeDefined());
    await waitFor(() => expect(current().members.data).toBeDefined());
    const dee = current().members.data!.find(({ name }) => name?.startsWith('Dee'))!;
    await toEnd(() => current().group.add(dee));
    await waitFor(() => expect(current().group.rows.map(({ principal }) => principal.id)).toContain(dee.id));
    expect(leftOutOf(current().groups.data)).toBe(1);
  });

  it('sends an invitation again, where another of them cannot be read', async () => {
    const [made] = invitationAnswersMade(
      '0f0e0d0c-7425-40de-944b-e07fc1f90ae7',
      'dee@northwind.example',
      'ana.ruiz@northwind.example',
    );
    const list = () => Response.json([...(made!.answer as unknown[]), 7]);
    const { client, workspaceId } = jsmonClientOf('/pendingInvitations', list);
    const page = openPage({ offer: () => jsmon(client, { workspaceId }) });
    const current = open(page, () => useInvites());
    await waitFor(() => expect(leftOutOf(current().list.data)).toBe(1));
    await waitFor(() => expect(current().viewer.data).toBeDefined());
    const [dee] = current().list.data!;
    // The provider knows of none such, so it is refused, and drawn as that.
    const end = await toEnd(() => current().resend(dee!));
    expect(end.status).toBe('failed');
    await waitFor(() => expect(current().rows.some(({ failure }) => failure !== null)).toBe(true));
    expect(leftOutOf(current().list.data)).toBe(1);
  });

  it('adds a voice of the library', async () => {
    const page = openOddPage();
    const current = open(page, () => ({ library: useSharedVoices(), adding: useAddSharedVoice() }));
    await waitFor(() => expect(leftOutOf(current().library.list.data?.pages[0])).toBe(1));
    await waitFor(() => expect(current().adding.canAdd).toBe(true));
    const voice = current().library.voices.find(({ added }) => !added)!;
    const end = await toEnd(() => current().adding.add(voice, 'A new name'));
    expect(end.status).toBe('done');
    await waitFor(() => expect(current().library.voices.find(({ id }) => id === voice.id)?.added).toBe(true));
    expect(leftOutOf(current().library.list.data?.pages[0])).toBe(1);
  });

  it('switches a key off', async () => {
    const page = openOddPage();
    const account = page.workspace.sandbox.workspace.serviceAccounts[0]!;
    const current = open(page, () => useApiKeys(account.id));
    await waitFor(() => expect(leftOutOf(current().list.data)).toBe(1));
    await waitFor(() => expect(current().viewer.data).toBeDefined());
    const [key] = current().list.data!;
    await act(async () => {
      await current().update(key!, { disabled: true });
    });
    await waitFor(() => expect(current().list.data?.find(({ id }) => id === key!.id)?.disabled).toBe(true));
    expect(leftOutOf(current().list.data)).toBe(1);
  });
});
