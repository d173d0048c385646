import type {
  AccessChange,
  ApiKeyWrite,
  MembershipChange,
  MemberUpdate,
  ResourceRef,
  RolecallError,
} from '../../hooks/index.js';

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
  /** Somebody was put into a group or taken out of it, and the provider has it. */
  | { type: 'membership-changed'; change: MembershipChange }
  | { type: 'membership-refused'; change: MembershipChange; error: RolecallError }
  /** A key was made. Its secret is in no event. */
  | { type: 'key-created'; accountId: string; keyId: string | null }
  /** A key was changed, switched off or on, or deleted, and the provider has it. */
  | { type: 'key-changed'; write: ApiKeyWrite }
  | { type: 'key-refused'; write: ApiKeyWrite; error: RolecallError }
  /**
   * Something broke in a widget, or its code did not come: words and another try stand in for it, and the rest of the page goes
   * on. React has reported it as well, as it does any error.
   */
  | { type: 'widget-broke'; widget: string; error: unknown; componentStack: string }
  /** The session is over: renew it, and the person goes on where they were. */
  | { type: 'signed-out' };
