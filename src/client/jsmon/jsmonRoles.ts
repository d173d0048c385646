import { jsmonPermissions, permissionOfRole, roleOfPermission } from '../../contract/jsmon/permissions.js';
import type { JsmonPermission } from '../../contract/jsmon/permissions.js';
import type { Role } from '../../access/types.js';
import { InvalidInputError } from '../http/errors/InvalidInputError.js';

/** The roles that Jsmon has, weakest first: viewer reads, editor writes, admin administers. */
export const jsmonRoles: readonly Role[] = jsmonPermissions.flatMap(
  (permission) => roleOfPermission(permission) ?? [],
);

/** @throws {InvalidInputError} Jsmon has no such role. */
export function readPermission(role: Role): JsmonPermission {
  const permission = permissionOfRole(role);
  if (permission === null) throw new InvalidInputError(`Jsmon has no permission for the role ${role}.`);
  return permission;
}
