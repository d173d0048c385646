import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pickable } from '../../../src/components/RecipientField/Recipient.js';
import {
  indexPrincipals,
  searchAll,
  searchPrincipals,
  startIndex,
} from '../../../src/components/RecipientField/searchPrincipals.js';
import { principalKey } from '../../../src/hooks/index.js';
import { runs } from '../../setup/runs.js';
import { group, person, serviceAccount } from './people.js';

const all: readonly Pickable[] = [
  person('Dana Okafor'),
  person('Ana Ruiz'),
  person('Susanne Ødegård', { email: 'sus@northwind.example' }),
  person('Ben Kowalski'),
  person('佐藤 花子', { email: 'sato@northwind.example' }),
  group('Narration'),
  group('Design'),
  serviceAccount('render-farm'),
];
const index = indexPrincipals(all);
const names = (query: string, limit?: number) => {
  const found = searchPrincipals(index, query, limit === undefined ? {} : { limit });
  return found.principals.map(({ name }) => name);
};

describe('searching for people, groups and service accounts', () => {
  it.each([
    ['ben', ['Ben Kowalski']],
    ['BEN', ['Ben Kowalski']],
    [' ben ', ['Ben Kowalski']],
    ['kow', ['Ben Kowalski']],
    ['kow ben', ['Ben Kowalski']],
    ['ben.kow', ['Ben Kowalski']],
    ['odegard', ['Susanne Ødegård']],
    ['Ødeg', ['Susanne Ødegård']],
    ['花子', ['佐藤 花子']],
    ['de', ['Design', 'Susanne Ødegård', 'render-farm']],
    ['farm', ['render-farm']],
    ['sus@', ['Susanne Ødegård']],
  ])('finds %j', (query, found) => {
    expect(names(query)).toEqual(found);
    expect(searchPrincipals(index, query).loose).toBe(false);
  });

  it('puts those first in whom a word starts with it', () => {
    expect(names('ana')).toEqual(['Ana Ruiz', 'Dana Okafor']);
  });

  it.each([
    ['two letters that changed places', 'kowlaski', ['Ben Kowalski']],
    ['a letter too many', 'kowallski', ['Ben Kowalski']],
    ['a letter missing', 'kowaski', ['Ben Kowalski']],
    ['another letter', 'kowalsky', ['Ben Kowalski']],
    ['a slip in the word beside a right one', 'ben kowlaski', ['Ben Kowalski']],
    ['a slip beside the beginning of a word', 'na ruizz', []],
    ['a group', 'narartion', ['Narration']],
    ['two slips', 'kwolaski', []],
    ['a slip in each word', 'bne kowlaski', []],
    ['letters that are only somewhere', 'bnkw', []],
    ['a word so short that it would be close to many', 'lee', []],
    ['a slip in an address alone', 'nortwhind', []],
  ])(
    'comes close by one slip of the pen in a word of a name, and no further: %s (P-E12)',
    (_, query, found) => {
      expect(names(query)).toEqual(found);
      expect(searchPrincipals(index, query).loose).toBe(true);
    },
  );

  it('puts whoever has the very word in their name before all others, then beginnings, then addresses (P-E12)', () => {
    const some = [
      person('Nadia Benali'),
      person('Toben Ruiz'),
      person('Zoë Marsh', { email: 'ben@northwind.example' }),
      person('Benedikt Rau'),
      person('Ben Kowalski'),
      person('Carla Ben-Ami'),
    ];
    const found = searchPrincipals(indexPrincipals(some), 'ben').principals;
    expect(found.map(({ name }) => name)).toEqual([
      'Ben Kowalski',
      'Carla Ben-Ami',
      'Nadia Benali',
      'Benedikt Rau',
      'Zoë Marsh',
      'Toben Ruiz',
    ]);
  });

  it('ranks by what was typed, whatever the order of those who are searched (P-E12)', () => {
    const word = fc.constantFrom('ben', 'benali', 'toben', 'anna', 'ana', 'design', 'de', 'lee', 'leeds');
    const one = fc
      .record({
        name: fc.array(word, { minLength: 1, maxLength: 3 }),
        mail: word,
        kind: fc.constantFrom('person', 'group'),
      })
      .map(({ name, mail, kind }) =>
        kind === 'group' ? group(name.join(' ')) : person(name.join(' '), { email: `${mail}@x.test` }),
      );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), word, (some, query) => {
        const { principals, loose } = searchPrincipals(indexPrincipals(some), query, { limit: 50 });
        if (loose) return;
        const rankOf = ({ name, ...rest }: Pickable) => {
          const words = (name ?? '').split(' ');
          if (words.includes(query)) return 0;
          if (words.some((each) => each.startsWith(query))) return 1;
          return 'email' in rest && rest.email?.startsWith(query) ? 2 : 3;
        };
        for (const kind of ['person', 'group']) {
          const ranks = principals.filter((each) => each.kind === kind).map(rankOf);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
        const ranks = principals.map(rankOf);
        expect(ranks[0] ?? 0).toBe(Math.min(...ranks, ...(ranks.length === 0 ? [0] : [])));
      }),
      { numRuns: runs(200) },
    );
  });

  it('finds the first of each kind for nothing at all', () => {
    expect(names('', 1)).toEqual(['Dana Okafor', 'Narration', 'render-farm']);
  });

  it('leaves out those who are hidden, and finds whoever comes twice once', () => {
    const twice = indexPrincipals([...all, ...all]);
    const hidden = new Set([principalKey(all[1]!)]);
    expect(searchPrincipals(twice, 'ana', { hidden }).principals).toEqual([all[0]]);
  });

  it('gives no more of a kind than a page holds, so that people do not push groups out', () => {
    const crowd = Array.from({ length: 50 }, (_, number) => person(`De ${number}`));
    const found = searchPrincipals(indexPrincipals([...crowd, ...all]), 'de', { limit: 3 }).principals;
    expect(found.map(({ name }) => name)).toEqual(['De 0', 'De 1', 'De 2', 'Design', 'render-farm']);
  });

  it('finds everybody by any part of their name', () => {
    const part = fc.constantFrom(...all).chain((principal) =>
      fc.tuple(fc.constant(principal), fc.nat(), fc.nat()).map(([one, from, length]) => {
        const name = (one.name ?? '').split(' ')[0] ?? '';
        const start = from % name.length;
        return { one, query: name.slice(start, start + 1 + (length % (name.length - start))) };
      }),
    );
    fc.assert(
      fc.property(part, ({ one, query }) => {
        expect(searchPrincipals(index, query).principals).toContain(one);
      }),
      { seed: 20261122 },
    );
  });
});

