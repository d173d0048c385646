/**
 * Runs something once after `ms` milliseconds, and never for `Infinity`, which `setTimeout` would take for at once.
 *
 * @returns Stops it.
 */
export function startTimer(ms: number, run: () => void): () => void {
  if (ms === Infinity) return () => undefined;
  const timer = setTimeout(run, ms);
  return () => {
    clearTimeout(timer);
  };
}
