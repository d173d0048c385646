import type { AccessFailure } from '../../hooks/index.js';
import { presetRoleOf } from '../../access/presetRoleOf.js';

/** A failure as its row shows it: over what is held by now. */
export function onWhatIsHeld(failure: AccessFailure, role: string | null): AccessFailure {
  return { ...failure, change: { ...failure.change, previous: presetRoleOf(role) } };
}
