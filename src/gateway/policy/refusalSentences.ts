/** The words by which a policy may say why it refuses, each with the sentence that a developer reads. */
export const refusalSentences = {
  admin_fixed: 'Only an admin of the workspace makes an admin, or changes one.',
  already_member: 'This address is a member’s already.',
  creator_fixed: 'The creator of a resource stays its admin: their role cannot be changed or taken away.',
  domain_not_verified: 'This address is outside the domains that may be invited.',
  everyone_group:
    'This group holds every member: giving it a role takes the right to share with the whole workspace.',
  group_managed: 'An identity provider manages this group: its members cannot be changed here.',
  group_not_found: 'There is no such group in the workspace.',
  key_ceiling: 'The key would do more than keys may here: take scopes away, or limit its credits.',
  last_admin: 'Somebody has to stay admin of the workspace, and this is the last one.',
  not_a_group:
    'This id is no group’s. It may be a service account’s, which takes the right to read service accounts.',
  owner_fixed: 'The owner of the workspace cannot be locked or given another seat.',
  role_above_own: 'The role is above your own: nobody gives more than they hold.',
  self_grant: 'Only an admin of the workspace adds themselves to a group.',
  self_lock: 'Nobody may lock themselves out.',
  user_not_found: 'There is no member with this address in the workspace.',
} as const;
