import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { elevenLabs } from '../../../src/client/index.js';
import { BackendProvider, useSampleAudio } from '../../../src/hooks/index.js';
import { soundBytes } from '../../../src/sandbox/elevenlabs/soundOf.js';
import { openPage, timesAsked } from '../support/openPage.js';
import type { Page, PageOptions } from '../support/openPage.js';

const audio = 'get_audio_from_sample';

/** A page whose hook is about the first sample of Aria, or about one that is not there. */
function openSound(options: PageOptions = {}, sampleId?: string) {
  const page = openPage(options);
  const voice = page.workspace.sandbox.workspace.voices.find(({ name }) => name.startsWith('Aria'))!;
  const sample = voice.samples[0]!;
  const { result, rerender } = renderHook(() => useSampleAudio(voice.id, sampleId ?? sample.id), {
    wrapper: page.Frame,
  });
  return { page, sample, rerender, sound: () => result.current };
}

const failureOf = (reading: Promise<Blob>) => reading.then(null, (error: unknown) => error);

describe('the sound of a sample', () => {
  it('comes whole and with its type once it is asked for, and is asked for anew each time', async () => {
    const { page, sample, sound } = openSound();
    expect(sound().canHear).toBe(true);
    expect(timesAsked(page, audio)).toBe(0);
    const blob = await sound().read();
    expect(blob.type).toBe(sample.mimeType);
    expect(blob.size).toBe(soundBytes(sample.durationMs));
    await sound().read();
    expect(timesAsked(page, audio)).toBe(2);
  });

  it('is given up when its listener aborts', async () => {
    const { page, sound } = openSound();
    const held = page.workspace.sandbox.hold(audio);
    const stop = new AbortController();
    const reading = failureOf(sound().read(stop.signal));
    await waitFor(() => expect(timesAsked(page, audio)).toBe(1));
    const reason = new Error('Somebody pressed stop.');
    stop.abort(reason);
    expect(await reading).toBe(reason);
    held.release();
  });

  it('is read by the same function from render to render, so that a player can hold on to it', () => {
    const { sound, rerender } = openSound();
    const { read } = sound();
    rerender();
    expect(sound().read).toBe(read);
  });

  it('is not offered where the backend gives none, and then asks nobody', async () => {
    const { page, sound } = openSound({
      offer: (client) => {
        const backend = elevenLabs(client);
        return { ...backend, voices: { ...backend.voices!, sampleAudio: undefined } };
      },
    });
    expect(sound().canHear).toBe(false);
    expect(await failureOf(sound().read())).toMatchObject({ code: 'invalid_input' });
    expect(page.workspace.calls).toEqual([]);
  });

  it('is kept from who may not see the voice, as if it were not there', async () => {
    const { page, sound } = openSound({ viewer: 'dee' });
    expect(await failureOf(sound().read())).toMatchObject({ code: 'not_found' });
    expect(timesAsked(page, audio)).toBe(0);
  });

  it('is not found once the sample is gone', async () => {
    const { sound } = openSound({}, 'nosuchsample');
    expect(await failureOf(sound().read())).toMatchObject({ code: 'not_found', reason: 'sample_not_found' });
  });

  it('is nothing but a sound, whatever the provider answers (L08)', async () => {
    const { page, sound } = openSound();
    page.workspace.sandbox.fail(audio, {
      status: 200,
      body: '<script>alert(1)</script>',
      headers: { 'content-type': 'text/html' },
      times: 3,
    });
    expect(await failureOf(sound().read())).toMatchObject({ name: 'GatewayHttpError' });
  });

  it('is not read in the name of whoever looked before', async () => {
    const page = openPage();
    const voice = page.voice('Aria');
    let viewer = 'ana';
    const Frame = ({ children }: { children: ReactNode }) => (
      <BackendProvider backend={page.backend} viewer={viewer} queryClient={page.queryClient}>
        {children}
      </BackendProvider>
    );
    const { result, rerender } = renderHook(() => useSampleAudio(voice.id, sampleIn(page, voice.id)), {
      wrapper: Frame,
    });
    const { read } = result.current;
    viewer = 'ben';
    rerender();
    expect(await failureOf(read())).toMatchObject({ code: 'signed_out' });
    expect(page.workspace.calls).toEqual([]);
  });
});

const sampleIn = ({ workspace }: Page, voiceId: string) =>
  workspace.sandbox.workspace.voices.find(({ id }) => id === voiceId)!.samples[0]!.id;
