import type { Backend } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { rolecallKey } from '../rolecallKey.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { runWrite } from '../writes/runWrite.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { changeCached } from '../cached.js';
import { voiceOptions } from './voiceOptions.js';

/** How the deleting of a sample ended. */
export type DeleteVoiceSampleOutcome = { status: 'done' } | { status: 'failed'; error: RolecallError };

/** The mutation key of all deletions of one voice's samples; their variables are samples' ids. */
export function sampleWritesKey(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
  voiceId: string,
): readonly string[] {
  return rolecallKey(backend, viewer, 'voices', 'samples', voiceId);
}

/**
 * Deletes a sample, as a mutation of the given client: pending while it is on its way, kept when it fails. The cached
 * voice is without it before the mutation ends.
 */
export async function deleteVoiceSample(
  target: WriteTarget,
  voiceId: string,
  sampleId: string,
): Promise<DeleteVoiceSampleOutcome> {
  const { client, backend, viewer } = target;
  const mutationKey = sampleWritesKey(backend, viewer, voiceId);
  const end = await runWrite({
    client,
    mutationKey,
    about: sampleId,
    intent: sampleId,
    send: () => send(target, voiceId, sampleId),
    replaces: client
      .getMutationCache()
      .findAll({ mutationKey })
      .filter(({ state }) => state.variables === sampleId),
  });
  if (end.status === 'done') return { status: 'done' };
  rereadRights(target, { type: 'voice', id: voiceId }, end.error);
  return end;
}

async function send(target: WriteTarget, voiceId: string, sampleId: string): Promise<void> {
  const { client, backend, viewer, session } = target;
  refuseAfterEnd(session);
  const { get, deleteSample } = backend.voices ?? {};
  if (!deleteSample) throw new InvalidInputError('This backend deletes no samples.');
  try {
    await deleteSample(voiceId, sampleId);
  } catch (thrown) {
    const error = asRolecallError(thrown);
    // What is gone may have been deleted by the call whose answer was lost, or by somebody else.
    const isDoubtful = error.code === 'not_found' || mayHaveBeenDone(error);
    const truth = isDoubtful && !session.hasEnded() ? await get?.(voiceId).catch(() => null) : null;
    if (!truth || truth.samples.some(({ id }) => id === sampleId)) throw error;
  }
  const read = voiceOptions(backend, viewer, voiceId);
  const { queryKey } = read;
  await client.cancelQueries({ queryKey, exact: true });
  changeCached(client, read, (voice) => ({
    ...voice,
    samples: voice.samples.filter(({ id }) => id !== sampleId),
  }));
  void client.invalidateQueries({ queryKey, exact: true });
}
