export { compareRoles } from './compareRoles.js';
export { effectiveRole } from './effectiveRole.js';
export { expiringMs, invitationState } from './invitationState.js';
export { isPresetRole } from './isPresetRole.js';
export { presetRoleOf } from './presetRoleOf.js';
export { strongestRole } from './strongestRole.js';
export type { AccessFacts, AccessPath, Role, Subject } from './types.js';
export { whyAccess } from './whyAccess.js';
