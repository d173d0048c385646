import uFuzzy from '@leeoniya/ufuzzy';
import { matchSorter } from 'match-sorter';
import { foldText } from '../../src/access/foldText.js';
import { searchPrincipals, startIndex } from '../../src/components/RecipientField/searchPrincipals.js';
import type { Person } from '../../src/hooks/index.js';

/** How many are shown. */
const page = 50;

/** What one way to search has made of the people, ready for keystrokes. */
export interface Ready {
  search: (text: string) => readonly Person[];
  /** How long the longest piece of the preparation was, in ms, where it is done in pieces. */
  longestMs?: number;
}

const textOf = ({ name, email }: Person) => `${name ?? ''}\n${email ?? ''}`;

/** By name. Each gives at most a page, and the first page for an empty text. */
export const contenders: Readonly<Record<string, (people: readonly Person[]) => Ready>> = {
  rolecall: (people) => {
    const { index, grow, isComplete } = startIndex(people);
    let longestMs = 0;
    while (!isComplete()) {
      const start = performance.now();
      grow(() => performance.now() < start + 4);
      longestMs = Math.max(longestMs, performance.now() - start);
    }
    return {
      longestMs,
      search: (text) => searchPrincipals(index, text, { limit: page }).principals as readonly Person[],
    };
  },
  'includes, lower-cased once': (people) => {
    const texts = people.map((one) => textOf(one).toLowerCase());
    return {
      search: (text) => {
        const wanted = text.toLowerCase();
        return people.filter((_, place) => texts[place]?.includes(wanted)).slice(0, page);
      },
    };
  },
  uFuzzy: (people) => {
    const texts = people.map((one) => foldText(textOf(one)));
    const fuzzy = new uFuzzy();
    return {
      search: (text) => {
        if (text.trim() === '') return people.slice(0, page);
        const [places, info, order] = fuzzy.search(texts, foldText(text));
        const ranked = order ? order.map((at) => info.idx[at] ?? 0) : (places ?? []);
        return ranked.slice(0, page).flatMap((place) => people[place] ?? []);
      },
    };
  },
  'match-sorter': (people) => ({
    search: (text) => matchSorter(people, text, { keys: ['name', 'email'] }).slice(0, page),
  }),
};
