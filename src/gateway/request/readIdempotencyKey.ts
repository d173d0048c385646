import { idempotencyHeader, isIdempotencyKey } from '../../contract/gateway/idempotencyKey.js';
import { Refusal } from '../answer/Refusal.js';

/** The request's `Idempotency-Key`; null without one. @throws {Refusal} 400 for one that is none. */
export function readIdempotencyKey({ headers }: Request): string | null {
  const key = headers.get(idempotencyHeader);
  if (key === null || isIdempotencyKey(key)) return key;
  throw new Refusal(
    400,
    'invalid_idempotency_key',
    'An Idempotency-Key is 16 to 64 letters, digits, hyphens and underscores.',
  );
}
