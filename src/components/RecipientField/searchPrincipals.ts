import { principalKey } from '../../hooks/index.js';
import { foldText } from '../../access/foldText.js';
import type { Pickable } from './Recipient.js';

/** Who can be found, made ready for searching once. Made by `indexPrincipals`. */
export interface PrincipalIndex {
  readonly kinds: readonly IndexedKind[];
}

/** All of one kind. */
interface IndexedKind {
  readonly principals: Pickable[];
  /** Of each its name and address, folded, a line break between them. */
  readonly texts: string[];
  /** Which letters each has: one bit for each, so that most are ruled out without looking at their text. */
  readonly letters: number[];
  /** Where each word of a name occurs, in order. */
  readonly words: Map<string, number[]>;
  /**
   * Who fitted the texts that were searched for last, each the beginning of the next: whoever fits a text fits its
   * beginning.
   */
  readonly narrowed: Narrowed[];
}

/** Who fits a text, as far as anybody has looked. */
interface Narrowed {
  text: string;
  /** Places among all of the kind, in order. */
  places: number[];
  /** How many have been looked at. */
  upTo: number;
}

export interface PrincipalMatches {
  /**
   * By kind, the best of each first. The kind of the best match comes first; among equals people, then groups, then
   * service accounts.
   */
  principals: readonly Pickable[];
  /** Nobody holds what was typed: these have a name that is one slip of the pen away. */
  loose: boolean;
}

export interface PrincipalSearchOptions {
  /** `principalKey`s of those to leave out, such as the ones who are chosen already. */
  hidden?: ReadonlySet<string> | undefined;
  /** The most of each kind. @default 8 */
  limit?: number | undefined;
}

const kinds = ['person', 'group', 'service-account'] as const;

/** Folds names and addresses, once for many searches. Whoever comes twice is found once. */
export function indexPrincipals(principals: readonly Pickable[]): PrincipalIndex {
  const { index, grow } = startIndex(principals);
  grow(() => true);
  return index;
}

/** An index on its way: it can be searched as far as it has come. */
export interface GrowingIndex {
  readonly index: PrincipalIndex;
  isComplete: () => boolean;
  /** Takes in more for as long as `mayGoOn` says so, which it is asked between a few hundred and the next. */
  grow: (mayGoOn: () => boolean) => void;
}

/** How many are taken in between two looks at the clock. */
const atOnce = 256;

/** Starts an index that grows in slices, so that a hundred thousand people block nothing. */
export function startIndex(principals: readonly Pickable[]): GrowingIndex {
  const ofKind = () => ({
    kind: { principals: [], texts: [], letters: [], words: new Map(), narrowed: [] } as IndexedKind,
    ids: new Set<string>(),
  });
  const byKind = { person: ofKind(), group: ofKind(), 'service-account': ofKind() };
  const addresses = new Set<string>();
  let place = 0;
  const take = (principal: Pickable) => {
    const {
      kind: { principals: taken, texts, letters, words },
      ids,
    } = byKind[principal.kind];
    const known = principal.id === null ? addresses : ids;
    const before = known.size;
    if (known.add(principal.id ?? principalKey(principal)).size === before) return;
    const address = principal.kind === 'person' ? (principal.email ?? '') : '';
    const text = foldText(`${principal.name ?? ''}\n${address}`);
    for (const word of wordsOf(nameIn(text))) {
      const places = words.get(word);
      if (!places) words.set(word, [taken.length]);
      else if (places.at(-1) !== taken.length) places.push(taken.length);
    }
    taken.push(principal);
    texts.push(text);
    letters.push(lettersOf(text));
  };
  return {
    index: { kinds: kinds.map((kind) => byKind[kind].kind) },
    isComplete: () => place >= principals.length,
    grow: (mayGoOn) => {
      do {
        const end = Math.min(place + atOnce, principals.length);
        for (; place < end; place += 1) {
          const principal = principals[place];
          if (principal) take(principal);
        }
      } while (place < principals.length && mayGoOn());
    },
  };
}

