import { idempotencyHeader, isIdempotencyKey } from '../../contract/gateway/idempotencyKey.js';
import type { AnyOperation } from '../../contract/operation.js';
import { InvalidInputError } from './errors/InvalidInputError.js';
import { refuseProviderKeys } from './refuseProviderKeys.js';

/**
 * Gives the key that all sendings of one call share: the caller's, or a new one. Null where repeating does no harm.
 *
 * @throws {InvalidInputError} The caller's is no such key.
 */
export function readIdempotencyKey({ id, effect }: AnyOperation, given: string | undefined): string | null {
  if (effect !== 'one-shot-write') return null;
  if (given === undefined) return newKey();
  if (!isIdempotencyKey(given))
    throw new InvalidInputError(`${id}: idempotencyKey must be 16 to 64 letters, digits, - or _.`, id);
  refuseProviderKeys({ [idempotencyHeader]: given });
  return given;
}

/** 128 bits in hex. `crypto.randomUUID` is not there on a page without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
