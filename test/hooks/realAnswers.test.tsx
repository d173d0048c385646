import { QueryClient } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { elevenLabs, jsmon } from '../../src/client/index.js';
import type { Backend } from '../../src/client/index.js';
import { allOperations } from '../../src/contract/index.js';
import {
  BackendProvider,
  leftOutOf,
  useAccountOwner,
  useApiKeys,
  useGroups,
  useGroupSearch,
  useInvites,
  useMembers,
  useResourceMetadata,
  useServiceAccounts,
  useSharedVoices,
  useSubscription,
  useVoice,
  useVoices,
} from '../../src/hooks/index.js';
import { answerOfFacts, variants } from '../contract/answersOf.js';
import type { Snapshot } from '../contract/compareWithFacts.js';
import { invitationAnswersMade, sharedUserAnswers } from '../contract/jsmonAnswers.js';
import facts from '../contract/elevenlabs.facts.json' with { type: 'json' };
import { clientOf } from '../gateway/support/clientOf.js';
import { jsmonClientOf } from '../gateway/support/jsmonClientOf.js';

const snapshot: Snapshot = facts;

/** A page whose provider answers this operation so. */
function pageOf(operationId: string, answer: unknown) {
  const operation = allOperations.find(({ id }) => id === operationId)!;
  return pageWith(elevenLabs(clientOf(operation, answer).client));
}

function pageWith(backend: Backend) {
  const queryClient = new QueryClient();
  return ({ children }: { children: ReactNode }) => (
    <BackendProvider backend={backend} viewer="ana" queryClient={queryClient}>
      {children}
    </BackendProvider>
  );
}

/** One hook for each kind of read. */
const hooks = [
  ['get_workspace_members', () => useMembers()],
  ['get_groups_endpoint', () => useGroups()],
  ['get_workspace_service_accounts', () => useServiceAccounts()],
  ['get_service_account_api_keys_route', () => useApiKeys('abc').list],
  ['get_resource_metadata', () => useResourceMetadata({ type: 'voice', id: 'abc' })],
  ['get_user_voices_v2', () => useVoices()],
  ['get_voice_by_id', () => useVoice('abc')],
  ['get_user_info', () => useAccountOwner()],
  ['get_user_subscription_info', () => useSubscription()],
  ['get_library_voices', () => firstPage(useSharedVoices())],
  ['search_groups', () => foundGroups(useGroupSearch('De'))],
] as const;

const firstPage = ({ list }: ReturnType<typeof useSharedVoices>) => ({ ...list, data: list.data?.pages[0] });
const foundGroups = (search: ReturnType<typeof useGroupSearch>) => ({ ...search, data: search.data?.groups });

/** What a resource's own hooks make of the lists of Jsmon. */
const jsmonHooks = [
  ['/sharedUsers', sharedUserAnswers('u1', 'ben@northwind.example'), () => useMembers()],
  [
    '/pendingInvitations',
    invitationAnswersMade('i1', 'dee@northwind.example', 'ana@northwind.example'),
    () => useInvites().list,
  ],
] as const;

describe.each(hooks)('W-F2 what a hook makes of %s', (id, useRead) => {
  it.each(variants)('%s answer is data, and says how many entries are missing', async (variant) => {
    const answer = answerOfFacts(snapshot.operations[id]!.answer, variant);
    const { result } = renderHook(() => useRead(), { wrapper: pageOf(id, answer) });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.error).toBeNull();
    const isOdd = variant === 'one-bad-member' && id !== 'get_user_info';
    expect(leftOutOf(result.current.data) > 0).toBe(isOdd);
  });
});

describe.each(jsmonHooks)('W-F2, W-F8 what a hook makes of %s', (ending, answers, useRead) => {
  // How the list is wrapped is the gateway's affair.
  const alike = answers.filter(({ name }) => name.endsWith('a bare list'));

  it.each(alike.map((one) => [one.name, one] as const))('%s is data', async (_, { answer, unreadable }) => {
    const { client, workspaceId } = jsmonClientOf(ending, () => Response.json(answer));
    const { result } = renderHook(() => useRead(), {
      wrapper: pageWith(jsmon(client, { workspaceId })),
    });
    await waitFor(() => expect(result.current.isPending).toBe(false));
    expect(result.current.error).toBeNull();
    expect(leftOutOf(result.current.data)).toBe(unreadable);
  });
});
