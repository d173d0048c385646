/**
 * How often a property is tried: as often as given, or `RUNS` times where that environment variable is set, for a
 * longer search than a test run has time for.
 */
export function runs(usual: number): number {
  const wanted = Number(process.env.RUNS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual;
}
