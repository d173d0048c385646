import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import { rolecallKey } from '../rolecallKey.js';

/**
 * Drops everything that was read for a viewer, and their failed writes. Writes that have not left yet are called
 * off, since they would go out in another person's name.
 */
export function forgetViewer(client: QueryClient, backend: Pick<Backend, 'scope'>, viewer: string): void {
  const key = rolecallKey(backend, viewer);
  client.removeQueries({ queryKey: key });
}
