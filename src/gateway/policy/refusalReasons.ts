/** The words by which a policy may say why it refuses. */
export const refusalReasons = [
  'already_member',
  'domain_not_verified',
  'group_managed',
  'group_not_found',
  'key_ceiling',
  'last_admin',
  'owner_fixed',
  'self_lock',
  'user_not_found',
] as const;
