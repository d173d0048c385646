import * as v from 'valibot';
import { binary } from '../binary.js';
import { id, nothing } from '../fields.js';
import { maxSampleBytes } from '../limits.js';
import { operation } from '../operation.js';
import { untypedSuccess } from './untypedSuccess.js';

const samplePath = v.strictObject({ voice_id: id(), sample_id: id() });
const voiceOf = ({ path }: { path: { voice_id: string } }) => ({ type: 'voice', id: path.voice_id });

/** Media types of sound that pass. None of them is a page or a picture with scripts in it. */
const soundTypes = [
  'audio/mpeg',
  'audio/mp3',
  'audio/wav',
  'audio/x-wav',
  'audio/wave',
  'audio/vnd.wave',
  'audio/ogg',
  'audio/opus',
  'audio/webm',
  'audio/mp4',
  'audio/x-m4a',
  'audio/m4a',
  'audio/aac',
  'audio/flac',
  'audio/x-flac',
] as const;

/** Gives the sound of one sample. `GET /v1/voices/{voice_id}/samples/{sample_id}/audio`. */
export const getSampleAudio = operation({
  provider: 'elevenlabs',
  id: 'get_audio_from_sample',
  method: 'GET',
  path: '/v1/voices/{voice_id}/samples/{sample_id}/audio',
  pathParams: samplePath,
  query: nothing(),
  body: nothing(),
  response: binary({ types: soundTypes, maxBytes: maxSampleBytes }),
  effect: 'read',
  needs: () => ['voices:read'],
  resource: voiceOf,
});

/** Deletes one sample of a voice for ever. `DELETE /v1/voices/{voice_id}/samples/{sample_id}`. */
export const deleteSample = operation({
  provider: 'elevenlabs',
  id: 'delete_sample',
  method: 'DELETE',
  path: '/v1/voices/{voice_id}/samples/{sample_id}',
  pathParams: samplePath,
  query: nothing(),
  body: nothing(),
  response: untypedSuccess(),
  effect: 'idempotent-write',
  needs: () => ['voices:write'],
  resource: voiceOf,
});
