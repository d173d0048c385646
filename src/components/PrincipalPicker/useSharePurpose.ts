'use client';

import { useCallback } from 'react';
import { principalKey } from '../../hooks/index.js';
import { sharePickerArea } from '../../locales/en/sharePickerArea.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import type { RecipientPurpose } from '../RecipientField/RecipientPurpose.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { classifyRecipients, type ClassifiedRecipient, type RecipientFacts } from './classifyRecipients.js';
import { recipientWords } from './recipientWords.js';

/** Gives what makes a field one that shares, for some facts. The same function for as long as the words are the same. */
export function useSharePurpose(
  workspace: string | null,
): (facts: RecipientFacts) => RecipientPurpose<ClassifiedRecipient> {
  const { m, format } = useMessages(sharePickerArea);
  return useCallback(
    (facts) => {
      const held = new Map(facts.rows.map(({ principal, role }) => [principalKey(principal), role]));
      return {
        judge: (recipients, all) =>
          classifyRecipients(recipients, all ? facts : { ...facts, maxPrincipals: null }),
        words: (judged, error) => recipientWords({ m, format, workspace }, judged, error),
        standing: ({ verdict, principal }) => {
          const role = (principal && held.get(principalKey(principal))) ?? '';
          const label = isPresetRole(role) ? m.common.roles[role] : role && m.common.customRole;
          switch (verdict.is) {
            case 'locked':
              return { note: m.picker.short.locked, held: false, disabled: true };
            case 'unreachable':
              return {
                note: principal?.kind === 'person' ? m.picker.short['no-address'] : m.common.noKeys,
                held: false,
                disabled: true,
              };
            case 'fixed':
              if (verdict.why === 'you') return { note: m.common.you, held: true, disabled: true };
              return {
                note: verdict.why === 'creator' ? m.sharing.creatorRole(m.common.roles.admin) : label,
                held: true,
                disabled: true,
              };
            default:
              return { note: label, held: label !== '', disabled: false };
          }
        },
      };
    },
    [m, format, workspace],
  );
}
