'use client';

import { createContext, useContext } from 'react';
import type { AccessRow, ResourceRef, Role } from '../../hooks/index.js';

/** What rows need and share. Stays the same object while a row changes, so that no other row is drawn again. */
export interface AccessListContextValue {
  resource: ResourceRef;
  workspace: string | null;
  /** The roles that the viewer may give. */
  roles: readonly Role[];
  /** False where nothing can be changed, as is said above the list. */
  editable: boolean;
  /** Whether every list was read, so that an id without a name is nobody's any more and can be taken off. */
  removesUnknown: boolean;
  change: (row: AccessRow, role: Role) => void;
  remove: (row: AccessRow) => void;
  retry: (row: AccessRow) => void;
  dismiss: (row: AccessRow) => void;
}

export const AccessListContext = /* @__PURE__ */ createContext<AccessListContextValue | null>(null);

/** @throws {Error} Outside `AccessList.Root`. */
export function useAccessList(): AccessListContextValue {
  const value = useContext(AccessListContext);
  if (!value) {
    throw new Error(
      'A row of access knows neither the resource nor what may be changed: put <AccessList.Row> and ' +
        '<AccessList.Section> inside <AccessList.Root resource={…} share={useShare(resource)}>.',
    );
  }
  return value;
}
