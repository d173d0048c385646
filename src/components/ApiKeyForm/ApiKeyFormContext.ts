'use client';

import { createContext, useContext } from 'react';
import type { ApiKey } from '../../hooks/index.js';

/** What is entered, as it was typed. */
export interface ApiKeyDraft {
  name: string;
  /** Null: everything. */
  scopes: readonly string[] | null;
  credits: string;
  addresses: string;
  selfDisable: 'unset' | 'yes' | 'no';
}

/** The fields that can be wrong, in the order in which they stand. */
export const checkedFields = ['name', 'scopes', 'credits', 'addresses'] as const;
export type CheckedField = (typeof checkedFields)[number];

export interface ApiKeyFormContextValue {
  /** What is edited; null for a new one. */
  editing: ApiKey | null;
  /** The scopes that can be given. */
  scopes: readonly string[];
  /** The most addresses that a key can be limited to. */
  mostAddresses: number;
  draft: ApiKeyDraft;
  setDraft: (change: Partial<ApiKeyDraft>) => void;
  /** What is wrong with a field, once somebody tried to send it. */
  wrong: Readonly<Partial<Record<CheckedField, string>>>;
  /** The id of a field's control. */
  idOf: (field: keyof ApiKeyDraft) => string;
  /** It is on its way. */
  busy: boolean;
  /** False: it cannot be sent now. */
  online: boolean;
}

export const ApiKeyFormContext = /* @__PURE__ */ createContext<ApiKeyFormContextValue | null>(null);

/** @throws {Error} Outside `ApiKeyForm.Root`. */
export function useApiKeyForm(): ApiKeyFormContextValue {
  const value = useContext(ApiKeyFormContext);
  if (!value) {
    throw new Error(
      'A part of the form does not know which key it is about: put it inside <ApiKeyForm.Root accountId={…}>.',
    );
  }
  return value;
}
