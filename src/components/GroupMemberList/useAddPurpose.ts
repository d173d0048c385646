'use client';

import { useCallback } from 'react';
import { principalKey, type GroupMemberRow, type Person, type RolecallError } from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import type { GroupsMessages } from '../../locales/Messages.js';
import { notDoneText } from '../internal/notDoneText.js';
import { describeRecipient, entryWords, type Said } from '../RecipientField/describeRecipient.js';
import { judgeRecipients, type EntryVerdict } from '../RecipientField/judgeRecipients.js';
import type {
  JudgedRecipient,
  RecipientPurpose,
  RecipientTone,
  RecipientWords,
} from '../RecipientField/RecipientPurpose.js';
import { useMessages } from '../RolecallProvider/useMessages.js';

/** What adding would do to one recipient. */
type AddVerdict =
  | { is: 'new' }
  /** Whether the address belongs to a member could not be looked up: the server will say. */
  | { is: 'unchecked' }
  /** Is in the group. */
  | { is: 'already' }
  | EntryVerdict
  | { is: 'not-member' }
  /** A member who is locked out of the workspace: can be added, and is of no use there for now. */
  | { is: 'locked' }
  /** A person whose address may not be read. */
  | { is: 'unreachable' };

export interface JudgedMember extends JudgedRecipient {
  verdict: AddVerdict;
}

/** What is known of the workspace and the group. */
export interface AddFacts {
  rows: readonly GroupMemberRow[];
  /** Null where the list of members could not be read. */
  people: readonly Person[] | null;
}

const tones: Record<AddVerdict['is'], RecipientTone> = {
  new: 'good',
  unchecked: 'good',
  already: 'quiet',
  duplicate: 'quiet',
  malformed: 'bad',
  'not-member': 'bad',
  locked: 'warn',
  unreachable: 'bad',
};

/** Gives what makes a field one that adds to a group, for some facts. The same function while the words are the same. */
export function useAddPurpose(): (facts: AddFacts) => RecipientPurpose<JudgedMember> {
  const { m } = useMessages(groupsArea);
  return useCallback(
    ({ rows, people }) => {
      const inGroup = rows.flatMap(({ principal, pending }) =>
        principal.kind === 'person' && pending === null ? [principal] : [],
      );
      const members = new Set(inGroup.map(principalKey));
      return {
        judge: (recipients) =>
          judgeRecipients(recipients, [people, inGroup], (principal): AddVerdict => {
            if (principal.kind !== 'person') return { is: 'not-member' };
            if (members.has(principalKey(principal))) return { is: 'already' };
            if (principal.email === null) return { is: 'unreachable' };
            if (principal.id === null) return { is: people === null ? 'unchecked' : 'not-member' };
            return { is: principal.locked ? 'locked' : 'new' };
          }).map((one) => ({ ...one, tone: tones[one.verdict.is] })),
        words: (judged, error) => wordsOf(m, judged, error),
        standing: ({ verdict }) => {
          if (verdict.is === 'already') return { note: m.groups.short.already, held: true, disabled: true };
          if (verdict.is === 'unreachable')
            return { note: m.picker.short['no-address'], held: false, disabled: true };
          return { note: verdict.is === 'locked' ? m.picker.short.locked : '', held: false, disabled: false };
        },
      };
    },
    [m],
  );
}

function wordsOf(m: GroupsMessages, judged: JudgedMember, error: RolecallError | null): RecipientWords {
  return describeRecipient(m, judged, (name) => ({
    ...verdictWords(m, judged.verdict, name),
    failed: error && { short: m.groups.short.failed, reason: notDoneText(m, error, m.groups.notAdded) },
  }));
}

function verdictWords(m: GroupsMessages, verdict: AddVerdict, name: string): Said {
  const { short, reason } = m.groups;
  switch (verdict.is) {
    case 'new':
      return { short: null, reasons: [] };
    case 'unchecked':
      return { short: null, reasons: [reason.unchecked(name)] };
    case 'already':
      return { short: short.already, reasons: [] };
    case 'not-member':
      return { short: m.picker.short['not-member'], reasons: [m.picker.reason['not-member'](name)] };
    case 'locked':
      return { short: m.picker.short.locked, reasons: [m.picker.reason.locked(name)] };
    case 'unreachable':
      return { short: m.picker.short['no-address'], reasons: [reason.unreachable(name)] };
    default:
      return entryWords(m, verdict, name);
  }
}
