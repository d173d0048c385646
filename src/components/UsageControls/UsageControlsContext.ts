'use client';

import { createContext, useContext } from 'react';
import type { UsageSelection, UseUsageSelectionResult } from '../../hooks/usage/index.js';

/** What the parts need and share. */
export interface UsageControlsContextValue {
  usage: UseUsageSelectionResult;
  /** Chooses something, and speaks of what that brings along. */
  choose: (change: Partial<UsageSelection>) => void;
}

export const UsageControlsContext = /* @__PURE__ */ createContext<UsageControlsContextValue | null>(null);

/** @throws {Error} Outside `UsageControls.Root`. */
export function useUsageControls(): UsageControlsContextValue {
  const value = useContext(UsageControlsContext);
  if (!value) {
    throw new Error(
      'A part of what chooses usage does not know what is chosen: put <UsageControls.Range>, <UsageControls.Metric> ' +
        'and the others inside <UsageControls.Root usage={useUsageSelection()}>.',
    );
  }
  return value;
}
