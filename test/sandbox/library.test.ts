import { describe, expect, it } from 'vitest';
import { noon, openSandbox } from './openSandbox.js';
import type { Answered, callerOf } from './openSandbox.js';
import { createClock, createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { problemOf, voicesOf } from './wire.js';

interface WireShared {
  voice_id: string;
  public_owner_id: string;
  name: string;
  language: string | null;
  category: string;
  featured: boolean;
  rate: number;
  notice_period: number;
  live_moderation_enabled: boolean;
  date_unix: number;
  cloned_by_count: number;
  preview_url: string | null;
  is_added_by_user: boolean;
}

const sharedOf = ({ body }: Answered) =>
  body as { voices: WireShared[]; has_more: boolean; total_count: number };
const { sandbox, get } = openSandbox();
const page = async (query: string) => sharedOf(await get(`/v1/shared-voices?${query}`));
const list = async (query: string) => (await page(`page_size=100&${query}`)).voices;
const add = ({ post }: ReturnType<typeof callerOf>, { library }: Sandbox['workspace'], index = 0) =>
  post(`/v1/voices/add/${library[index]!.ownerId}/${library[index]!.id}`, { new_name: 'Ours now' });

describe('the voice library', () => {
  it('holds a few hundred voices, thirty a page, counted from page 0', async () => {
    const first = await page('');
    expect(first.voices).toHaveLength(30);
    expect(first.total_count).toBeGreaterThan(200);
    const seen = new Set<string>();
    for (let number = 0, more = true; more; number += 1) {
      const { voices, has_more } = await page(`page_size=100&page=${number}`);
      for (const { voice_id } of voices) seen.add(voice_id);
      more = has_more;
    }
    expect(seen.size).toBe(first.total_count);
  });

  it('says that a page is past the end by its emptiness', async () => {
    expect(await page('page=99')).toMatchObject({ voices: [], has_more: false });
  });

  it.each([
    ['language=de', (voice: WireShared) => voice.language === 'de'],
    ['category=famous', (voice: WireShared) => voice.category === 'famous'],
    ['featured=true', (voice: WireShared) => voice.featured],
    ['include_custom_rates=false', (voice: WireShared) => voice.rate === 1],
    ['include_live_moderated=false', (voice: WireShared) => !voice.live_moderation_enabled],
    ['min_notice_period_days=90', (voice: WireShared) => voice.notice_period >= 90],
    ['search=teacher', (voice: WireShared) => voice.name.includes('teacher')],
  ])('keeps to %s', async (query, test) => {
    const found = await list(query);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((voice) => !test(voice))).toEqual([]);
  });

  it('takes several uses or moods, any of which will do', async () => {
    const both = await page('use_cases=advertisement&use_cases=conversational');
    const [one, other] = [await page('use_cases=advertisement'), await page('use_cases=conversational')];
    expect(both.total_count).toBe(one.total_count + other.total_count);
  });

  it('is sorted by date, the newest first, or by how many have added a voice', async () => {
    const dates = (await list('')).map(({ date_unix }) => date_unix);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    const counts = (await list('sort=cloned_by_count')).map(({ cloned_by_count }) => cloned_by_count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect((await get('/v1/shared-voices?sort=size')).status).toBe(422);
  });

  it('is the same library for the same seed, whatever becomes of the company', () => {
    const again = createSandbox({ clock: createClock(noon) });
    expect(again.workspace.library).toEqual(sandbox.workspace.library);
    expect(createSandbox({ seed: 2, clock: createClock(noon) }).workspace.library).not.toEqual(
      sandbox.workspace.library,
    );
  });
});

describe('adding a voice of the library', () => {
  it('makes it the workspace’s, under the new name, in a slot of the plan', async () => {
    const open = openSandbox();
    const { voice_id } = (await add(open, open.sandbox.workspace)).body as { voice_id: string };
    expect(voicesOf(await open.get('/v2/voices')).voices[0]).toMatchObject({ voice_id, name: 'Ours now' });
    expect(open.sandbox.workspace.resource('voice', voice_id).creatorId).toBe(open.sandbox.person('ana').id);
    const added = open.sandbox.workspace.library[0]!.id;
    const { voices } = sharedOf(await open.get('/v1/shared-voices?page_size=100'));
    for (const voice of voices) expect(voice.is_added_by_user).toBe(voice.voice_id === added);
  });

  it('is refused when no slot is free, and adds nothing', async () => {
    const open = openSandbox();
    const { workspace } = open.sandbox;
    const taken = workspace.voices.filter(({ kind }) => kind !== 'default').length;
    open.sandbox.setSubscription({ voiceLimit: taken + 1 });
    expect((await add(open, workspace)).status).toBe(200);
    const refused = await add(open, workspace, 1);
    expect([refused.status, problemOf(refused).status]).toEqual([400, 'voice_limit_reached']);
    expect(workspace.voices.filter(({ kind }) => kind !== 'default')).toHaveLength(taken + 1);
  });

  it('finds no voice of another maker’s, and wants a name', async () => {
    const open = openSandbox();
    const { library } = open.sandbox.workspace;
    const other = library.find(({ ownerId }) => ownerId !== library[0]!.ownerId)!;
    const path = `/v1/voices/add/${other.ownerId}/${library[0]!.id}`;
    expect((await open.post(path, { new_name: 'x' })).status).toBe(404);
    expect((await open.post(`/v1/voices/add/${other.ownerId}/${other.id}`, {})).status).toBe(422);
  });
});

describe('the sounds of voices', () => {
  const voice = sandbox.workspace.voices.find(({ samples }) => samples.length > 1)!;
  const [first] = voice.samples;
  const path = `/v1/voices/${voice.id}/samples/${first!.id}`;
  const wav = async ({ body }: Answered) => new DataView(await (body as Blob).arrayBuffer());

  it('are WAV files as long as the voice’s record says', async () => {
    const { samples } = (await get(`/v1/voices/${voice.id}`)).body as {
      samples: { size_bytes: number; duration_secs: number; mime_type: string }[];
    };
    const answer = await get(`${path}/audio`);
    expect(answer.headers.get('content-type')).toBe(samples[0]!.mime_type);
    const view = await wav(answer);
    expect(view.byteLength).toBe(samples[0]!.size_bytes);
    expect(view.getUint32(40, true) / view.getUint32(28, true)).toBeCloseTo(samples[0]!.duration_secs, 3);
  });

  it('go with their sample for ever', async () => {
    const open = openSandbox();
    expect((await open.send('DELETE', path)).status).toBe(200);
    const again = await open.send('DELETE', path);
    expect([again.status, problemOf(again).code]).toEqual([404, 'sample_not_found']);
    expect((await open.get(`${path}/audio`)).status).toBe(404);
  });

  it('of previews are had without a key, where the sandbox is served on this machine', async () => {
    const served = async (origin: string, way: string, key?: string) =>
      sandbox.fetch(new Request(origin + way, key ? { headers: { 'xi-api-key': key } } : {}));
    const library = await served('http://127.0.0.1:4321', '/v1/shared-voices', sandbox.apiKey);
    const { voices } = (await library.json()) as { voices: WireShared[] };
    const preview = voices[0]!.preview_url!;
    expect(preview).toMatch(/^http:\/\/127\.0\.0\.1:4321\/previews\//);
    const sound = await served('http://127.0.0.1:4321', new URL(preview).pathname);
    expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect((await served('http://127.0.0.1:4321', '/previews/none.wav')).status).toBe(404);
    expect((await list(''))[0]!.preview_url).toMatch(/^https:/);
  });
});

describe('copying to another workspace', () => {
  const body = { resource_type: 'voice', target_user_id: 'U'.repeat(28) };

  it('is gone, as any path that is not there, until it is switched on', async () => {
    const open = openSandbox();
    const { voices } = open.sandbox.workspace;
    const path = `/v1/workspace/resources/${voices[0]!.id}/copy-to-workspace`;
    expect(await open.post(path, body)).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
    open.sandbox.offerCopies();
    expect((await open.post(path, body)).status).toBe(200);
    expect(open.sandbox.workspace.copies).toEqual([
      { resource: { type: 'voice', id: voices[0]!.id }, targetUserId: body.target_user_id },
    ]);
    const nobody = await open.post(path, { ...body, target_user_id: 'x' });
    expect([nobody.status, problemOf(nobody).code]).toEqual([404, 'user_not_found']);
  });
});
