import type { Backend, VoiceDetails } from '../../client/backend.js';
import { readOptions } from '../readOptions.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Reads one voice with its samples. Fresh for half a minute. Never runs where the backend only lists voices.
 * `GET /v1/voices/{voice_id}`.
 *
 * @param viewer What `BackendProvider` was given as `viewer`.
 */
export function voiceOptions(backend: Backend, viewer: string, voiceId: string) {
  const get = backend.voices?.get;
  return readOptions<VoiceDetails>({
    queryKey: rolecallKey(backend, viewer, 'voices', 'one', voiceId),
    read: get && (({ signal }) => get(voiceId, { signal })),
    staleTime: 30_000,
  });
}
