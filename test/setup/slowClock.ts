/**
 * Lets timers of a second and more come a hundred times later. They end somebody's patience: a notice goes, a call is
 * given up. On a machine that is busy with something else they would end what is healthy, and whether a test passes
 * would depend on its speed. What a test wants to see of them it brings about with a clock of its own. Timers of a
 * minute and more keep their time, since no test waits longer for anything (`patience`).
 *
 * It stands alone, so that a page can be given it as a script.
 */
export function slowClock(): void {
  const { setTimeout: start } = globalThis;
  // Files that share a worker are each set up.
  if ('isSlow' in start) return;
  const slowly = (run: () => void, ms = 0, ...rest: []) =>
    start(run, ms < 1_000 || ms >= 60_000 ? ms : 100 * ms, ...rest);
  globalThis.setTimeout = Object.assign(slowly, start, { isSlow: true });
}
