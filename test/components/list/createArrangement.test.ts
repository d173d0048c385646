import { expect, it } from 'vitest';
import { createArrangement, type ArrangementFacts } from '../../../src/components/list/createArrangement.js';

interface Row {
  id: string;
  locked: boolean;
}
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, locked: false }));
const facts = (of: readonly Row[], query = unlocked, locale = 'en') => ({ rows: of, query, locale });
const unlocked = { locked: false };

/** Looks for those who are locked or not, and counts how often. */
function open() {
  const counted = { times: 0 };
  const arrange = createArrangement<Row, ArrangementFacts<Row, typeof unlocked>>(
    ({ id }) => id,
    ({ rows: all, query }) => {
      counted.times += 1;
      return all.flatMap(({ locked }, place) => (locked === query.locked ? [place] : []));
    },
  );
  return { arrange, counted };
}

it('a row that is changed neither jumps nor vanishes', () => {
  const { arrange, counted } = open();
  const before = arrange(facts(rows('a', 'b', 'c')));
  const [a, b, c] = rows('a', 'b', 'c');
  expect(arrange(facts([a!, { ...b!, locked: true }, c!]))).toBe(before);
  expect(counted.times).toBe(1);
});

it('rows are arranged anew for others, in another order, for another query and another language', () => {
  const { arrange, counted } = open();
  const all = rows('a', 'b');
  arrange(facts(all));
  for (const next of [
    facts(rows('a', 'b', 'c')),
    facts(rows('a', 'c', 'b')),
    facts(rows('a')),
    facts(rows('a'), { locked: true }),
    facts(rows('a'), unlocked),
    facts(rows('a'), unlocked, 'de'),
  ]) {
    const { times } = counted;
    arrange(next);
    expect(counted.times).toBe(times + 1);
  }
});
