import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Permission } from '../../src/contract/index.js';
import { maxSampleBytes } from '../../src/contract/index.js';
import { workspacePolicy, type Policy } from '../../src/gateway/index.js';
import { nodeHandler } from '../../src/gateway/node/index.js';
import { listen } from './support/listen.js';
import { host, mount, openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';

const voiceOf = ({ sandbox }: Front) => sandbox.workspace.voices[0]!;
const sampleOf = (front: Front) =>
  `/elevenlabs/v1/voices/${voiceOf(front).id}/samples/${voiceOf(front).samples[0]!.id}`;
const writes = ({ sandbox }: Front) => sandbox.requests.filter(({ method }) => method !== 'GET');
const sound = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'audio/wav', ...headers } });

/** A gateway whose provider answers the sound of a sample so. */
const answering = (answer: () => Response | Promise<Response>, options = {}) =>
  openGateway({ fetch: async () => answer(), ...options });
const audio = '/elevenlabs/v1/voices/aria/samples/take1/audio';
const ask = (front: Front) =>
  front.fetch(new Request(`${host}${mount}${audio}`, { headers: { authorization: 'Bearer demo-ana' } }));

/** A stream of `chunks` times 64 KiB, and what became of it. */
function longStream(chunks: number) {
  const seen = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      seen.pulled += 1;
      if (seen.pulled > chunks) controller.close();
      else controller.enqueue(new Uint8Array(65_536));
    },
    cancel: () => {
      seen.cancelled = true;
    },
  });
  return { stream, seen };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('voices behind the gateway', () => {
  it('Z01: nobody reads, hears, adds or deletes, and the provider hears nothing', async () => {
    const front = openWorkspaceGateway();
    const calls: [string, RequestInit?][] = [
      ['/elevenlabs/v1/shared-voices'],
      [`/elevenlabs/v1/voices/${voiceOf(front).id}`],
      [`${sampleOf(front)}/audio`],
      [sampleOf(front), { method: 'DELETE' }],
      ['/elevenlabs/v1/voices/add/owner/voice', post({ new_name: 'x' })],
    ];
    for (const [path, init] of calls)
      expect(await front.send(path, init, null)).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(front.sandbox.requests).toEqual([]);
  });

  it('Z06: a voice that is not shared with somebody is to them as one that is not there', async () => {
    const front = openWorkspaceGateway();
    for (const path of [`/elevenlabs/v1/voices/${voiceOf(front).id}`, `${sampleOf(front)}/audio`]) {
      expect(await front.send(path, {}, 'dee')).toMatchObject({ status: 404, code: 'resource_not_found' });
      expect((await front.send(path, {}, 'cai')).status).toBe(200);
    }
    const none = await front.send('/elevenlabs/v1/voices/none', {}, 'dee');
    expect(none).toMatchObject({ status: 404, code: 'resource_not_found' });
  });

  it('Z02: who may only read a voice deletes nothing of it and adds none, which is on record', async () => {
    const front = openWorkspaceGateway();
    const shared = front.sandbox.workspace.library[0]!;
    const addition = `/elevenlabs/v1/voices/add/${shared.ownerId}/${shared.id}`;
    const refusals = [
      await front.send(sampleOf(front), { method: 'DELETE' }, 'cai'),
      await front.send(addition, post({ new_name: 'Mine' }), 'cai'),
    ];
    for (const refusal of refusals) expect([refusal.status, refusal.code]).toEqual([403, 'not_allowed']);
    expect(writes(front)).toEqual([]);
    expect(front.audit.map(({ target, status }) => [target?.kind, status])).toEqual([
      ['sample_id', 403],
      ['voice_id', 403],
    ]);
  });

  it('Z06: nobody copies a resource out of the workspace, its owner neither, unless the host lets them', async () => {
    const front = openWorkspaceGateway();
    const path = `/elevenlabs/v1/workspace/resources/${voiceOf(front).id}/copy-to-workspace`;
    const body = post({ resource_type: 'voice', target_user_id: 'U'.repeat(28) });
    expect(await front.send(path, body)).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(writes(front)).toEqual([]);

    const policy = workspacePolicy();
    const lenient: Policy = {
      ...policy,
      permissions: async (...question) => {
        const answer = await policy.permissions(...question);
        const more: Permission[] = answer.maxRole === 'admin' ? ['resource:export'] : [];
        return { ...answer, permissions: [...answer.permissions, ...more] };
      },
    };
    const open = openWorkspaceGateway({ authorize: lenient });
    // The provider's own 404 for a path that it does not have comes through as it is.
    expect(await open.send(path, body)).toMatchObject({ status: 404, body: { detail: 'Not Found' } });
    open.sandbox.offerCopies();
    expect((await open.send(path, body)).status).toBe(200);
    expect(await open.send(path, body, 'cai')).toMatchObject({ status: 403 });
    expect(open.sandbox.workspace.copies).toHaveLength(1);
  });

  it('L01: a voice’s library data, training and hashes stay behind, and so do its maker’s accounts', async () => {
    const front = openGateway();
    const own = (await front.send(`/elevenlabs/v1/voices/${voiceOf(front).id}`)).body as {
      samples: { hash: string }[];
    };
    expect(own).not.toHaveProperty('sharing');
    expect(own).not.toHaveProperty('fine_tuning');
    for (const { hash } of own.samples) expect(hash).toBe('');
    const { text } = await front.send('/elevenlabs/v1/shared-voices?page_size=100');
    expect(text).not.toContain('voice.maker');
  });

  it('X02: a preview that is no https address does not leave, whoever asks', async () => {
    const hostile = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example/x.mp3',
      'http://evil.example/',
    ];
    const voices = hostile.map((preview_url, index) => ({
      public_owner_id: 'o',
      voice_id: `v${index}`,
      date_unix: 1,
      category: 'famous',
      preview_url,
    }));
    const front = answering(() => Response.json({ voices, has_more: false }));
    const { body } = await front.send('/elevenlabs/v1/shared-voices');
    expect((body as { voices: { preview_url: unknown }[] }).voices.map((one) => one.preview_url)).toEqual(
      hostile.map(() => null),
    );
  });
});

