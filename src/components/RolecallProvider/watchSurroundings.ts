/**
 * What tokens.css gives every root: a colour that nothing is painted with, and that the browser computes anew when the
 * colour scheme around it changes, for whatever reason.
 */
export const sensor = 'flood-color';

/** What a rule of the host's may depend on besides its own classes. */
const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(pointer: coarse)'];

/**
 * Calls back when something may have changed how an element looks: the sensor's transition has begun, an attribute of
 * an element around it was changed, a stylesheet came or went, the system turned dark. Where the host forbids
 * transitions the others are left. May call for nothing.
 */
export function watchSurroundings(element: HTMLElement, changed: () => void): () => void {
  const { head, defaultView: view } = element.ownerDocument;
  const observer = new MutationObserver(changed);
  const observe = () => {
    observer.disconnect();
    for (let one: Element | null = element; one; one = parentOf(one))
      observer.observe(one, { attributes: true });
    observer.observe(head, { attributes: true, characterData: true, childList: true, subtree: true });
  };
  const sense = ({ target, propertyName }: TransitionEvent) => {
    if (target !== element || propertyName !== sensor) return;
    // It may have been moved, or shown for the first time.
    observe();
    changed();
  };
  observe();
  element.addEventListener('transitionrun', sense);
  // jsdom, which hosts test in, has none.
  const queries = typeof view?.matchMedia === 'function' ? media.map((query) => view.matchMedia(query)) : [];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    element.removeEventListener('transitionrun', sense);
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** What an element inherits from: out of slots and shadow roots too. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
