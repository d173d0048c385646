import { CancelledError } from '@tanstack/react-query';
import { cached } from '../cached.js';
import type { ReadOptions } from '../readOptions.js';
import { ageMs } from '../time/ageMs.js';
import type { WriteTarget } from './WriteTarget.js';

/** How old what a person saw may be for a write to leave without a second look, in ms: less than it takes to find and choose. */
const seenMs = 1_000;

/** Our own writes end a read that left before them. After so many in a row what is cached has to do. */
const mostReads = 5;

/**
 * Gives what is cached when it is certain enough to write upon, reading it again where it is not. Undefined where
 * nothing is cached. Rejects as the read does.
 */
export type SecondLook<Data> = () => Promise<Data | undefined>;

/**
 * Starts a second look at what a person acted upon, before anything is sent: a list that is older than a second is
 * read again, once for all that share the look. What was never read was never seen, and is not read here either.
 *
 * What somebody else does between this read and the write is not found: no provider takes a condition with a write.
 */
export function createSecondLook<Data>(
  { client }: Pick<WriteTarget, 'client'>,
  options: ReadOptions<Data>,
): SecondLook<Data> {
  let look: Promise<void> | undefined;
  const isFresh = () => {
    const state = client.getQueryState(options.queryKey);
    return state?.data === undefined || ageMs(state.dataUpdatedAt) < seenMs;
  };
  const lookAgain = async (): Promise<void> => {
    for (let reads = 0; reads < mostReads && !isFresh(); reads += 1) {
      try {
        // oxlint-disable-next-line typescript/no-deprecated -- what replaces it is missing in older 5.x clients, which hosts may bring
        await client.fetchQuery({ ...options, staleTime: 0 });
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
      }
    }
  };
  return async () => {
    look ??= lookAgain();
    await look;
    return cached(client, options);
  };
}