describe('the sound of a sample', () => {
  it('passes as it came, as a file and nothing else', async () => {
    const front = openGateway();
    const answer = await front.send(`${sampleOf(front)}/audio`);
    expect(answer.status).toBe(200);
    expect(answer.text.slice(0, 4)).toBe('RIFF');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const asTool = await front.send(
      '/tools/elevenlabs/get_audio_from_sample',
      post({ voice_id: voiceOf(front).id, sample_id: voiceOf(front).samples[0]!.id }),
    );
    expect(asTool.text).toBe(answer.text);
  });

  it.each([
    ['a page', { 'content-type': 'text/html' }],
    ['a picture that can hold a script', { 'content-type': 'image/svg+xml' }],
    ['a type that nobody knows', { 'content-type': 'audio/x-unheard-of' }],
    ['a type within a type', { 'content-type': 'text/html, audio/wav' }],
    ['no type', { 'content-type': '' }],
  ])('L08: %s in its place is 502 and does not leave', async (_, headers) => {
    const front = answering(() => sound('<script>alert(1)</script>', headers));
    const answer = await front.send(audio);
    expect([answer.status, answer.code]).toEqual([502, 'bad_upstream']);
    expect(answer.text).not.toContain('script');
  });

  it('L06: is of the type alone, without the provider’s parameters or headers', async () => {
    const front = answering(() =>
      sound('x', { 'content-type': 'Audio/WAV; name="a.html"', 'set-cookie': 'a=b', link: '<x>' }),
    );
    expect((await front.send(audio)).headers.get('content-type')).toBe('audio/wav');
  });

  it('L07: is never fetched from where the provider points', async () => {
    const front = answering(() => new Response(null, { status: 302, headers: { location: 'https://evil' } }));
    expect(await front.send(audio)).toMatchObject({ status: 502, code: 'unexpected_redirect' });
  });

  it('B01: is refused at once when it says that it is too long', async () => {
    const { stream, seen } = longStream(1_000);
    const front = answering(() => sound(stream, { 'content-length': String(maxSampleBytes + 1) }));
    expect(await front.send(audio)).toMatchObject({ status: 502, code: 'bad_upstream' });
    expect(seen.pulled).toBeLessThan(3);
  });

  it('B01: breaks off where it turns out too long, one piece further at most', async () => {
    const { stream, seen } = longStream(1_000);
    const response = await ask(answering(() => sound(stream)));
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(seen.cancelled).toBe(true);
    expect(seen.pulled).toBeLessThanOrEqual(maxSampleBytes / 65_536 + 2);
  });

  it('D01: is not read ahead of whoever listens, and ends when they go away', async () => {
    const { stream, seen } = longStream(100);
    const response = await ask(answering(() => sound(stream)));
    const reader = response.body!.getReader();
    await reader.read();
    expect(seen.pulled).toBeLessThan(4);
    await reader.cancel();
    expect(seen.cancelled).toBe(true);
  });

  it('D02: holds its place until it has ended, and gives it back however that is', async () => {
    const limits = { inFlightPerCaller: 1 };
    const front = answering(() => sound(longStream(2).stream), { limits });
    const first = await ask(front);
    expect((await ask(front)).status).toBe(429);
    await first.arrayBuffer();
    const second = await ask(front);
    expect(second.status).toBe(200);
    await second.body!.cancel();
    expect((await ask(front)).status).toBe(200);
  });

  it('D02: keeps nobody from anything else, however many listen and however slowly', async () => {
    const front = openGateway({
      limits: { inFlight: 4, inFlightPerCaller: 2 },
      fetch: async (request) =>
        request.url.endsWith('/audio')
          ? sound(new ReadableStream({ pull: () => new Promise(() => undefined) }))
          : Response.json([]),
    });
    const statuses = [];
    for (const handle of ['ana', 'ana', 'ben', 'cai']) {
      const headers = { authorization: `Bearer demo-${handle}` };
      statuses.push((await front.fetch(new Request(`${host}${mount}${audio}`, { headers }))).status);
    }
    expect(statuses).toEqual([200, 429, 200, 503]);
    for (const handle of ['ana', 'ben', 'cai'])
      expect((await front.send('/elevenlabs/v1/workspace/members', {}, handle)).status).toBe(200);
  });

  it('D02: is cut off after two minutes, so that nobody holds a place for ever', async () => {
    vi.useFakeTimers();
    const front = answering(() => sound(new ReadableStream({ pull: () => new Promise(() => undefined) })));
    const response = await ask(front);
    const whole = response.arrayBuffer().then(
      () => 'whole',
      () => 'cut off',
    );
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await whole).toBe('cut off');
  });

  it('R16: reaches a socket whole, and as a broken one where the provider breaks off', async () => {
    let breaks = false;
    const front = answering(() => {
      const { stream } = longStream(3);
      if (!breaks) return sound(stream);
      let pulled = 0;
      return sound(
        new ReadableStream<Uint8Array>({
          pull: (controller) => {
            pulled += 1;
            if (pulled > 2) controller.error(new Error('reset'));
            else controller.enqueue(new Uint8Array(65_536));
          },
        }),
      );
    });
    const { url } = await listen(nodeHandler({ fetch: front.fetch }));
    const get = () => fetch(`${url}${mount}${audio}`, { headers: { authorization: 'Bearer demo-ana' } });
    expect((await (await get()).arrayBuffer()).byteLength).toBe(3 * 65_536);
    breaks = true;
    await expect(get().then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});
