'use client';

import { createContext, useContext } from 'react';
import type { ApiKeyRow, UseApiKeysResult } from '../../hooks/index.js';

/** What rows need and share. */
export interface ApiKeyListContextValue {
  keys: UseApiKeysResult;
  /** False where nothing can be changed, as is said above the list. */
  editable: boolean;
  /** Whether keys can be made. */
  creatable: boolean;
  create: () => void;
  edit: (row: ApiKeyRow) => void;
  /** Goes through the replacing of a key, from whichever step it has come to. */
  rotate: (row: ApiKeyRow) => void;
  /** Disables a key, or enables it, with an undo. */
  toggle: (row: ApiKeyRow) => void;
  /** Asks first, since it cannot be undone. */
  remove: (row: ApiKeyRow) => void;
  retry: (row: ApiKeyRow) => void;
  dismiss: (row: ApiKeyRow) => void;
}

export const ApiKeyListContext = /* @__PURE__ */ createContext<ApiKeyListContextValue | null>(null);

/** @throws {Error} Outside `ApiKeyList.Root`. */
export function useApiKeyList(): ApiKeyListContextValue {
  const value = useContext(ApiKeyListContext);
  if (!value) {
    throw new Error(
      'A row of a key does not know what can be done about it: put <ApiKeyList.Row> inside ' +
        '<ApiKeyList.Root accountId={…} keys={useApiKeys(…)}>.',
    );
  }
  return value;
}
