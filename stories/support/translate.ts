/** Where a browser translates nothing, or in place. */
const kept = 'script, style, textarea, option, svg, [translate=no]';

/**
 * Does to a page what a browser does that translates it: puts each text node into a `<font>` of its own making, and
 * those that come later too. React's own node is out of the page from then on.
 *
 * Other than a browser it lets new words through, so that what a person sees can still be asked for.
 */
export function translate(page: HTMLElement): void {
  const shownFor = new WeakMap<Node, Text>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList') addedNodes.forEach(wrapAll);
      else show(target);
    }
  });

  function show(text: Node): void {
    const shown = shownFor.get(text);
    if (shown) shown.data = text.nodeValue ?? '';
  }

  function wrap(text: Text): void {
    const { parentElement: parent } = text;
    if (!parent || parent.localName === 'font' || parent.closest(kept)) return;
    const shown = document.createTextNode(text.data);
    shownFor.set(text, shown);
    observer.observe(text, { characterData: true });
    // A sentence of several texts is still one to whoever looks for it.
    const before = text.previousSibling;
    if (before instanceof HTMLElement && before.localName === 'font') {
      before.append(shown);
      text.remove();
      return;
    }
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    font.append(shown);
    text.replaceWith(font);
  }

  function wrapAll(node: Node): void {
    if (node instanceof Text) {
      wrap(node);
      return;
    }
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    found.forEach(wrap);
  }

  wrapAll(page);
  observer.observe(page, { childList: true, subtree: true });
}

/** Hears of each change that the page refuses, since a node that React holds is no longer where it was. */
export function onRefusedChange(listener: (error: Error) => void): void {
  for (const method of ['insertBefore', 'removeChild']) {
    const change = Reflect.get(Node.prototype, method) as (...nodes: never[]) => Node;
    const heard = new Proxy(change, {
      apply: (_, node, nodes) => {
        try {
          return Reflect.apply(change, node, nodes) as Node;
        } catch (error) {
          if (error instanceof Error) listener(error);
          throw error;
        }
      },
    });
    Reflect.set(Node.prototype, method, heard);
  }
}
