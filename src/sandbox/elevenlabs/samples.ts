import { Media } from '../front/Media.js';
import type { State } from '../state/State.js';
import type { SandboxSample, SandboxVoice } from '../types.js';
import { missing } from './missing.js';
import type { Call, Rule } from './Rule.js';
import { soundOf } from './soundOf.js';
import { wireVoice } from './wireVoice.js';

export const getVoice: Rule = {
  scope: 'voices_read',
  answer: ({ state, path, origin }) => wireVoice(state, findVoice(state, path.voice_id), origin),
};

export const getSampleAudio: Rule = {
  scope: 'voices_read',
  answer: (call) => {
    const { id, mimeType, durationMs } = findSample(call).sample;
    return new Media(soundOf(id, durationMs), mimeType);
  },
};

export const deleteSample: Rule = {
  scope: 'voices_write',
  answer: (call) => {
    const { voice, sample } = findSample(call);
    const { voices } = call.state;
    voices[voices.indexOf(voice)] = { ...voice, samples: voice.samples.filter((one) => one !== sample) };
    return { status: 'ok' };
  },
};

/** @throws {Refusal} There is none. */
function findVoice({ voices }: State, voiceId: string | undefined): SandboxVoice {
  return voices.find(({ id }) => id === voiceId) ?? missing('voice', 'voice_id');
}

/** @throws {Refusal} There is none. */
function findSample({ state, path }: Call): { voice: SandboxVoice; sample: SandboxSample } {
  const voice = findVoice(state, path.voice_id);
  const sample = voice.samples.find(({ id }) => id === path.sample_id) ?? missing('sample', 'sample_id');
  return { voice, sample };
}
