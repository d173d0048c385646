'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Viewer, VoiceDetails, VoiceSample } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useViewer } from '../viewer/useViewer.js';
import { useWriteStates } from '../writes/useWriteStates.js';
import { deleteVoiceSample, sampleWritesKey } from './deleteVoiceSample.js';
import type { DeleteVoiceSampleOutcome } from './deleteVoiceSample.js';
import { useVoice } from './useVoice.js';

/** One sample, and what is being done to it. */
export interface VoiceSampleRow extends VoiceSample {
  /** It is being deleted. */
  pending: boolean;
  /** Why it could not be deleted, until that is tried again or dismissed. */
  error: RolecallError | null;
}

export interface UseDeleteVoiceSampleResult {
  voice: UseQueryResult<VoiceDetails, RolecallError>;
  /** In the provider's order. Empty until `voice` has data. */
  rows: readonly VoiceSampleRow[];
  /** As known on this voice. */
  viewer: UseQueryResult<Viewer, RolecallError>;
  /** Whether the viewer may delete samples and the backend can. False until that is known. */
  canDelete: boolean;
  /** Deletes a sample for ever. Where the answer was lost, the voice is read again. Never rejects for a failed call. */
  remove: (sampleId: string) => Promise<DeleteVoiceSampleOutcome>;
  /** Clears a sample's error. */
  dismiss: (sampleId: string) => void;
}

/**
 * Tells which samples a voice was made of, and deletes them. `GET /v1/voices/{voice_id}`,
 * `DELETE …/samples/{sample_id}`.
 */
export function useDeleteVoiceSample(voiceId: string): UseDeleteVoiceSampleResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const voice = useVoice(voiceId);
  const viewer = useViewer(useMemo(() => ({ type: 'voice', id: voiceId }), [voiceId]));
  const mutationKey = sampleWritesKey(backend, viewerKey, voiceId);
  const writes = useWriteStates<string>(queryClient, mutationKey);
  const samples = voice.data?.samples;
  const rows = useMemo(
    () =>
      (samples ?? []).map((sample) => {
        const write = writes.findLast(({ intent }) => intent === sample.id);
        return { ...sample, pending: write?.error === null, error: write?.error ?? null };
      }),
    [samples, writes],
  );
  const actions = useMemo(() => {
    const target = { client: queryClient, backend, viewer: viewerKey, session };
    return {
      remove: (sampleId: string) => deleteVoiceSample(target, voiceId, sampleId),
      dismiss: (sampleId: string) => {
        const cache = queryClient.getMutationCache();
        for (const mutation of cache.findAll({
          mutationKey: sampleWritesKey(backend, viewerKey, voiceId),
          status: 'error',
        }))
          if (mutation.state.variables === sampleId) cache.remove(mutation);
      },
    };
  }, [queryClient, backend, viewerKey, session, voiceId]);
  return {
    voice,
    rows,
    viewer,
    canDelete:
      backend.voices?.deleteSample !== undefined && (viewer.data?.permissions.has('voices:write') ?? false),
    ...actions,
  };
}
