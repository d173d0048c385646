'use client';

import { createContext, useContext } from 'react';
import type { UseExplorerResult } from '../../hooks/explorer/index.js';

export interface ApiExplorerContextValue {
  explorer: UseExplorerResult;
  /** What the calls reach. */
  environment: 'live' | 'sandbox';
  /** How often somebody tried to send what cannot be, since the form was opened or cleared: then what is missing is told. */
  attempts: number;
  /** Counts one more, and leads to what is wrong; false begins anew. */
  insist: (more: boolean) => void;
}

export const ApiExplorerContext = /* @__PURE__ */ createContext<ApiExplorerContextValue | null>(null);

/** @throws {Error} Outside an `ApiExplorer.Root`. */
export function useApiExplorer(): ApiExplorerContextValue {
  const value = useContext(ApiExplorerContext);
  if (!value) throw new Error('The parts of ApiExplorer stand inside ApiExplorer.Root.');
  return value;
}
