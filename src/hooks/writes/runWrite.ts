import type { Mutation, QueryClient } from '@tanstack/react-query';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { asRolecallError } from '../asRolecallError.js';

/** How long a write that has ended is kept, for another try or to be drawn, while nothing replaces it, in ms. */
const keptMs = 3_600_000;

/** One write, on its way to become a mutation. */
export interface WriteRequest<Intent, Done> {
  client: QueryClient;
  /** The mutation key of all writes to the same list. */
  mutationKey: readonly string[];
  /** Whom or what it is about: writes about the same go one after the other, in the order they were asked for. */
  about: string;
  /** What it means to do: the mutation's variables. */
  intent: Intent;
  /** Runs in its turn. */
  send: () => Promise<Done>;
  /** Earlier writes that it takes the place of: those that have failed, or still do, are dropped. */
  replaces: readonly Pick<Mutation, 'state'>[];
  /** Whether it stays in the cache once it is done. @default it does not */
  keep?: ((done: Done) => boolean) | undefined;
}

/** How a write ended. */
export type WriteEnd<Done> = { status: 'done'; done: Done } | { status: 'failed'; error: RolecallError };

/**
 * Runs a write as a mutation of the given client: pending while it is on its way, kept for an hour when it fails.
 * Sends once; under any client's defaults it neither repeats nor pauses. Never rejects for a failed call.
 */
export async function runWrite<Intent, Done>({
  client,
  mutationKey,
  about,
  intent,
  send,
  replaces,
  keep = () => false,
}: WriteRequest<Intent, Done>): Promise<WriteEnd<Done>> {
  const mutations = client.getMutationCache();
  const write = mutations.build<Done, RolecallError, Intent, unknown>(client, {
    mutationKey,
    scope: { id: JSON.stringify([...mutationKey, about]) },
    mutationFn: send,
    retry: false,
    networkMode: 'always',
    gcTime: keptMs,
    meta: { rolecall: true },
    onMutate: undefined,
    onSuccess: undefined,
    onError: undefined,
    onSettled: undefined,
  });
  const dropFailed = () => {
    for (const former of replaces) if (former.state.status === 'error') mutations.remove(former as Mutation);
  };
  dropFailed();
  try {
    const done = await write.execute(intent);
    if (!keep(done)) mutations.remove(write);
    return { status: 'done', done };
  } catch (thrown) {
    return { status: 'failed', error: asRolecallError(thrown) };
  } finally {
    // Those, too, that were still on their way when this one was asked for.
    dropFailed();
  }
}
