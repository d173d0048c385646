import { shortestSecret } from '../answer/createScrubber.js';
import { withDeadline } from '../guard/withDeadline.js';

/** A provider's key, or a function that gives the one to use now. */
export type KeySource = string | (() => string | Promise<string>);

/** A provider's key, held in a closure so that nothing which is logged or serialised carries it. */
export interface Credential {
  /** @throws {Error} There is no usable key. The message does not repeat what was given. */
  read: () => Promise<string>;
  /**
   * Whether there is a usable key, as far as was seen when it was last asked for. It is asked for here only before that,
   * and again at most every five seconds while there is none.
   */
  hasKey: () => Promise<boolean>;
  /** The keys handed out of late, for whoever must recognise them. Replaced, never changed in place. */
  secrets: () => readonly string[];
}

/** Keys that were replaced may still come back in an answer for a while. */
const remembered = 4;

/** How long a key function that gave none is let alone by whoever only wants to know. */
const askAgainMs = 5_000;

/**
 * Holds a provider's key.
 *
 * @throws {TypeError} The key is given as a text that cannot be one.
 */
export function createCredential(
  provider: string,
  source: KeySource,
  deadlineMs: number,
  now: () => number,
): Credential {
  let secrets: readonly string[] = [];
  const accept = (key: unknown): string => {
    const trimmed = typeof key === 'string' ? key.trim() : '';
    // What a bearer token may hold (RFC 6750 §2.1): nothing here needs escaping in a header or ends it.
    if (trimmed.length < shortestSecret || !/^[A-Za-z0-9._~+/=-]+$/.test(trimmed))
      throw new TypeError(
        `createGateway: upstreams.${provider}.apiKey must be a key of ${shortestSecret} or more letters, digits and ._~+/=- (the value is not shown).`,
      );
    if (!secrets.includes(trimmed)) secrets = [trimmed, ...secrets].slice(0, remembered);
    return trimmed;
  };
  if (typeof source !== 'function') {
    const key = accept(source);
    return {
      read: () => Promise.resolve(key),
      hasKey: () => Promise.resolve(true),
      secrets: () => secrets,
    };
  }
  let seen: { isThere: boolean; atMs: number } | null = null;
  // In an async function, a source that throws and one that rejects are the same.
  const read = async () => {
    try {
      const late = () => new Error('The key function did not answer.');
      const key = accept(await withDeadline(source(), deadlineMs, late));
      seen = { isThere: true, atMs: now() };
      return key;
    } catch (error) {
      seen = { isThere: false, atMs: now() };
      throw error;
    }
  };
  return {
    read,
    hasKey: async () => {
      if (seen === null || (!seen.isThere && now() - seen.atMs >= askAgainMs)) await read().catch(() => null);
      return seen?.isThere ?? false;
    },
    secrets: () => secrets,
  };
}
