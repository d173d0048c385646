/** How many of a batch are undone at once. */
const atOnce = 4;

/**
 * Undoes many changes, a few at a time.
 *
 * @param undo Says whether it worked.
 * @returns Those that were not undone.
 */
export async function undoMany<Change>(
  changes: readonly Change[],
  undo: (change: Change) => Promise<boolean>,
): Promise<readonly Change[]> {
  const failed: Change[] = [];
  const queue = changes.values();
  const undoInTurn = async () => {
    for (const change of queue) if (!(await undo(change))) failed.push(change);
  };
  await Promise.all(Array.from({ length: atOnce }, undoInTurn));
  return failed;
}
