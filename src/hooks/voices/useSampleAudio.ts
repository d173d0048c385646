'use client';

import { useMemo } from 'react';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';

export interface UseSampleAudioResult {
  /** Whether the backend gives the sounds of samples. Whoever may see a sample may hear it. */
  canHear: boolean;
  /**
   * Reads the sound, up to 16 MiB, of one of a few types of sounds. Each call asks anew, and nothing of it is kept: an
   * object URL that is made of it is the caller's to revoke. The same function from render to render.
   *
   * @param signal Gives up the reading, which then rejects with the signal's reason.
   * @throws {InvalidInputError} The backend gives no sounds.
   * @throws {RolecallError} `not_found`: the sample is not there, or the viewer may not see its voice; `decode`: what came
   * is no sound; `signed_out`, `rate_limited` and the others of a read.
   */
  read: (signal?: AbortSignal) => Promise<Blob>;
}

/**
 * Gets the sound of one sample of a voice, for a player. Asks nothing until `read` is called.
 * `GET /v1/voices/{voice_id}/samples/{sample_id}/audio`.
 */
export function useSampleAudio(voiceId: string, sampleId: string): UseSampleAudioResult {
  const { backend, session } = useBackendContext();
  return useMemo(() => {
    const { sampleAudio } = backend.voices ?? {};
    return {
      canHear: sampleAudio !== undefined,
      read: async (signal) => {
        refuseAfterEnd(session);
        if (!sampleAudio) throw new InvalidInputError('This backend gives no sounds of samples.');
        return sampleAudio(voiceId, sampleId, { signal });
      },
    };
  }, [backend, session, voiceId, sampleId]);
}
