'use client';

import { useMemo, useState } from 'react';
import type { ResourceRef } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useViewer } from '../viewer/useViewer.js';
import { useWriteStates } from '../writes/useWriteStates.js';
import { createAccessDrawing } from './createAccessDrawing.js';
import { shareActions } from './shareActions.js';
import { shareWrites } from './shareWrites.js';
import type { ShareIntent } from './shareWrites.js';
import type { AccessRow, EveryoneRow, UseShareResult } from './UseShareResult.js';
import { useResourceMetadata } from './useResourceMetadata.js';
import { whatViewerMay } from './whatViewerMay.js';

/**
 * Tells who has access to a resource and changes it, with each write drawn in its own row until the server's answer
 * is there. A row whose write fails goes back to the server's state by itself and keeps the error beside it; no
 * other row is touched.
 *
 * `POST /v1/workspace/resources/{resource_id}/share` and `/unshare`.
 */
export function useShare(resource: ResourceRef): UseShareResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const { type, id } = resource;
  const access = useResourceMetadata(resource);
  const viewer = useViewer(resource);
  const writes = useWriteStates<ShareIntent>(
    queryClient,
    shareWrites.key({ backend, viewer: viewerKey, resource: { type, id } }),
  );

  const rights = useMemo(() => whatViewerMay(backend.sharing, viewer.data), [backend, viewer.data]);
  const [draw] = useState(createAccessDrawing);
  const drawing = useMemo(
    () =>
      access.data
        ? draw({
            access: access.data,
            viewer: viewer.data,
            rights,
            writes,
          })
        : nothingKnown,
    [draw, access.data, viewer.data, rights, writes],
  );
  const actions = useMemo(
    () =>
      shareActions({
        client: queryClient,
        backend,
        viewer: viewerKey,
        session,
        resource: { type, id },
      }),
    [queryClient, backend, viewerKey, session, type, id],
  );

  return { access, viewer, ...drawing, ...rights, ...actions };
}

const nothingKnown: { rows: readonly AccessRow[]; everyone: EveryoneRow } = {
  rows: [],
  everyone: { role: null, pending: null, failure: null, fixed: 'viewer-cannot' },
};
