'use client';

import { useMemo } from 'react';
import { principalKey } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { classifyRecipients, type ClassifiedRecipient, type RecipientFacts } from './classifyRecipients.js';
import { createRecipients, type Pickable } from './Recipient.js';
import { indexPrincipals, searchPrincipals } from './searchPrincipals.js';
import type { Suggestion } from './SuggestionList.js';

/** What a server found, and for which text. */
export interface FoundPrincipals {
  query: string;
  principals: readonly Pickable[];
}

/**
 * Who is on offer for a text: found here among the candidates, together with what a server found for exactly this
 * text. What it found for an earlier one is offered only as far as it fits this one too.
 */
export function useSuggestions(
  text: string,
  candidates: readonly Pickable[],
  found: FoundPrincipals | null,
  chosen: readonly ClassifiedRecipient[],
  facts: RecipientFacts,
) {
  const { m } = useMessages(sharingArea);
  const index = useMemo(
    () => indexPrincipals(found ? [...candidates, ...found.principals] : candidates),
    [candidates, found],
  );
  const hidden = useMemo(
    () => new Set(chosen.flatMap(({ principal }) => (principal === null ? [] : [principalKey(principal)]))),
    [chosen],
  );
  const roleLabels = m.common.roles;
  const matches = useMemo(() => {
    const { principals, loose } = searchPrincipals(index, text, { hidden });
    if (!loose || found?.query !== text.trim()) return { principals, loose };
    // The server may know more names for somebody than are shown here.
    const fitting = found.principals.filter((principal) => !hidden.has(principalKey(principal)));
    return fitting.length > 0 ? { principals: fitting, loose: false } : { principals, loose };
  }, [index, text, hidden, found]);

  const suggestions = useMemo(() => {
    const held = new Map(facts.rows.map((row) => [principalKey(row.principal), row.role]));
    const asRecipients = createRecipients(
      matches.principals.map((principal) => ({ kind: 'picked', principal })),
      [],
    );
    return classifyRecipients(asRecipients, { ...facts, maxPrincipals: null })
      .map(({ verdict }, place): Suggestion[] => {
        const principal = matches.principals[place];
        if (!principal) return [];
        const role = held.get(principalKey(principal)) ?? '';
        const label = Object.hasOwn(roleLabels, role)
          ? roleLabels[role as keyof typeof roleLabels]
          : role && m.common.customRole;
        return [{ principal, ...standing() }];

        function standing(): { note: string; disabled: boolean } {
          switch (verdict.is) {
            case 'locked':
              return { note: m.picker.short.locked, disabled: true };
            case 'unreachable':
              return {
                note: principal?.kind === 'person' ? m.picker.short['no-address'] : m.common.noKeys,
                disabled: true,
              };
            case 'fixed':
              if (verdict.why === 'you') return { note: m.common.you, disabled: true };
              return {
                note: verdict.why === 'creator' ? m.sharing.creatorRole(roleLabels.admin) : label,
                disabled: true,
              };
            default:
              return { note: label, disabled: false };
          }
        }
      })
      .flat();
  }, [matches, facts, m, roleLabels]);

  return { index, suggestions, loose: matches.loose };
}
