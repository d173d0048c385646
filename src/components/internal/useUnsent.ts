'use client';

import { createContext, useContext, useEffect, useId } from 'react';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';

/** What leaving a form would lose, and what would go on without it. */
export interface Unsent {
  /** How many are entered and would be lost. */
  entered: number;
  /** How many are on their way. They go on, but nobody would hear how they end. */
  sending: number;
}

/**
 * Hears of what is unsent in what it is around, such as a dialog that asks before it closes: of each form by a name of its
 * own, and null when that is gone.
 */
export const UnsentContext = /* @__PURE__ */ createContext<(form: string, unsent: Unsent | null) => void>(
  () => undefined,
);

/**
 * Tells what is around a form what leaving it would lose, and lets the browser ask before the page is reloaded or left:
 * only while there is something to lose, since a page that listens for being left is kept by no browser to go back to.
 */
export function useUnsent({ entered, sending }: Unsent): void {
  const report = useContext(UnsentContext);
  const { asksToLeave } = useContext(SettingsContext);
  const id = useId();
  useEffect(() => report(id, { entered, sending }), [report, id, entered, sending]);
  useEffect(() => () => report(id, null), [report, id]);

  const asks = asksToLeave && entered + sending > 0;
  useEffect(() => {
    if (!asks) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [asks]);
}
