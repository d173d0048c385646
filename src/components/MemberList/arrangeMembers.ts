import type { Person } from '../../hooks/index.js';
import type { ArrangementFacts } from '../list/createArrangement.js';

/** By what members are put in order; `listed` is the provider's own order. */
export type MemberSort = 'listed' | 'name' | 'email' | 'seat' | 'state';

/** Which members are looked for, and in which order they stand. */
export interface MemberQuery {
  /** Folded words that all have to be in the name or the address. */
  words: readonly string[];
  /** One seat; null for all. */
  seat: string | null;
  state: 'any' | 'active' | 'locked';
  sort: MemberSort;
}

interface MemberFacts extends ArrangementFacts<Person, MemberQuery> {
  /** Name and address of somebody, folded, by their place in `rows`. Called only where words are looked for. */
  textAt: (place: number) => string;
  /** The strongest first. */
  seats: readonly string[];
}

/** Gives the places of the members who match, in order; null for all of them as they are. */
export function arrangeMembers({
  rows,
  query,
  textAt,
  seats,
  locale,
}: MemberFacts): readonly number[] | null {
  const { words, seat, state, sort } = query;
  if (words.length === 0 && seat === null && state === 'any' && sort === 'listed') return null;
  const places: number[] = [];
  rows.forEach((person, place) => {
    if (seat !== null && person.seat !== seat) return;
    if (state !== 'any' && person.locked !== (state === 'locked')) return;
    if (words.length > 0) {
      const text = textAt(place);
      if (!words.every((word) => text.includes(word))) return;
    }
    places.push(place);
  });
  if (sort === 'listed') return places;

  const { compare } = new Intl.Collator(locale, { numeric: true });
  const rank = (person: Person): number => {
    if (sort === 'state') return person.locked ? 1 : 0;
    if (sort !== 'seat') return 0;
    const place = person.seat === null ? -1 : seats.indexOf(person.seat);
    return place < 0 ? seats.length : place;
  };
  const wordOf = ({ name, email }: Person) => (sort === 'email' ? (email ?? name) : (name ?? email)) ?? '';
  const known = places.flatMap((place) => {
    const person = rows[place];
    return person ? [{ place, rank: rank(person), word: wordOf(person) }] : [];
  });
  known.sort((a, b) => a.rank - b.rank || compare(a.word, b.word) || a.place - b.place);
  return known.map(({ place }) => place);
}
