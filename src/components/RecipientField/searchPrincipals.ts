import { principalKey } from '../../hooks/index.js';
import { foldText } from './foldText.js';
import type { Pickable } from './Recipient.js';

/** Who can be found, made ready for searching once. Made by `indexPrincipals`. */
export interface PrincipalIndex {
  readonly kinds: readonly (readonly Indexed[])[];
}

interface Indexed {
  principal: Pickable;
  key: string;
  /** Name and address, folded, a line break between them. */
  text: string;
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
  const seen = new Set<string>();
  const byKind: Record<Pickable['kind'], Indexed[]> = { person: [], group: [], 'service-account': [] };
  for (const principal of principals) {
    const key = principalKey(principal);
    if (seen.has(key)) continue;
    seen.add(key);
    const address = principal.kind === 'person' ? (principal.email ?? '') : '';
    byKind[principal.kind].push({ principal, key, text: foldText(`${principal.name ?? ''}\n${address}`) });
  }
  return { kinds: kinds.map((kind) => byKind[kind]) };
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
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const principals = index.kinds.flatMap((entries) => search(entries, words, hidden, limit));
  if (principals.length > 0 || words.length === 0) return { principals, loose: false };
  const letters = words.join('');
  return {
    principals: index.kinds.flatMap((entries) => searchLoosely(entries, letters, hidden, limit)),
    loose: true,
  };
}

/** Finds the only one whose whole name is a text, upper and lower case and accents aside; null for none or several. */
export function findByName(index: PrincipalIndex, name: string): Pickable | null {
  const start = `${foldText(name).trim()}\n`;
  const found = index.kinds.flatMap((entries) => entries.filter(({ text }) => text.startsWith(start)));
  return found.length === 1 && start !== '\n' ? (found[0]?.principal ?? null) : null;
}

function search(
  entries: readonly Indexed[],
  words: readonly string[],
  hidden: ReadonlySet<string>,
  limit: number,
): readonly Pickable[] {
  const starting: Pickable[] = [];
  const holding: Pickable[] = [];
  for (const { principal, key, text } of entries) {
    // The page is full of the best there are: nobody further down can be on it.
    if (starting.length >= limit) break;
    if (!words.every((word) => text.includes(word)) || hidden.has(key)) continue;
    if (words.every((word) => startsWord(text, word))) starting.push(principal);
    else if (holding.length < limit) holding.push(principal);
  }
  return [...starting, ...holding].slice(0, limit);
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function searchLoosely(
  entries: readonly Indexed[],
  letters: string,
  hidden: ReadonlySet<string>,
  limit: number,
): readonly Pickable[] {
  const found: Pickable[] = [];
  for (const { principal, key, text } of entries) {
    if (found.length >= limit) break;
    if (!hidden.has(key) && holdsInOrder(text, letters)) found.push(principal);
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
