/** The roles that can be given, weakest first. The provider's enum order; each includes what the one before it may do. */
export const presetRoles = ['viewer', 'commenter', 'editor', 'admin'] as const;

/** A role that can be given by share. A workspace's own roles (`role_…`) can only be read. */
export type PresetRole = (typeof presetRoles)[number];

/** Says whether a wire value is one of the four roles that can be given. */
export function isPresetRole(value: unknown): value is PresetRole {
  return presetRoles.some((role) => role === value);
}
