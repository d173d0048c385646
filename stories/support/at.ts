/** The thing at a place of a list. @throws {Error} There are fewer. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`There are only ${items.length}.`);
  return item;
}
