'use client';

import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Backend } from '../../client/backend.js';
import { systemTimers } from '../../client/http/timers.js';
import type { Timers } from '../../client/http/timers.js';
import { useIsomorphicLayoutEffect } from '../useIsomorphicLayoutEffect.js';
import { BackendContext } from './BackendContext.js';
import { createSession } from './createSession.js';
import { forgetViewer } from './forgetViewer.js';
import { keepOutOfStorage } from './keepOutOfStorage.js';

export interface BackendProviderProps {
  /** Keep it the same object from render to render. */
  backend: Backend;
  /**
   * The host's own id for who is signed in. It keys everything that is cached, from the first render on: when it
   * changes, what was read for the former viewer is dropped and writes of theirs that still wait are not sent.
   *
   * Without it the cache belongs to this one provider, so that nothing passes from one sign-in to the next: fit for a
   * page on which people do not change. Give it to prefetch, or to share the cache between several providers.
   */
  viewer?: string | undefined;
  /**
   * Keep it the same object from render to render.
   *
   * @default The one of the nearest `QueryClientProvider`, or else one of its own.
   */
  queryClient?: QueryClient | undefined;
  /**
   * Where the hooks take the time from, such as whether an invitation has expired. Keep it the same object from render
   * to render.
   *
   * @default the page's own, set right by the gateway's `Date`
   */
  timers?: Timers | undefined;
  /** A BCP 47 tag, for where the calendar depends on it: the day that weeks begin on. @default weeks begin on Monday */
  locale?: string | undefined;
  children?: ReactNode;
}

/**
 * Lets the hooks below it speak to a backend. Renders nothing of its own. Leaves the host's `QueryClientProvider`
 * alone: hooks of the host below it still find the host's client.
 */
export function BackendProvider({
  backend,
  viewer,
  queryClient,
  timers: given,
  locale,
  children,
}: BackendProviderProps) {
  const anonymous = useId();
  const host = useContext(QueryClientContext);
  const [own] = useState(() => new QueryClient());
  const client = queryClient ?? host ?? own;

  // A client reacts to focus and connection while it is mounted; mounts are counted, so the host's are safe.
  useEffect(() => {
    keepOutOfStorage(client);
    client.mount();
    return () => client.unmount();
  }, [client]);

  // How often a session was found to be somebody else's, with nothing said by the host.
  const [changes, setChanges] = useState(0);
  const named = viewer ?? `me${anonymous}`;
  const whom = changes === 0 ? named : `${named} ${changes}`;
  const session = useMemo(() => createSession(whom), [whom]);
  const clock = given ? null : (backend.clock ?? null);
  const timers = useMemo(
    () => given ?? (clock ? { ...systemTimers, now: clock.now } : systemTimers),
    [given, clock],
  );
  const value = useMemo(
    () => ({ backend, viewer: whom, queryClient: client, session, timers, clock, locale: locale ?? null }),
    [backend, whom, client, session, timers, clock, locale],
  );

  useEffect(
    () =>
      backend.viewer.belief?.onChange(() => {
        session.end();
        setChanges((before) => before + 1);
      }),
    [backend, session],
  );

  // Before anything below reads for the next viewer, and before anything of the former's can be sent any more.
  const lastNamed = useRef(named);
  useIsomorphicLayoutEffect(() => {
    if (lastNamed.current !== named) backend.viewer.belief?.forget();
    lastNamed.current = named;
  }, [backend, named]);
  const lastSession = useRef(session);
  useIsomorphicLayoutEffect(() => {
    if (lastSession.current !== session) lastSession.current.end();
    lastSession.current = session;
  }, [session]);

  const former = useRef(value);
  useEffect(() => {
    const before = former.current;
    former.current = value;
    if (before.viewer !== value.viewer) forgetViewer(before.queryClient, before.backend, before.viewer);
  }, [value]);

  return <BackendContext.Provider value={value}>{children}</BackendContext.Provider>;
}
