/**
 * Every permission that an operation can need and a policy can give, in Rolecall's own words.
 * They are the gateway's, not the provider's key scopes.
 */
export const permissions = [
  'account:read',
  'members:read',
  'groups:read',
  'voices:read',
  'library:read',
  'resource:read',
  'resource:share',
  'resource:export',
  'share:workspace',
  'members:invite',
  'members:admin',
  'invitations:answer',
  'groups:write',
  'usage:read',
  'usage:read:workspace',
  'billing:read',
  'keys:read',
  'keys:admin',
  'voices:write',
] as const;

export type Permission = (typeof permissions)[number];