/** One bit for each of a to z, one for all digits, and three for all that is written in other letters. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) letters |= 1 << 26;
    else if (code > 127) letters |= 1 << (27 + (code % 3));
  }
  return letters;
}

/**
 * Finds people, groups and service accounts by parts of their name or address. Every word of the query has to be
 * there. First come those whose name has each as a whole word, then those in whose name each begins a word, then those
 * in whose address or key it does, then the others; among equals the order is that of the index. Upper and lower case
 * and accents do not matter. An empty query finds the first of each kind.
 *
 * Only where nobody has the words are those given in whose name one word is one slip of the pen away from what was typed.
 */
export function searchPrincipals(
  index: PrincipalIndex,
  query: string,
  { hidden = new Set(), limit = 8 }: PrincipalSearchOptions = {},
): PrincipalMatches {
  return searchAll([index], query, { hidden, limit });
}

/** Searches several indexes as if they were one; whoever is in two is found once, as the first has them. */
export function searchAll(
  indexes: readonly PrincipalIndex[],
  query: string,
  { hidden = new Set(), limit = 8 }: PrincipalSearchOptions = {},
): PrincipalMatches {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const strict = found((kind) => search(kind, words, hidden, limit));
  if (strict.length > 0 || words.length === 0) return { principals: strict, loose: false };
  return { principals: found((kind) => searchLoosely(kind, words, hidden, limit)), loose: true };

  function found(searchKind: (kind: IndexedKind) => readonly Ranked[]): readonly Pickable[] {
    const ofKinds = kinds.map((_, place) => {
      const each = indexes.map(({ kinds: own }) => (own[place] ? searchKind(own[place]) : []));
      return each.length === 1 ? (each[0] ?? []) : best(each.flat(), limit);
    });
    return ofKinds
      .sort(([a], [b]) => (a?.rank ?? rest) - (b?.rank ?? rest))
      .flatMap((some) => some.map(only));
  }
}

/** How well somebody fits: the lower, the better. */
interface Ranked {
  principal: Pickable;
  rank: number;
}

const [whole, inName, inAddress, rest] = [0, 1, 2, 3];

const only = ({ principal }: Ranked): Pickable => principal;

/** The best of several searches, each of them once. */
function best(some: readonly Ranked[], limit: number): readonly Ranked[] {
  const byKey = new Map<string, Ranked>();
  for (const one of some) {
    const key = principalKey(one.principal);
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()].sort((a, b) => a.rank - b.rank).slice(0, limit);
}

/** Finds the only one whose whole name is a text, upper and lower case and accents aside; null for none or several. */
export function findByName(index: PrincipalIndex, name: string): Pickable | null {
  const start = `${foldText(name).trim()}\n`;
  const found = index.kinds.flatMap(({ principals, texts }) =>
    principals.filter((_, place) => texts[place]?.startsWith(start)),
  );
  return found.length === 1 && start !== '\n' ? (found[0] ?? null) : null;
}

function search(
  kind: IndexedKind,
  words: readonly string[],
  hidden: ReadonlySet<string>,
  limit: number,
): readonly Ranked[] {
  const ranks: Ranked[][] = [[], [], [], []];
  const exact = new Set(words.length === 0 ? [] : placesOfWhole(kind, words));
  const take = (place: number, rank: number) => {
    const principal = kind.principals[place];
    const some = ranks[rank] ?? [];
    if (principal && some.length < limit && !isHidden(principal, hidden)) some.push({ principal, rank });
  };
  const isFull = (...some: number[]) =>
    some.reduce((sum, rank) => sum + (ranks[rank]?.length ?? 0), 0) >= limit;

  for (const place of exact) take(place, whole);
  if (!isFull(whole)) {
    const holds = (text: string) => words.every((word) => text.includes(word));
    for (const place of fitting(kind, words.join(' '), holds)) {
      if (exact.has(place)) continue;
      const text = kind.texts[place] ?? '';
      if (words.every((word) => startsWord(nameIn(text), word))) take(place, inName);
      else take(place, words.every((word) => startsWord(text, word)) ? inAddress : rest);
      // The page is full of the best there are: nobody further down can be on it.
      if (isFull(whole, inName)) break;
    }
  }
  return ranks.flat().slice(0, limit);
}

