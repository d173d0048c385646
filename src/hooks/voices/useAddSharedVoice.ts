'use client';

import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SharedVoice, SharedVoicesPage, Voice } from '../../client/backend.js';
import { keepLeftOut } from '../../client/leftOut.js';
import { InvalidInputError } from '../../client/http/errors/InvalidInputError.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { subscriptionOptions } from '../account/subscriptionOptions.js';
import { useBackendContext } from '../context/useBackendContext.js';
import { rolecallKey } from '../rolecallKey.js';
import { useViewer } from '../viewer/useViewer.js';
import { refuseAfterEnd } from '../writes/refuseAfterEnd.js';
import { useMaking } from '../writes/useMaking.js';
import { fromStored, toStored } from '../stored.js';
import type { Stored } from '../stored.js';
import { libraryKey } from './sharedVoicesOptions.js';

/** How the adding of a voice ended. */
export type AddSharedVoiceOutcome =
  | { status: 'done'; /** What it is called by in the workspace. */ id: string }
  | { status: 'failed'; error: RolecallError }
  /** The answer was lost, and the workspace's voices do not tell: there may be one of that name more. */
  | { status: 'unknown'; error: RolecallError };

export interface UseAddSharedVoiceResult {
  /** Whether the viewer may add voices and the backend can. False until that is known. */
  canAdd: boolean;
  /**
   * Adds a voice of the library under a name of 1 to `longestName` characters. Sent once, and never by itself again; where the
   * answer was lost, the workspace's voices are looked through for it. Never rejects for a failed call.
   */
  add: (voice: SharedVoice, name: string) => Promise<AddSharedVoiceOutcome>;
  /** While it is on its way, when a further call of `add` joins it. */
  pending: boolean;
}

/** Adds voices of the library to the workspace. `POST /v1/voices/add/{public_user_id}/{voice_id}`. */
export function useAddSharedVoice(): UseAddSharedVoiceResult {
  const { backend, viewer: viewerKey, queryClient, session } = useBackendContext();
  const viewer = useViewer();
  const making = useMemo(() => {
    const area = backend.voices;
    const offered = () => {
      refuseAfterEnd(session);
      if (!area?.addShared) throw new InvalidInputError('This backend adds no voices.');
      return { list: area.list, addShared: area.addShared };
    };
    return {
      target: { client: queryClient, backend, viewer: viewerKey, session },
      make: async ({ voice, name }: Terms) => {
        const made = await offered().addShared(voice, name);
        queryClient.setQueriesData<Library>({ queryKey: libraryKey(backend, viewerKey) }, (found) =>
          markAdded(found, voice.id),
        );
        return made;
      },
      read: async ({ name }: Terms) => {
        const { voices } = await offered().list({ search: name, pageSize: 100 });
        return voices.filter((one) => one.name === name);
      },
      reread: async () => {
        const inLibrary = JSON.stringify(libraryKey(backend, viewerKey)).slice(0, -1);
        const voices = queryClient.invalidateQueries({
          queryKey: rolecallKey(backend, viewerKey, 'voices'),
          // Every page of every search would be read again, to learn of one voice.
          predicate: ({ queryKey }) => !JSON.stringify(queryKey).startsWith(inLibrary),
        });
        const { queryKey } = subscriptionOptions(backend, viewerKey);
        await Promise.all([voices, queryClient.invalidateQueries({ queryKey, exact: true })]);
      },
    };
  }, [backend, viewerKey, queryClient, session]);
  const { create, pending } = useMaking<Terms, { id: string }, Voice>(making);
  const canAdd =
    backend.voices?.addShared !== undefined && (viewer.data?.permissions.has('voices:write') ?? false);
  return useMemo(
    () => ({
      canAdd,
      pending,
      add: async (voice, name) => {
        const end = await create({ voice, name });
        if (end.status === 'done') return { status: 'done', id: end.made.id };
        if (end.status === 'failed') return end;
        const [found, ...others] = end.added ?? [];
        if (!found || others.length > 0) return { status: 'unknown', error: end.error };
        queryClient.setQueriesData<Library>({ queryKey: libraryKey(backend, viewerKey) }, (library) =>
          markAdded(library, voice.id),
        );
        return { status: 'done', id: found.id };
      },
    }),
    [canAdd, pending, create, queryClient, backend, viewerKey],
  );
}

interface Terms {
  voice: SharedVoice;
  name: string;
}

type Library = InfiniteData<Stored<SharedVoicesPage>, number>;

function markAdded(library: Library | undefined, id: string): Library | undefined {
  return (
    library && {
      ...library,
      pages: library.pages.map((stored) => {
        const page = fromStored<SharedVoicesPage>(stored);
        const voices = page.voices.map((voice) => (voice.id === id ? { ...voice, added: true } : voice));
        return toStored(keepLeftOut(page, { ...page, voices }));
      }),
    }
  );
}
