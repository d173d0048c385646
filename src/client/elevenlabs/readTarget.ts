import { everyoneGroupId } from '../../contract/limits.js';
import type { Principal } from '../backend.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';

/**
 * Gives the one wire field that a principal is reached by. A grant by key lands on the key's account, whichever key
 * it is; an enabled one is taken where there is one. An id that nobody knows, such as a former member's, is taken off the
 * list as it stands there.
 *
 * @throws {InvalidInputError} A person without an address, a service account without keys or address, or a role for an
 *   unknown id.
 */
export function readTarget(
  principal: Principal,
  change: 'give' | 'take',
): { user_email: string } | { group_id: string } | { workspace_api_key_id: string } {
  switch (principal.kind) {
    case 'person':
      if (principal.email === null) throw unreachable('a person without a known address');
      return { user_email: principal.email };
    case 'group':
      return { group_id: principal.id };
    case 'everyone':
      return { group_id: everyoneGroupId };
    case 'service-account': {
      const key = principal.keys.find(({ disabled }) => !disabled) ?? principal.keys[0];
      if (key !== undefined) return { workspace_api_key_id: key.id };
      if (principal.email == null) throw unreachable('a service account without keys');
      return { user_email: principal.email };
    }
    case 'unknown':
      if (change === 'give') throw unreachable('an id that no list gives a name to');
      return { group_id: principal.id };
  }
}

const unreachable = (whom: string) =>
  new InvalidInputError(`The provider has no way to change the role of ${whom}.`);
