import type { Mutation } from '@tanstack/react-query';
import type { Backend } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';
import { rolecallKey } from '../rolecallKey.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import type { ApiKeyWrite } from './UseApiKeysResult.js';

/** One write in the mutation cache. */
export type ApiKeyMutation = Mutation<ApiKeyWrite, RolecallError, ApiKeyWrite>;

/** The mutation key of all writes to the keys of one account. The making of one is no mutation: it has a secret. */
export function apiKeyWritesKey(
  backend: Pick<Backend, 'scope'>,
  viewer: string,
  accountId: string,
): readonly string[] {
  return rolecallKey(backend, viewer, 'api-keys', accountId);
}

/** The writes to an account's keys that are on their way or have failed, oldest first. */
export function apiKeyWrites(
  { client, backend, viewer }: WriteTarget,
  accountId: string,
): readonly ApiKeyMutation[] {
  // Only `changeApiKey` builds mutations under this key.
  return client
    .getMutationCache()
    .findAll({ mutationKey: apiKeyWritesKey(backend, viewer, accountId) }) as unknown as ApiKeyMutation[];
}

/** Those of them that concern one key. */
export function apiKeyWritesOf(
  target: WriteTarget,
  accountId: string,
  keyId: string,
): readonly ApiKeyMutation[] {
  return apiKeyWrites(target, accountId).filter(({ state }) => state.variables?.key.id === keyId);
}
