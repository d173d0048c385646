'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ApiKey } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useViewer } from '../viewer/useViewer.js';
import { useWriteStates } from '../writes/useWriteStates.js';
import { apiKeyActions } from './apiKeyActions.js';
import { apiKeysOptions } from './apiKeysOptions.js';
import { apiKeyWrites } from './apiKeyWrites.js';
import { createApiKeyDrawing } from './createApiKeyDrawing.js';
import type { ApiKeyWrite, UseApiKeysResult } from './UseApiKeysResult.js';

/**
 * Tells which keys a service account has, without secrets, and changes, disables and deletes them, with each write
 * drawn in its own row until the server's answer is there. A row whose write fails goes back to the server's state by
 * itself and keeps the error beside it. `useCreateApiKey` makes new ones.
 *
 * `GET /v1/service-accounts/{service_account_user_id}/api-keys`, `PATCH` and `DELETE …/{api_key_id}`.
 *
 * @param options `enabled: false` waits with the read. @default true
 */
export function useApiKeys(
  accountId: string,
  options: { enabled?: boolean | undefined } = {},
): UseApiKeysResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const list = useQuery(
    { ...apiKeysOptions(backend, viewerKey, accountId), enabled: options.enabled ?? true },
    queryClient,
  );
  const viewer = useViewer();
  const writes = useWriteStates<ApiKeyWrite>(
    queryClient,
    apiKeyWrites.key({ backend, viewer: viewerKey, accountId }),
  );
  const { update, remove } = backend.apiKeys ?? {};

  const [draw] = useState(createApiKeyDrawing);
  const rows = useMemo(() => draw(list.data ?? noKeys, writes), [draw, list.data, writes]);
  const actions = useMemo(
    () => apiKeyActions({ client: queryClient, backend, viewer: viewerKey, session }, accountId),
    [queryClient, backend, viewerKey, session, accountId],
  );
  return {
    list,
    rows,
    viewer,
    canChange:
      update !== undefined && remove !== undefined && (viewer.data?.permissions.has('keys:admin') ?? false),
    ...actions,
  };
}

const noKeys: readonly ApiKey[] = [];
