import type { InvitationRow } from '../../hooks/index.js';
import { foldText } from '../../access/foldText.js';
import type { ArrangementFacts } from '../list/createArrangement.js';

/** Where invitations can stand, as somebody looks for them; `answered` is accepted or declined. */
export const invitationFilters = ['all', 'pending', 'expiring', 'expired', 'answered'] as const;
export type InvitationFilter = (typeof invitationFilters)[number];

/** By what invitations are put in order. */
export const invitationSorts = ['newest', 'expires', 'email'] as const;
export type InvitationSort = (typeof invitationSorts)[number];

/** Which invitations are looked for, and in which order they stand. */
export interface InvitationQuery {
  /** Folded words that all have to be in the address or the sender's name. */
  words: readonly string[];
  filter: InvitationFilter;
  sort: InvitationSort;
}

/** Gives the places of those that match, in order; null for all of them as they are. `rows` are the newest first. */
export function arrangeInvitations({
  rows,
  query: { words, filter, sort },
  locale,
}: ArrangementFacts<InvitationRow, InvitationQuery>): readonly number[] | null {
  if (words.length === 0 && filter === 'all' && sort === 'newest') return null;
  const found = [...rows.entries()].filter(([, row]) => {
    if (filter !== 'all' && filterOf(row) !== filter) return false;
    if (words.length === 0) return true;
    const text = foldText(`${row.email}\n${row.sentBy?.name ?? ''}\n${row.sentBy?.email ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  if (sort === 'expires') found.sort(([, a], [, b]) => endOf(a) - endOf(b));
  if (sort === 'email') {
    const { compare } = new Intl.Collator(locale);
    found.sort(([, a], [, b]) => compare(a.email, b.email));
  }
  return found.map(([place]) => place);
}

export function filterOf({ state }: InvitationRow): Exclude<InvitationFilter, 'all'> {
  return state === 'accepted' || state === 'rejected' ? 'answered' : state;
}

/** What has no end, or was answered before it came, stands last. */
function endOf(row: InvitationRow): number {
  const end = filterOf(row) === 'answered' ? undefined : row.expiresAt?.getTime();
  // No Infinity: of two of them the difference is no number.
  return end ?? Number.MAX_SAFE_INTEGER;
}
