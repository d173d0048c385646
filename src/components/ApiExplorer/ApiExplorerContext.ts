'use client';

import { createContext, useContext } from 'react';
import type { UseExplorerResult } from '../../hooks/explorer/index.js';

export interface ApiExplorerContextValue {
  explorer: UseExplorerResult;
  /** What the calls reach. */
  environment: 'live' | 'sandbox';
  /** Whether what is missing is told: once somebody has tried to send. */
  strict: boolean;
  beStrict: (strict: boolean) => void;
}

export const ApiExplorerContext = /* @__PURE__ */ createContext<ApiExplorerContextValue | null>(null);

/** @throws {Error} Outside an `ApiExplorer.Root`. */
export function useApiExplorer(): ApiExplorerContextValue {
  const value = useContext(ApiExplorerContext);
  if (!value) throw new Error('The parts of ApiExplorer stand inside ApiExplorer.Root.');
  return value;
}
