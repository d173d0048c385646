'use client';

import { useMemo, useState } from 'react';
import type { Person } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { useViewer } from '../viewer/useViewer.js';
import { useWriteStates } from '../writes/useWriteStates.js';
import { createMemberDrawing } from './createMemberDrawing.js';
import { memberActions } from './memberActions.js';
import { memberWrites } from './memberWrites.js';
import { useMembers } from './useMembers.js';
import type { MemberUpdate, UseUpdateMemberResult } from './UseUpdateMemberResult.js';

/**
 * Tells who is in the workspace, and locks, unlocks and seats them, with each change drawn in its own row until the
 * server's answer is there. A row whose change fails goes back to the server's state by itself and keeps the error
 * beside it; no other row is touched. After a change of the viewer's own rights they are read again.
 *
 * `POST /v1/workspace/members`.
 */
export function useUpdateMember(): UseUpdateMemberResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const list = useMembers();
  const viewer = useViewer();
  const writes = useWriteStates<MemberUpdate>(queryClient, memberWrites.key({ backend, viewer: viewerKey }));
  const canUpdate =
    backend.members?.update !== undefined && (viewer.data?.permissions.has('members:admin') ?? false);

  const [draw] = useState(createMemberDrawing);
  const drawing = useMemo(
    () => draw({ list: list.data ?? nobody, viewer: viewer.data, canUpdate, writes }),
    [draw, list.data, viewer.data, canUpdate, writes],
  );
  const actions = useMemo(
    () => memberActions({ client: queryClient, backend, viewer: viewerKey, session }),
    [queryClient, backend, viewerKey, session],
  );
  return {
    list,
    viewer,
    ...drawing,
    canUpdate,
    seats: backend.members?.update ? (backend.members.seats ?? noSeats) : noSeats,
    ...actions,
  };
}

const nobody: readonly Person[] = [];
const noSeats: readonly string[] = [];
