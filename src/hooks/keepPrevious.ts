import type { Backend } from '../client/backend.js';
import { rolecallKey } from './rolecallKey.js';

/** Gives placeholder data that keep the former answer until the next is there, unless it was told to somebody else. */
export function keepPrevious<Data>(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
): (previous: Data | undefined, from: { queryKey: readonly unknown[] } | undefined) => Data | undefined {
  const prefix = rolecallKey(backend, viewer);
  return (previous, from) =>
    prefix.every((part, place) => part === from?.queryKey[place]) ? previous : undefined;
}
