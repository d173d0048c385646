import axe from 'axe-core';

/** What an element may be described by; a `title` is a description only where another name is found. */
const describing = ['aria-describedby', 'aria-description', 'title'];

/**
 * Holds that nothing is said twice: a screen reader reads an element's description right after its name, or after the
 * text that it holds, so that the same words once more help nobody. Looks at all that is not hidden from it.
 *
 * @throws {Error} Naming each element that says the same again.
 */
export function saidOnce(root: Element): void {
  const described = [...root.querySelectorAll<HTMLElement>(describing.map((name) => `[${name}]`).join())]
    .filter((element) => !element.closest('[aria-hidden=true], [hidden], [inert]'))
    .map((element) => ({ element, title: element.getAttribute('title') }));
  // A title is not to be taken for the name that it repeats.
  for (const { element } of described) element.removeAttribute('title');
  axe.setup(root);
  try {
    const twice = described.filter(({ element, title }) => {
      const description = plain(describe(element) ?? title ?? '');
      return description !== '' && description === plain(nameOf(element));
    });
    if (twice.length === 0) return;
    const list = twice.map(({ element }) => `"${nameOf(element)}" ${tagOf(element)}`).join('\n');
    throw new Error(`The description says the name once more:\n${list}`);
  } finally {
    axe.teardown();
    for (const { element, title } of described) if (title !== null) element.setAttribute('title', title);
  }
}

const nameOf = (element: HTMLElement): string =>
  axe.commons.text.accessibleText(element) || element.innerText;

const tagOf = (element: HTMLElement): string => (element.cloneNode() as Element).outerHTML;

function describe(element: HTMLElement): string | null {
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const page = element.getRootNode() as Document | ShadowRoot;
  const texts = ids.flatMap((id) => page.getElementById(id)?.textContent ?? []);
  return texts.length > 0 ? texts.join(' ') : element.getAttribute('aria-description');
}

/** As it is heard: neither case nor spaces nor marks can be. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{Cf}]+/gu, ' ')
    .trim();
