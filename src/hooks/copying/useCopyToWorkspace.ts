'use client';

import { useMemo, useRef, useState } from 'react';
import type { ResourceRef } from '../../client/backend.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useViewer } from '../viewer/useViewer.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { mayHaveBeenDone } from '../writes/mayHaveBeenDone.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';

/** How the copying of a resource ended. */
export type CopyToWorkspaceOutcome =
  | { status: 'done' }
  | { status: 'failed'; error: RolecallError }
  /** The answer was lost, and nothing tells whether there is a copy: the other workspace is not to be seen from here. */
  | { status: 'unknown'; error: RolecallError };

export interface UseCopyToWorkspaceResult {
  /** Whether the host switched copying on and the viewer may. False until that is known. */
  canCopy: boolean;
  /**
   * Copies the resource to the workspace of another user, named by their id at the provider. Sent once, and never by
   * itself again. Never rejects for a failed call; `operation_gone` means that the provider does not offer it any more.
   */
  copy: (userId: string) => Promise<CopyToWorkspaceOutcome>;
  /** While it is on its way, when a further call of `copy` joins it. */
  pending: boolean;
}

/** Copies a resource to other workspaces. `POST /v1/workspace/resources/{resource_id}/copy-to-workspace`. */
export function useCopyToWorkspace({ type, id }: ResourceRef): UseCopyToWorkspaceResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const resource = useMemo(() => ({ type, id }), [type, id]);
  const viewer = useViewer(resource);
  const [pending, setPending] = useState(false);
  const running = useRef<Promise<CopyToWorkspaceOutcome> | null>(null);
  const canCopy = backend.copying !== undefined && (viewer.data?.permissions.has('resource:export') ?? false);
  return useMemo(() => {
    const carryOut = async (userId: string): Promise<CopyToWorkspaceOutcome> => {
      try {
        refuseAfterEnd(session);
        if (!backend.copying) throw new InvalidInputError('This backend copies nothing.');
        await backend.copying.toWorkspaceOf(resource, userId);
        return { status: 'done' };
      } catch (thrown) {
        const error = asRolecallError(thrown);
        rereadRights({ client: queryClient, backend, viewer: viewerKey, session }, resource, error);
        return { status: mayHaveBeenDone(error) ? 'unknown' : 'failed', error };
      }
    };
    return {
      canCopy,
      pending,
      copy: (userId) => {
        running.current ??= carryOut(userId).finally(() => {
          running.current = null;
          setPending(false);
        });
        setPending(true);
        return running.current;
      },
    };
  }, [canCopy, pending, backend, viewerKey, queryClient, session, resource]);
}
