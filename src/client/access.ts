// Roles and the access rules, for the floors above, which reach them through the client.
export { canonicalEmail } from '../access/canonicalEmail.js';
export { compareRoles } from '../access/compareRoles.js';
export { expiringMs, invitationState } from '../access/invitationState.js';
export { whyAccess } from '../access/whyAccess.js';
export { readPlayableUrl } from '../contract/readPlayableUrl.js';
export { isPresetRole } from '../contract/roles.js';
