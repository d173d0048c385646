'use client';

import type { QueryClient } from '@tanstack/react-query';
import { createContext } from 'react';
import type { Backend } from '../../client/backend.js';
import type { GatewayClock } from '../../client/http/createGatewayClock.js';
import type { Timers } from '../../client/http/timers.js';
import type { Session } from './createSession.js';

/** What every hook needs to know. */
export interface BackendContextValue {
  backend: Backend;
  /** Who the cached data are for: a part of every key. */
  viewer: string;
  queryClient: QueryClient;
  /** Ends when somebody else looks. */
  session: Session;
  /** The language and region that weeks are counted in; null where nobody said. */
  locale: string | null;
  /** Where the time is taken from. */
  timers: Timers;
  /** Tells how far the device's clock is off; null where `timers` were given, or nothing tells it. */
  clock: GatewayClock | null;
}

export const BackendContext = createContext<BackendContextValue | null>(null);
BackendContext.displayName = 'RolecallBackend';
