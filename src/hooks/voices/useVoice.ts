'use client';

import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { VoiceDetails } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { voiceOptions } from './voiceOptions.js';

/**
 * Reads one voice of the workspace with the samples that it was made of. `GET /v1/voices/{voice_id}`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useVoice(
  voiceId: string,
  options: { enabled?: boolean | undefined } = {},
): UseQueryResult<VoiceDetails, RolecallError> {
  const { backend, viewer, queryClient } = useBackendContext();
  return useQuery(
    { ...voiceOptions(backend, viewer, voiceId), enabled: options.enabled ?? true },
    queryClient,
  );
}
