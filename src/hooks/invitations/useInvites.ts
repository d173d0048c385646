'use client';

import { useMutationState, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Invitation } from '../../client/backend.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { fromStored } from '../stored.js';
import type { Stored } from '../stored.js';
import { useMoment } from '../time/useMoment.js';
import { useViewer } from '../viewer/useViewer.js';
import { createInvitationDrawing } from './createInvitationDrawing.js';
import type { InvitationWriteState } from './createInvitationDrawing.js';
import { invitationActions } from './invitationActions.js';
import { canInvite } from './invitationRights.js';
import { invitationsOptions } from './invitationsOptions.js';
import { invitationWrites } from './invitationWrites.js';
import type { InvitationWrite } from './invitationWrites.js';
import { nextChange } from './nextChange.js';
import type { UseInvitesResult } from './UseInvitesResult.js';

/** How often the list is read again while something of somebody's is on its way, in ms. */
const underwayMs = 10_000;

/**
 * Tells who has been invited to the workspace, invites, and changes what was sent, with each write drawn in the row of
 * its address until the answer is there. Nothing that sends is repeated by itself; after a lost answer the list
 * decides, and where there is none the row says that it may have been sent.
 *
 * @param options `inviters: true` reads the list only for a viewer who may invite: for a part of a view that is of no
 *   use to others, whom a provider may refuse the list. @default false
 */
export function useInvites(options: { inviters?: boolean | undefined } = {}): UseInvitesResult {
  const { backend, viewer: viewerKey, queryClient, session, timers } = useBackendContext();
  const area = backend.invitations;
  const viewer = useViewer();
  const mayInvite = canInvite(area, viewer.data);
  const list = useQuery(
    {
      ...invitationsOptions(backend, viewerKey),
      enabled: mayInvite || !options.inviters,
      // What is on its way comes to an end that nobody tells of.
      refetchInterval: ({ state }) => (hasUnderway(state.data) ? underwayMs : false),
    },
    queryClient,
  );
  const writes = useMutationState<InvitationWriteState | null, InvitationWrite>(
    {
      filters: { mutationKey: invitationWrites.key({ backend, viewer: viewerKey }) },
      select: ({ state: { status, variables, error, data } }) =>
        variables === undefined || status === 'idle' || (status === 'success' && !data)
          ? null
          : { intent: variables, error: status === 'error' ? error : null, done: data ?? null },
    },
    queryClient,
  );
  const now = useMoment((nowMs) => nextChange(list.data ?? [], nowMs));

  const { data, dataUpdatedAt } = list;
  const [draw] = useState(createInvitationDrawing);
  const rows = useMemo(
    () =>
      draw({
        area,
        viewer: viewer.data,
        list: data,
        listedMs: dataUpdatedAt,
        writes: writes.filter((write) => write !== null),
        now,
      }),
    [draw, area, viewer.data, data, dataUpdatedAt, writes, now],
  );
  const actions = useMemo(
    () => invitationActions({ client: queryClient, backend, viewer: viewerKey, session, timers }),
    [queryClient, backend, viewerKey, session, timers],
  );

  return { list, rows, now, viewer, canInvite: mayInvite, ...actions };
}

function hasUnderway(stored: Stored<readonly Invitation[]> | undefined): boolean {
  return (
    stored !== undefined && fromStored<readonly Invitation[]>(stored).some(({ underway }) => underway != null)
  );
}
