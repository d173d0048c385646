import { describe, expect, it } from 'vitest';
import { openSandbox } from './openSandbox.js';
import { problemOf, voicesOf } from './wire.js';
import type { WireVoice } from './wire.js';

const { sandbox, get } = openSandbox();
const page = async (query: string) => voicesOf(await get(`/v2/voices?${query}`));
const list = async (query: string) => (await page(`page_size=100&${query}`)).voices;
const namesOf = (voices: WireVoice[]) => voices.map(({ name }) => name);
const problem = async (query: string) => {
  const answered = await get(`/v2/voices?${query}`);
  const { code, param } = problemOf(answered);
  return { http: answered.status, code, param };
};

describe('pages of voices', () => {
  it('hold ten when nothing is said', async () => {
    const first = await page('');
    expect(first.voices).toHaveLength(10);
    expect(first).toMatchObject({ has_more: true, total_count: 40 });
  });

  it('begin with the two voices that the demo opens on', async () => {
    expect(namesOf(await list('')).slice(0, 2)).toEqual(['Aria, warm narrator', 'Bram, late-night radio']);
  });

  it('lead through every voice once, and say where they end', async () => {
    const seen: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const body = await page(`page_size=16${token === '' ? '' : `&next_page_token=${token}`}`);
      seen.push(...body.voices.map((voice) => voice.voice_id));
      expect(body.has_more).toBe(body.next_page_token !== null);
      token = body.next_page_token;
    }
    expect(seen).toEqual(sandbox.workspace.voices.map(({ id }) => id));
  });

  it('may hold a hundred and no more', async () => {
    expect(await list('')).toHaveLength(40);
    const refused = { http: 400, code: 'invalid_page_size', param: 'page_size' };
    expect(await problem('page_size=101')).toEqual(refused);
    expect(await problem('page_size=0')).toEqual(refused);
  });

  it('refuse a token that they did not give', async () => {
    expect(await problem('next_page_token=x')).toEqual({
      http: 400,
      code: 'invalid_cursor',
      param: 'next_page_token',
    });
  });
});

describe('the order of voices', () => {
  it('is by name from A, or from Z', async () => {
    const up = namesOf(await list('sort=name'));
    expect(up).toEqual([...up].sort());
    expect(namesOf(await list('sort=name&sort_direction=desc'))).toEqual(up.toReversed());
  });

  it('is by date from the newest, or from the oldest', async () => {
    const createdAt = new Map(sandbox.workspace.voices.map(({ id, createdAtUnix }) => [id, createdAtUnix]));
    const dates = async (query: string) =>
      (await list(query)).map(({ voice_id }) => createdAt.get(voice_id)!);
    const down = await dates('sort=created_at_unix');
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect(await dates('sort=created_at_unix&sort_direction=asc')).toEqual(down.toReversed());
  });
});

describe('a search for voices', () => {
  it.each([
    ['a name', 'ARIA,', 'Aria, warm narrator'],
    ['a name in another script', 'ليلى', 'ليلى، راوية الحكايات'],
    ['a description', 'cold light', 'Saga, nordic noir'],
    ['a label', 'rioplatense', 'Isandro, football live'],
  ])('finds %s', async (_, text, name) => {
    expect(namesOf(await list(`search=${encodeURIComponent(text)}`))).toEqual([name]);
  });

  it('finds a category', async () => {
    expect(await list('search=premade')).toHaveLength(4);
  });

  it('counts what it found', async () => {
    expect(await page('search=premade&page_size=1')).toMatchObject({ total_count: 4, has_more: true });
  });
});

describe('filters of voices', () => {
  it.each([
    ['gender=female', (voice: WireVoice) => voice.labels.gender === 'female'],
    ['age=old', (voice: WireVoice) => voice.labels.age === 'old'],
    ['accent=IRISH', (voice: WireVoice) => voice.labels.accent === 'irish'],
    ['language=fr', (voice: WireVoice) => voice.labels.language === 'fr'],
    ['language=fr&language=it', (voice: WireVoice) => /^(?:fr|it)$/.test(voice.labels.language!)],
    [
      'use_cases=advertisement&use_cases=social_media',
      (voice: WireVoice) => /^(?:advertisement|social_media)$/.test(voice.labels.use_case!),
    ],
    ['category=cloned', (voice: WireVoice) => voice.category === 'cloned'],
    ['fine_tuning_state=fine_tuned', (voice: WireVoice) => voice.category === 'professional'],
  ])('%s', async (query, isMeant) => {
    const found = await list(query);
    expect(found.length).toBeGreaterThan(0);
    expect(namesOf(found)).toEqual(namesOf((await list('')).filter(isMeant)));
  });

  it('voice_type tells own, company, library and the provider’s voices apart', async () => {
    const count = async (type: string) => (await list(`voice_type=${type}`)).length;
    const counts = Object.fromEntries(
      await Promise.all(
        ['personal', 'workspace', 'community', 'default', 'non-default', 'non-community', 'saved'].map(
          async (type) => [type, await count(type)] as const,
        ),
      ),
    );
    expect(counts).toMatchObject({
      community: 3,
      default: 4,
      'non-default': 36,
      'non-community': 33,
      saved: 36,
    });
    expect(counts.personal! + counts.workspace!).toBe(33);
    expect(namesOf(await list('voice_type=personal'))).toContain('Aria, warm narrator');
    expect(await problem('voice_type=stolen')).toMatchObject({ http: 400, param: 'voice_type' });
  });

  it('voice_ids looks some up', async () => {
    const [, second, third] = sandbox.workspace.voices;
    expect(namesOf(await list(`voice_ids=${third!.id}&voice_ids=${second!.id}&voice_ids=nothing`))).toEqual([
      second!.name,
      third!.name,
    ]);
  });

  it('collection_id finds the voices of a collection', async () => {
    const id = sandbox.workspace.voices.flatMap(({ collectionIds }) => collectionIds)[0]!;
    const wanted = sandbox.workspace.voices.filter(({ collectionIds }) => collectionIds.includes(id));
    expect(namesOf(await list(`collection_id=${id}`))).toEqual(wanted.map(({ name }) => name));
  });

  it('leave out voices of the library by their terms', async () => {
    expect(namesOf(await list('min_notice_period_days=31'))).toEqual(['Clover, advertising']);
    expect(namesOf(await list('include_custom_rates=false'))).not.toContain('Clover, advertising');
    expect(namesOf(await list('include_live_moderated=false'))).not.toContain('Bjørk & Løv');
    expect(await list('include_custom_rates=true&include_live_moderated=true')).toHaveLength(40);
    expect(await list('high_quality=true')).toEqual([]);
  });

  it('narrow each other', async () => {
    expect(namesOf(await list('language=en&age=old&gender=female'))).toEqual(['Wren, nature documentary']);
  });
});
