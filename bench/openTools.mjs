/**
 * What Chromium says of a page: CPU time of its main thread, which a busy neighbour lengthens far less than wall time,
 * its heap and its nodes.
 *
 * @param {import('playwright').Page} page
 */
export async function openTools(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** Gives a function that tells one of the numbers as they are now. */
  const read = async () => {
    const { metrics } = await tools.send('Performance.getMetrics');
    /** @param {string} wanted */
    return (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  };
  return {
    read,
    /** Takes away what is not needed any more. */
    tidy: () => tools.send('HeapProfiler.collectGarbage'),
    /**
     * Does something and tells what it cost, in CPU ms.
     *
     * @template Result
     * @param {() => Promise<Result>} work
     */
    cost: async (work) => {
      const before = await read();
      const result = await work();
      const after = await read();
      return { ms: (after('TaskDuration') - before('TaskDuration')) * 1_000, result };
    },
  };
}
