import type { PresetRole } from '../roles.js';

/** What a shared user of a Jsmon workspace may do, weakest first. An invitation gives `read` unless it says more. */
export const jsmonPermissions = ['read', 'write', 'admin'] as const;

export type JsmonPermission = (typeof jsmonPermissions)[number];

const roles = { read: 'viewer', write: 'editor', admin: 'admin' } as const satisfies Record<
  JsmonPermission,
  PresetRole
>;

/** The role that a permission stands for; null for a word that is not known, whose strength is not known either. */
export function roleOfPermission(permission: string | null): PresetRole | null {
  const known = jsmonPermissions.find((one) => one === permission);
  return known === undefined ? null : roles[known];
}

/** The permission that a role stands for; null for `commenter`, which Jsmon does not have. */
export function permissionOfRole(role: PresetRole): JsmonPermission | null {
  return jsmonPermissions.find((one) => roles[one] === role) ?? null;
}
