import type { PolicyQuestion, RefusalReason } from '../types.js';

/** The most that a key can be given through a gateway. What is left out has no bound. */
export interface KeyCeiling {
  /** The provider's words, such as `text_to_speech`. A key for everything is then refused as well. */
  scopes?: readonly string[] | undefined;
  /** Credits in a billing period. A key without a limit of its own is then refused as well. */
  credits?: number | undefined;
}

/** Says whether a new key, or what a key is changed to, stays below the ceiling. */
export function mayGrantKey(
  { operation, input }: PolicyQuestion,
  { scopes, credits }: KeyCeiling,
): boolean | RefusalReason {
  const { permissions, character_limit: limit } = input.body;
  // What a change leaves out it does not give.
  const isGiven = (value: unknown) => operation.effect === 'one-shot-write' || value !== undefined;
  const isWithin = (given: unknown) =>
    Array.isArray(given) && given.every((scope) => scopes?.includes(String(scope)));
  if (scopes !== undefined && isGiven(permissions) && !isWithin(permissions)) return 'key_ceiling';
  if (credits !== undefined && isGiven(limit) && !(typeof limit === 'number' && limit <= credits))
    return 'key_ceiling';
  return true;
}
