'use client';

import { createContext, useContext } from 'react';
import type { InvitationOutcome, InvitationRow, Viewer } from '../../hooks/index.js';

/** What rows need and share. Stays the same object while a row changes, so that no other row is drawn again. */
export interface InvitationListContextValue {
  /** False where nothing can be changed for now, as is said above the list. */
  editable: boolean;
  /** Who is looking; null while that is not known. */
  viewer: Pick<Viewer, 'id' | 'memberId' | 'email'> | null;
  resend: (row: InvitationRow) => void;
  /** Asks first, since it cannot be undone. */
  cancel: (row: InvitationRow) => void;
  setExpiry: (row: InvitationRow, expiresAt: Date) => void;
  retry: (row: InvitationRow) => void;
  dismiss: (row: InvitationRow) => void;
  /** Tells the host how a change that was made beside the rows ended; the person is told by whoever made it. */
  tell: (outcome: InvitationOutcome) => void;
}

export const InvitationListContext = /* @__PURE__ */ createContext<InvitationListContextValue | null>(null);

/** @throws {Error} Outside `InvitationList.Root`. */
export function useInvitationList(): InvitationListContextValue {
  const value = useContext(InvitationListContext);
  if (!value) {
    throw new Error(
      'A row of an invitation does not know what can be done about it: put <InvitationList.Row> inside ' +
        '<InvitationList.Root invites={useInvites()}>.',
    );
  }
  return value;
}
