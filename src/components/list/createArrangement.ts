/** What rows are arranged by. */
export interface ArrangementFacts<Row, Query> {
  rows: readonly Row[];
  /** What is looked for, and in which order. The same object while that is the same. */
  query: Query;
  locale: string;
}

/**
 * Starts to arrange the rows of a list. What it returns gives the places in `rows` of those that match, in order; null for
 * all of them as they are. While the query and which rows there are stay the same, so does the answer: one that is changed
 * neither jumps nor vanishes from under the pointer.
 */
export function createArrangement<Row, Facts extends ArrangementFacts<Row, unknown>>(
  keyOf: (row: Row) => string,
  arrange: (facts: Facts) => readonly number[] | null,
): (facts: Facts) => readonly number[] | null {
  let former: { facts: Facts; places: readonly number[] | null } | undefined;

  function isSame(before: readonly Row[], now: readonly Row[]): boolean {
    if (before === now) return true;
    return (
      before.length === now.length &&
      before.every((row, place) => {
        const other = now[place];
        return row === other || (other !== undefined && keyOf(row) === keyOf(other));
      })
    );
  }

  return (facts) => {
    const isKept =
      former !== undefined &&
      former.facts.query === facts.query &&
      former.facts.locale === facts.locale &&
      isSame(former.facts.rows, facts.rows);
    former = { facts, places: isKept && former ? former.places : arrange(facts) };
    return former.places;
  };
}
