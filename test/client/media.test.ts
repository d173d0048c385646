import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import { getSampleAudio, maxSampleBytes } from '../../src/contract/index.js';
import { createNetwork } from './support/createNetwork.js';
import type { Turn } from './support/createNetwork.js';

const sound = (body: BodyInit, type = 'audio/wav') =>
  new Response(body, { headers: { 'content-type': type } });

async function hear(turn: Turn, protocol?: 'utdk') {
  const network = createNetwork(turn);
  const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch, protocol });
  const input = { path: { voice_id: 'aria', sample_id: 'take1' } };
  const answer = await client.call(getSampleAudio, input).catch((error: unknown) => error);
  return { answer, sent: network.sent };
}

describe('an operation that answers a sound', () => {
  it.each([undefined, 'utdk'] as const)('gives it whole, as a Blob of its type (%s)', async (protocol) => {
    const { answer } = await hear(sound('RIFF', 'Audio/WAV; codecs=1'), protocol);
    expect(answer).toBeInstanceOf(Blob);
    expect((answer as Blob).type).toBe('audio/wav');
    expect(await (answer as Blob).text()).toBe('RIFF');
  });

  it.each([
    ['a page', sound('<script>', 'text/html')],
    ['JSON', Response.json({ status: 'ok' })],
    ['nothing', new Response(null)],
  ])('does not give %s for one (L08)', async (_, response) => {
    expect((await hear(response)).answer).toMatchObject({ name: 'GatewayDecodeError', code: 'decode' });
  });

  it('does not give one that is longer than any may be (B01)', async () => {
    const { answer } = await hear(sound(new Uint8Array(maxSampleBytes + 1)));
    expect(answer).toMatchObject({ code: 'decode' });
  });

  it('tells a refusal as any other does', async () => {
    const refusal = Response.json({ detail: { code: 'sample_not_found' } }, { status: 404 });
    expect((await hear(refusal)).answer).toMatchObject({ code: 'not_found', reason: 'sample_not_found' });
  });
});
