'use client';

import { notifyManager, type QueryCacheNotifyEvent, type QueryKey } from '@tanstack/react-query';
import { useCallback, useContext, useSyncExternalStore } from 'react';
import { resourceMetadataOptions, viewerOptions, type ResourceRef } from '../../hooks/index.js';
import { cached } from '../../hooks/cached.js';
import { BackendContext, type BackendContextValue } from '../../hooks/context/BackendContext.js';
import { whatViewerMay } from '../../hooks/sharing/whatViewerMay.js';

/** What the viewer may do about who has access to something. */
export type May = 'share' | 'see' | 'nothing';

/**
 * Tells what the viewer may do: what the host says, else what was read already. Asks nobody, since a table has many of
 * these. Undefined where nothing is known.
 */
export function useMay({ type, id }: ResourceRef, told: May | undefined): May | undefined {
  const context = useContext(BackendContext);
  const subscribe = useCallback(
    (onChange: () => void) =>
      told || !context
        ? () => undefined
        : context.queryClient.getQueryCache().subscribe(
            // Scheduled, since a query can be made while another component renders.
            notifyManager.batchCalls(({ query }: QueryCacheNotifyEvent) => {
              if ((query.queryKey as QueryKey).includes(id)) onChange();
            }),
          ),
    [told, context, id],
  );
  const read = () => (context ? readMay(context, { type, id }) : undefined);
  const known = useSyncExternalStore(subscribe, read, () => undefined);
  return told ?? known;
}

function readMay(
  { queryClient, backend, viewer: key }: BackendContextValue,
  resource: ResourceRef,
): May | undefined {
  const { queryKey } = resourceMetadataOptions(backend, key, resource);
  const refusal = queryClient.getQueryState(queryKey)?.error?.code;
  // A gateway does not tell what is kept from somebody from what is not there.
  if (refusal === 'forbidden' || refusal === 'not_found') return 'nothing';
  const viewer = cached(queryClient, viewerOptions(backend, key, resource));
  if (!viewer) return undefined;
  if (!viewer.permissions.has('resource:read')) return 'nothing';
  return whatViewerMay(backend.sharing, viewer).canShare ? 'share' : 'see';
}