/** Where the name has each of some words as a whole one, in order. */
function placesOfWhole(kind: IndexedKind, words: readonly string[]): readonly number[] {
  const [first = [], ...others] = words.flatMap(wordsOf).map((word) => kind.words.get(word) ?? []);
  if (first.length === 0) return [];
  const inAll = others.map((places) => new Set(places));
  return first.filter(
    (place) =>
      inAll.every((places) => places.has(place)) &&
      words.every((word) => hasWhole(nameIn(kind.texts[place] ?? ''), word)),
  );
}

function isHidden(principal: Pickable, hidden: ReadonlySet<string>): boolean {
  return hidden.size > 0 && hidden.has(principalKey(principal));
}

/** Gives the places of those who fit a text, in order, and looks no further than it is asked to. */
function* fitting(
  { texts, letters, narrowed: before }: IndexedKind,
  text: string,
  fits: (text: string) => boolean,
): Generator<number> {
  while (before.length > 0 && !text.startsWith(before.at(-1)?.text ?? '')) before.pop();
  const last = before.at(-1);
  const known = last?.text === text ? last : undefined;
  const narrowed = known ?? { text, places: [], upTo: 0 };
  yield* narrowed.places;
  if (!known) before.push(narrowed);

  const wanted = lettersOf(text);
  const look = (place: number): boolean => {
    narrowed.upTo = place + 1;
    const isFitting = ((letters[place] ?? 0) & wanted) === wanted && fits(texts[place] ?? '');
    if (isFitting) narrowed.places.push(place);
    return isFitting;
  };
  const wider = known ? before.at(-2) : last;
  if (wider) {
    const { places } = wider;
    for (let from = firstFrom(places, narrowed.upTo); from < places.length; from += 1) {
      const place = places[from] ?? 0;
      if (look(place)) yield place;
    }
    narrowed.upTo = Math.max(narrowed.upTo, wider.upTo);
  }
  for (let place = narrowed.upTo; place < texts.length; place += 1) if (look(place)) yield place;
}

/** Where in a sorted list the first number is that is not below another one. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The name in the text of somebody. */
function nameIn(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isOfWord(text, at - 1)) return true;
  }
  return false;
}

function hasWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || !isOfWord(text, at - 1)) && (end === text.length || !isOfWord(text, end))) return true;
  }
  return false;
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Shorter words are so many slips away from each other that a slip says nothing. */
const shortest = 4;

/** Finds those in whose name one of the words is one slip away, and each of the others begins a word. */
function searchLoosely(
  kind: IndexedKind,
  words: readonly string[],
  hidden: ReadonlySet<string>,
  limit: number,
): readonly Ranked[] {
  const places = new Set<number>();
  for (const slipped of words) {
    if (slipped.length < shortest) continue;
    const others = words.filter((word) => word !== slipped);
    for (const [word, some] of kind.words) {
      if (word.length < shortest || !isOneSlip(word, slipped)) continue;
      for (const place of some) {
        const name = nameIn(kind.texts[place] ?? '');
        if (others.every((other) => startsWord(name, other))) places.add(place);
      }
    }
  }
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => kind.principals[place] ?? [])
    .filter((principal) => !isHidden(principal, hidden))
    .slice(0, limit)
    .map((principal) => ({ principal, rank: rest }));
}

/** Whether a letter too many, too few, another one or two that changed places are all that is between two words. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return true;
  return (
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2)
  );
}
