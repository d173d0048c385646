import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import { personKnownBy } from '../../access/personKnownBy.js';
import { canonicalEmail } from '../../access/canonicalEmail.js';
import { roleOfPermission } from '../../contract/jsmon/permissions.js';
import type { listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type { OperationOutput } from '../../contract/operation.js';
import type { Grant, Person, UnknownPrincipal } from '../backend.js';

/** Who is in a Jsmon workspace: its owner first, where the gateway tells who that is. */
export interface JsmonPeople {
  owner: Person | null;
  grants: readonly Grant[];
}

/**
 * Reads the list of shared users. The owner's id is their address, since the provider tells no other; a permission
 * that is not known is kept as it is and cannot be changed here.
 */
export function readPeople({ users, owner }: OperationOutput<typeof listSharedUsers>): JsmonPeople {
  const ownerAddress = owner === null ? null : canonicalEmail(owner);
  const ownerAsUser = users.find(({ email }) => isSameCanonicalEmail(email, owner));
  const ownerPerson: Person | null =
    ownerAddress === null
      ? null
      : {
          ...personKnownBy({ id: ownerAddress, email: owner, name: ownerAsUser?.name ?? null }),
          workspaceAdmin: true,
          owner: true,
        };
  const shared = users
    .filter((user) => user !== ownerAsUser)
    .map(({ userId, email, name, permissions }): Grant => {
      const person: Person = personKnownBy({ id: userId, email, name });
      const unknown: UnknownPrincipal = { kind: 'unknown', id: userId ?? '' };
      // A word that is not known stands like a role of the workspace's own: seen, and not overwritten.
      const role = roleOfPermission(permissions) ?? permissions ?? 'unknown';
      return { principal: email === null && name === null ? unknown : person, role };
    });
  return {
    owner: ownerPerson,
    grants: ownerPerson ? [{ principal: ownerPerson, role: 'admin' }, ...shared] : shared,
  };
}
