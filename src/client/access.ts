// Roles and the access rules, for the floors above, which reach them through the client.
export { compareRoles } from '../access/compareRoles.js';
export { invitationState } from '../access/invitationState.js';
export { whyAccess } from '../access/whyAccess.js';
export { isPresetRole } from '../contract/roles.js';
