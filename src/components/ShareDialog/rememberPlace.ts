const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

/**
 * Remembers where focus was, and gives a function that brings it back: to the element itself, or, if that is gone, to
 * the nearest that can have it in what is left around it. Null gives null.
 */
export function rememberPlace(element: Element | null): (() => void) | null {
  if (!element) return null;
  const path: { ancestor: Element; index: number }[] = [];
  for (let child = element; child.parentElement; child = child.parentElement) {
    path.push({ ancestor: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return () => {
    const target = element.isConnected ? element : nearestLeft(path);
    if (target instanceof HTMLElement) target.focus();
  };
}

function nearestLeft(path: readonly { ancestor: Element; index: number }[]): Element | null {
  const left = path.find(({ ancestor }) => ancestor.isConnected);
  if (!left) return null;
  const { children } = left.ancestor;
  const nearest = children[Math.min(left.index, children.length - 1)];
  return firstFocusable(nearest) ?? firstFocusable(left.ancestor);
}

function firstFocusable(place: Element | undefined): Element | null {
  return place?.matches(focusable) ? place : (place?.querySelector(focusable) ?? null);
}
