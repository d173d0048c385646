import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAddSharedVoice, useSharedVoices, useSubscription } from '../../../src/hooks/index.js';
import type { SharedVoicesQuery } from '../../../src/hooks/index.js';
import { openPage, timesAsked, toEnd } from '../support/openPage.js';
import type { Page } from '../support/openPage.js';

const library = 'get_library_voices';
const adding = 'add_sharing_voice';

async function openLibrary(page: Page, query: SharedVoicesQuery = {}) {
  const hook = renderHook(
    (wanted: SharedVoicesQuery) => ({
      search: useSharedVoices(wanted),
      adding: useAddSharedVoice(),
      plan: useSubscription(),
    }),
    { wrapper: page.Frame, initialProps: query },
  );
  const current = () => hook.result.current;
  await waitFor(() => {
    expect(current().search.list.isFetching).toBe(false);
    expect(current().adding.canAdd).toBe(true);
    expect(current().plan.data).toBeDefined();
  });
  return {
    ...hook,
    search: () => current().search,
    adding: () => current().adding,
    plan: () => current().plan,
  };
}

const owned = ({ workspace }: Page) => workspace.sandbox.workspace.voices;

describe('searching the voice library', () => {
  it('reads on page by page, each voice once, until there are no more', async () => {
    const page = openPage();
    const { search } = await openLibrary(page, { language: 'de' });
    const total = search().totalCount ?? 0;
    expect(total).toBeGreaterThan(0);
    while (search().list.hasNextPage) await toEnd(() => search().list.fetchNextPage());
    expect(search().voices).toHaveLength(total);
    expect(new Set(search().voices.map(({ id }) => id)).size).toBe(total);
  });

  it('keeps what was found until the next search is there', async () => {
    const page = openPage();
    const { search, rerender } = await openLibrary(page);
    const former = search().voices;
    const held = page.workspace.sandbox.hold(library);
    rerender({ search: 'teacher' });
    expect(search().list.isPlaceholderData).toBe(true);
    expect(search().voices).toEqual(former);
    await act(async () => held.release());
    await waitFor(() => expect(search().list.isPlaceholderData).toBe(false));
    expect(search().voices.every(({ name }) => name?.includes('teacher'))).toBe(true);
  });

  it('sends every filter by the provider’s own name, and none that is empty', async () => {
    const page = openPage();
    await openLibrary(page, {
      search: '',
      category: 'famous',
      gender: 'female',
      age: 'young',
      accent: 'british',
      language: 'en',
      locale: 'en-GB',
      useCases: ['advertisement', 'conversational'],
      descriptives: ['calm'],
      featured: true,
      readerApp: true,
      minNoticeDays: 30,
      customRates: false,
      liveModerated: false,
      ownerId: 'a'.repeat(64),
      sort: 'most-added',
    });
    const sent = page.workspace.sandbox.requests.find(({ operationId }) => operationId === library);
    expect(sent?.search).toBe(
      `?page_size=30&category=famous&gender=female&age=young&accent=british&language=en&locale=en-GB` +
        `&use_cases=advertisement&use_cases=conversational&descriptives=calm&featured=true` +
        `&min_notice_period_days=30&include_custom_rates=false&include_live_moderated=false` +
        `&reader_app_enabled=true&owner_id=${'a'.repeat(64)}&sort=cloned_by_count&page=0`,
    );
  });

  it('is a failure, and no empty library, when it cannot be read', async () => {
    const page = openPage();
    page.workspace.sandbox.fail(library, { status: 500, times: 3 });
    const { search } = await openLibrary(page);
    expect(search().list.error?.code).toBe('upstream');
    expect(search().totalCount).toBeNull();
  });
});

describe('adding a voice of the library', () => {
  it('makes it the workspace’s, marks it as added and takes a slot, without reading the library again', async () => {
    const page = openPage();
    const { search, adding: hook, plan } = await openLibrary(page);
    const used = plan().data!.voices.used;
    const outcome = await toEnd(() => hook().add(search().voices[0]!, 'Ours now'));
    expect(outcome).toEqual({ status: 'done', id: owned(page)[0]!.id });
    expect(owned(page)[0]!.name).toBe('Ours now');
    expect(
      search()
        .voices.map(({ added }) => added)
        .indexOf(true),
    ).toBe(0);
    expect(timesAsked(page, library)).toBe(1);
    await waitFor(() => expect(plan().data!.voices.used).toBe(used! + 1));
  });

  it('is done once, however often it is asked for meanwhile', async () => {
    const page = openPage();
    const { search, adding: hook } = await openLibrary(page);
    await toEnd(() => {
      const first = hook().add(search().voices[0]!, 'Ours now');
      void hook().add(search().voices[0]!, 'Ours now');
      return first;
    });
    expect(timesAsked(page, adding)).toBe(1);
  });

  it('is not sent again when its answer is lost: the workspace’s voices tell', async () => {
    const page = openPage();
    const { search, adding: hook } = await openLibrary(page);
    page.workspace.sandbox.fail(adding, { network: true, afterCommit: true });
    const outcome = await toEnd(() => hook().add(search().voices[0]!, 'Ours now'));
    expect(outcome).toEqual({ status: 'done', id: owned(page)[0]!.id });
    expect(search().voices[0]!.added).toBe(true);
    expect(timesAsked(page, adding)).toBe(1);
  });

  it('says that it is not known when the voices do not tell either', async () => {
    const page = openPage();
    const { search, adding: hook } = await openLibrary(page);
    page.workspace.sandbox.fail(adding, { status: 500 });
    const outcome = await toEnd(() => hook().add(search().voices[0]!, 'Ours now'));
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'outcome_unknown' } });
    expect(search().voices[0]!.added).toBe(false);
  });

  it('says so when the plan has no slot left', async () => {
    const page = openPage();
    page.workspace.sandbox.setSubscription({ voiceLimit: 0 });
    const { search, adding: hook } = await openLibrary(page);
    const outcome = await toEnd(() => hook().add(search().voices[0]!, 'Ours now'));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 'voice_limit' } });
  });
});