describe('typing on, letter by letter', () => {
  const crowd: readonly Pickable[] = Array.from({ length: 400 }, (_, place) => {
    const first = ['Ana', 'Anabel', 'Dana', 'Zoë', '花子', 'Jan-Erik', 'Öykü'][place % 7] ?? '';
    const last = ['Ruiz', 'Ødegård', 'Kowalski', "O'Brien", 'Nair'][place % 5] ?? '';
    return person(`${first} ${last} ${place % 11}`, { email: `p${place}@northwind.example` });
  });

  it('finds what a search from nothing finds, whatever was typed and deleted before', () => {
    const key = fc.constantFrom('a', 'n', 'd', 'o', 'e', 'r', ' ', '1', '花', 'ø', '\b', '\b');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 14 }), fc.constantFrom(1, 8, 50), (keys, limit) => {
        const used = indexPrincipals(crowd);
        let text = '';
        for (const one of keys) {
          text = one === '\b' ? text.slice(0, -1) : text + one;
          const fresh = searchPrincipals(indexPrincipals(crowd), text, { limit });
          expect(searchPrincipals(used, text, { limit })).toEqual(fresh);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('finds those too who join the index meanwhile', () => {
    const { index: growing, grow, isComplete } = startIndex(crowd);
    grow(() => false);
    expect(isComplete()).toBe(false);
    const early = searchPrincipals(growing, 'nair', { limit: 100 }).principals;
    grow(() => true);
    expect(isComplete()).toBe(true);
    const late = searchPrincipals(growing, 'nair', { limit: 100 }).principals;
    expect(late.length).toBeGreaterThan(early.length);
    expect(late).toEqual(searchPrincipals(indexPrincipals(crowd), 'nair', { limit: 100 }).principals);
  });

  it('searches two indexes as one, and finds whoever is in both once', () => {
    const other = indexPrincipals([person('Ben Kowalski'), group('Dental')]);
    expect(searchAll([index, other], 'de').principals.map(({ name }) => name)).toEqual([
      'Design',
      'Dental',
      'Susanne Ødegård',
      'render-farm',
    ]);
    expect(searchAll([index, other], 'ben kow').principals).toHaveLength(1);
  });
});
