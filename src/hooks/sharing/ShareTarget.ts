import type { QueryClient } from '@tanstack/react-query';
import type { Backend, ResourceRef } from '../../client/backend.js';
import type { Session } from '../context/createSession.js';

/** Where writes to one resource go, and in whose name. */
export interface ShareTarget {
  client: QueryClient;
  backend: Backend;
  /** Whom the cached data are for. */
  viewer: string;
  session: Session;
  resource: ResourceRef;
}
