/**
 * What has focus, for somebody who is at an element: asked of the element's own root, and of what is around that. A document
 * knows of a closed shadow root only that focus is somewhere inside. Null for nothing but the page.
 *
 * @param beside Null where there is no such element yet: the page is asked, and open shadow roots in it.
 */
export function activeElement(beside: Element | null): Element | null {
  for (let root = beside?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    const found = innermost(root);
    if (found) return found;
  }
  const element = innermost(beside?.ownerDocument ?? document);
  return element === element?.ownerDocument.body ? null : element;
}

function innermost(root: DocumentOrShadowRoot): Element | null {
  // eslint-disable-next-line no-restricted-syntax -- what the rule leads to
  const { activeElement: element } = root;
  return (element?.shadowRoot && innermost(element.shadowRoot)) ?? element;
}
