import { principalKey } from '../../hooks/index.js';
import { foldText } from './foldText.js';
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
  /**
   * Who fitted the texts that were searched for last, each the beginning of the next: whoever fits a text fits its
   * beginning.
   */
  readonly strict: Narrowed[];
  readonly loose: Narrowed[];
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
  /** People first, then groups, then service accounts; the best of each kind first. */
  principals: readonly Pickable[];
  /** Nobody holds what was typed: these only have its letters, in its order. */
  loose: boolean;
}

export interface PrincipalSearchOptions {
  /** `principalKey`s of those to leave out, such as the ones who are chosen already. */
  hidden?: ReadonlySet<string>;
  /** The most of each kind. @default 8 */
  limit?: number;
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
    kind: { principals: [], texts: [], letters: [], strict: [], loose: [] } as IndexedKind,
    ids: new Set<string>(),
  });
  const byKind = { person: ofKind(), group: ofKind(), 'service-account': ofKind() };
  const addresses = new Set<string>();
  let place = 0;
  const take = (principal: Pickable) => {
    const {
      kind: { principals: taken, texts, letters },
      ids,
    } = byKind[principal.kind];
    const known = principal.id === null ? addresses : ids;
    const before = known.size;
    if (known.add(principal.id ?? principalKey(principal)).size === before) return;
    const address = principal.kind === 'person' ? (principal.email ?? '') : '';
    const text = foldText(`${principal.name ?? ''}\n${address}`);
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
 * there; where each starts a word comes first, otherwise the order is that of the index. Upper and lower case and
 * accents do not matter. An empty query finds the first of each kind.
 *
 * Only where nobody has the words are those given who have the query's letters in their order.
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
  const letters = words.join('');
  return { principals: found((kind) => searchLoosely(kind, letters, hidden, limit)), loose: true };

  function found(searchKind: (kind: IndexedKind) => readonly Pickable[]): readonly Pickable[] {
    const [only] = indexes;
    if (only && indexes.length === 1) return only.kinds.flatMap(searchKind);
    return kinds.flatMap((_, place) => {
      const byKey = new Map<string, Pickable>();
      for (const { kinds: own } of indexes) {
        const kind = own[place];
        for (const principal of kind ? searchKind(kind) : []) {
          const key = principalKey(principal);
          if (!byKey.has(key)) byKey.set(key, principal);
        }
      }
      return [...byKey.values()].slice(0, limit);
    });
  }
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
): readonly Pickable[] {
  const starting: Pickable[] = [];
  const holding: Pickable[] = [];
  const holds = (text: string) => words.every((word) => text.includes(word));
  for (const place of fitting(kind, kind.strict, words.join(' '), holds)) {
    const principal = kind.principals[place];
    const text = kind.texts[place] ?? '';
    if (!principal || isHidden(principal, hidden)) continue;
    if (words.every((word) => startsWord(text, word))) starting.push(principal);
    else if (holding.length < limit) holding.push(principal);
    // The page is full of the best there are: nobody further down can be on it.
    if (starting.length >= limit) break;
  }
  return [...starting, ...holding].slice(0, limit);
}

function isHidden(principal: Pickable, hidden: ReadonlySet<string>): boolean {
  return hidden.size > 0 && hidden.has(principalKey(principal));
}

/** Gives the places of those who fit a text, in order, and looks no further than it is asked to. */
function* fitting(
  { texts, letters }: IndexedKind,
  before: Narrowed[],
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

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isOfWord(text, at - 1)) return true;
  }
  return false;
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function searchLoosely(
  kind: IndexedKind,
  letters: string,
  hidden: ReadonlySet<string>,
  limit: number,
): readonly Pickable[] {
  const found: Pickable[] = [];
  const holds = (text: string) => holdsInOrder(text, letters);
  for (const place of fitting(kind, kind.loose, letters, holds)) {
    const principal = kind.principals[place];
    if (!principal || isHidden(principal, hidden)) continue;
    found.push(principal);
    if (found.length >= limit) break;
  }
  return found;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
