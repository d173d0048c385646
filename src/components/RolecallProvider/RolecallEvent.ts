import type { AccessChange, MemberUpdate, ResourceRef, RolecallError } from '../../hooks/index.js';

/**
 * What happened in a widget, for a host that counts or logs it. Nothing depends on anybody listening. `type` may
 * grow: ignore what is not known.
 */
export type RolecallEvent =
  | { type: 'dialog-open' | 'dialog-close' | 'link-copied'; resource: ResourceRef }
  /** A role was given, changed or taken away, and the provider has it. */
  | { type: 'access-changed'; change: AccessChange }
  | { type: 'access-refused'; change: AccessChange; error: RolecallError }
  /** A member was locked, unlocked or given another seat, and the provider has it. */
  | { type: 'member-changed'; update: MemberUpdate }
  | { type: 'member-refused'; update: MemberUpdate; error: RolecallError }
  /** The session is over: renew it, and the person goes on where they were. */
  | { type: 'signed-out' };
