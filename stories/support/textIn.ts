/**
 * Looks for a text in elements of a kind, as the options of a query by text. On a page that the browser has translated it
 * stands in a `<font>` there.
 *
 * @param css Finds the elements, without a comma.
 */
export function textIn(css: string): { selector: string } {
  return { selector: `${css}, ${css} *` };
}
