import type { Person } from '../../client/backend.js';
import { cached } from '../cached.js';
import type { WriteTarget } from '../writes/WriteTarget.js';
import { memberKey } from './memberKey.js';
import { membersOptions } from './membersOptions.js';

/** Gives a member as the cached list has them; undefined where it does not. */
export function knownMember({ client, backend, viewer }: WriteTarget, person: Person): Person | undefined {
  const key = memberKey(person);
  return cached(client, membersOptions(backend, viewer))?.find((one) => memberKey(one) === key);
}
