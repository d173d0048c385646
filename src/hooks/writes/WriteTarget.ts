import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import type { Session } from '../context/createSession.js';

/** Where writes go, and in whose name. */
export interface WriteTarget {
  client: QueryClient;
  backend: Backend;
  /** Whom the cached data are for. */
  viewer: string;
  session: Session;
}
