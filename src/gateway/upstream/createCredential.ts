import { shortestSecret } from '../answer/createScrubber.js';
import { withDeadline } from '../guard/withDeadline.js';

/** A provider's key, or a function that gives the one to use now. */
export type KeySource = string | (() => string | Promise<string>);

/** A provider's key, held in a closure so that nothing which is logged or serialised carries it. */
export interface Credential {
  /** @throws {Error} There is no usable key. The message does not repeat what was given. */
  read: () => Promise<string>;
  /** The keys handed out of late, for whoever must recognise them. Replaced, never changed in place. */
  secrets: () => readonly string[];
}

/** Keys that were replaced may still come back in an answer for a while. */
const remembered = 4;

/**
 * Holds a provider's key.
 *
 * @throws {TypeError} The key is given as a text that cannot be one.
 */
export function createCredential(provider: string, source: KeySource, deadlineMs: number): Credential {
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
    return { read: () => Promise.resolve(key), secrets: () => secrets };
  }
  return {
    // In an async function, a source that throws and one that rejects are the same.
    read: async () =>
      accept(await withDeadline(source(), deadlineMs, () => new Error('The key function did not answer.'))),
    secrets: () => secrets,
  };
}
