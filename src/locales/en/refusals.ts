/** Why something about members, groups, invitations or keys did not work, by the error's code; `common.errors` has the others. */
export const refusals = {
  already_member: 'This person is a member already.',
  seat_limit: 'No seat of this kind is left. Add seats, or lock somebody out first.',
  domain_not_verified: 'This address is outside the domains of the workspace.',
  group_managed: 'This group is managed by your identity provider and cannot be changed here.',
  group_not_found: 'This group is no longer there.',
  admin_fixed: 'Only a workspace admin can make or change an admin.',
  self_grant: 'Only a workspace admin can join a group by themselves.',
  owner_fixed: 'The owner of the workspace cannot be changed here.',
  self_lock: 'You cannot lock yourself out.',
  last_admin: 'Somebody has to stay admin.',
  already_answered: 'This invitation has been answered already.',
  invitation_expired: 'This invitation has expired. Whoever sent it can change the expiry.',
  wrong_account: 'This invitation is for another address. Sign in with that one to answer it.',
  not_resent: 'It was canceled, but sending it again failed. Nobody is invited at this address now.',
  service_account_limit: 'The workspace has as many service accounts as it may.',
  disable_first:
    'Disable this key first. What still uses it shows up then, while it can be switched on again.',
  voice_limit: 'No voice slot is left. Delete a voice, or change the plan.',
  operation_gone: 'The provider no longer offers this.',
  own_key: 'This may be the key that this app itself runs on. Change it at the provider.',
  key_ceiling: 'The key may do more than you can give. Take scopes away, or limit its credits.',
};
