import type { InvitesTarget } from './InvitesTarget.js';
import { readInvitations } from './readInvitations.js';
import type { ReadList } from './sendInvitations.js';

/** Gives what reads the list when it is first needed, once for all that ask. */
export function readOnce(target: InvitesTarget): ReadList {
  let reading: ReturnType<ReadList> | undefined;
  return () => (reading ??= readInvitations(target));
}
