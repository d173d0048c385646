/**
 * Runs in the page, before React: stands where React's developer tools would, and counts from then on the commits
 * and the rows (`<li>`) of which any part rendered. Works in a production build, since React tells its tools there
 * too.
 */
export function countRenders() {
  const performedWork = 1;
  const hostComponent = 5;
  // Function, class, forwardRef, memo and simple memo components.
  const components = new Set([0, 1, 11, 14, 15]);
  const page = /** @type {any} */ (globalThis);
  const rows = new Set();
  const ignore = () => undefined;
  let commits = 0;

  /**
   * @param {any} fiber
   * @param {any} before The same place before the commit; null when it is new.
   * @param {unknown} row The `<li>` around it, if any.
   * @param {boolean} above Whether a component between the list and its `<li>` rendered.
   */
  function visit(fiber, before, row, above) {
    const isHost = fiber.tag === hostComponent;
    if (isHost && fiber.type === 'ul') above = false;
    if (isHost && fiber.type === 'li') {
      row = fiber.stateNode;
      if (above) rows.add(row);
    }
    if (components.has(fiber.tag) && (before === null || (fiber.flags & performedWork) !== 0)) {
      if (row) rows.add(row);
      else above = true;
    }
    // React clones the children of whatever has work below it, and leaves all others as they are.
    if (before !== null && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      visit(child, before === null ? null : child.alternate, row, above);
    }
  }

  page.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: ignore,
    onPostCommitFiberRoot: ignore,
    /** @param {number} _ @param {any} root */
    onCommitFiberRoot(_, root) {
      commits += 1;
      visit(root.current, root.current.alternate, null, false);
    },
  };
  page.takeCounts = () => {
    const counts = { commits, rows: rows.size };
    commits = 0;
    rows.clear();
    return counts;
  };
}
