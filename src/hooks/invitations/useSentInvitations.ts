'use client';

import { hashKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useBackendContext } from '../context/useBackendContext.js';
import { invitationRowKey } from './invitationRowKey.js';
import { addressOf, invitationWrites, type InvitationIntent } from './invitationWrites.js';

const none: ReadonlySet<string> = new Set();

/**
 * Tells whom the viewer has sent an invitation since the calling component is in the page, by the `key` of its row.
 * Hears of each write as it leaves: one that is answered before anything is drawn is never seen pending in a row.
 */
export function useSentInvitations(): ReadonlySet<string> {
  const { backend, viewer, queryClient } = useBackendContext();
  const writes = hashKey(invitationWrites.key({ backend, viewer }));
  const [sent, setSent] = useState({ writes, keys: none });

  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'pending') return;
        const { mutationKey = [] } = event.mutation.options;
        if (hashKey(mutationKey) !== writes) return;
        const { change } = event.action.variables as InvitationIntent;
        if (change.kind !== 'send') return;
        const key = invitationRowKey(addressOf(change));
        setSent((former) => ({
          writes,
          keys: new Set(former.writes === writes ? [...former.keys, key] : [key]),
        }));
      }),
    [queryClient, writes],
  );

  return sent.writes === writes ? sent.keys : none;
}
