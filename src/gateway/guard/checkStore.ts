import { cleanTexts } from '../answer/cleanTexts.js';
import type { Store } from '../types.js';

/**
 * A host's store as the gateway uses it: what goes there has no secret in it, nor a name anything that nobody sees (a value
 * is an answer, which a repeat is given as it was), and an answer of another shape than documented is a failure. A limit that nobody counts is none, and a truthy word is no yes.
 */
export function checkStore(store: Store, scrub: (text: string) => string): Store {
  const nameOf = (key: string) => cleanTexts(key, scrub);
  return {
    take: async (key, ...question) => {
      const { allowed, retryAfterMs } = (await store.take(nameOf(key), ...question)) as Partial<
        Record<'allowed' | 'retryAfterMs', unknown>
      >;
      if (typeof allowed !== 'boolean') throw new Error('The store did not say whether it is allowed.');
      const isTime = typeof retryAfterMs === 'number' && retryAfterMs >= 0;
      return { allowed, retryAfterMs: isTime ? retryAfterMs : 1_000 };
    },
    giveBack: (key, ...terms) => store.giveBack(nameOf(key), ...terms),
    putNew: async (key, value, ...terms) => {
      const found: unknown = await store.putNew(nameOf(key), scrub(value), ...terms);
      if (found === null || (typeof found === 'string' && isOurs(found))) return found;
      throw new Error('The store did not say what stood there.');
    },
    put: (key, value, ...terms) => store.put(nameOf(key), scrub(value), ...terms),
    remove: (key) => store.remove(nameOf(key)),
  };
}

/** Whether it is something that a gateway puts there. */
function isOurs(value: string): boolean {
  try {
    return Object.hasOwn(Object(JSON.parse(value)) as object, 'state');
  } catch {
    return false;
  }
}
