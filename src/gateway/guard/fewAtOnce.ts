/**
 * Does work for each item, at most `atOnce` of them at a time. Gives the results in the items' order. Rejects with the
 * first failure, and begins nothing after it.
 */
export async function fewAtOnce<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  // One iterator for all: whoever is done takes the next.
  const left = [...items].entries();
  const worker = async () => {
    for (const [place, item] of left) {
      if (failures.length > 0) return;
      try {
        results[place] = await work(item);
      } catch (error) {
        failures.push(error);
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
