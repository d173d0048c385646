'use client';

import { useMemo } from 'react';
import { principalKey } from '../../hooks/index.js';
import { createRecipients, type Pickable } from './Recipient.js';
import type { JudgedRecipient, RecipientPurpose } from './RecipientPurpose.js';
import { indexPrincipals, searchAll } from './searchPrincipals.js';
import type { Suggestion } from './SuggestionList.js';
import { usePrincipalIndex } from './usePrincipalIndex.js';

/** What a server found, and for which text. */
export interface FoundPrincipals {
  query: string;
  principals: readonly Pickable[];
}

const nobody: readonly Pickable[] = [];

/**
 * Who is on offer for a text, nobody for none: found here among the candidates, together with what a server found for exactly this
 * text. What it found for an earlier one is offered only as far as it fits this one too.
 */
export function useSuggestions<Judged extends JudgedRecipient>(
  text: string,
  candidates: readonly Pickable[],
  found: FoundPrincipals | null,
  chosen: readonly JudgedRecipient[],
  purpose: RecipientPurpose<Judged>,
) {
  const { index, isComplete } = usePrincipalIndex(candidates);
  const foundIndex = useMemo(() => found && indexPrincipals(found.principals), [found]);
  const hidden = useMemo(
    () => new Set(chosen.flatMap(({ principal }) => (principal === null ? [] : [principalKey(principal)]))),
    [chosen],
  );
  const matches = useMemo(() => {
    if (text.trim() === '') return { principals: nobody, loose: false };
    const { principals, loose } = searchAll(foundIndex ? [index, foundIndex] : [index], text, { hidden });
    if (!loose || found?.query !== text.trim()) return { principals, loose };
    // The server may know more names for somebody than are shown here.
    const fitting = found.principals.filter((principal) => !hidden.has(principalKey(principal)));
    return fitting.length > 0 ? { principals: fitting, loose: false } : { principals, loose };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the index is the same object when it has grown to the end
  }, [index, isComplete, foundIndex, text, hidden, found]);

  const suggestions = useMemo(() => {
    const asRecipients = createRecipients(
      matches.principals.map((principal) => ({ kind: 'picked', principal })),
      [],
    );
    return purpose.judge(asRecipients, false).flatMap((judged, place): Suggestion[] => {
      const principal = matches.principals[place];
      return principal ? [{ principal, ...purpose.standing(judged) }] : [];
    });
  }, [matches, purpose]);

  return { index, suggestions, loose: matches.loose, isComplete };
}
