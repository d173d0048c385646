'use client';

import { useContext, useMemo } from 'react';
import {
  memberKey,
  type MemberOutcome,
  type MemberUpdate,
  type UseUpdateMemberResult,
} from '../../hooks/index.js';
import { membersArea } from '../../locales/en/membersArea.js';
import { errorText } from '../internal/errorText.js';
import { principalName } from '../internal/principalName.js';
import { useLatest } from '../internal/useLatest.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { updateFailureText } from './updateFailureText.js';
import { updateText } from './updateText.js';

/** Told to a host after the provider has taken a change. May grow. */
export interface MemberChangeDetails {
  update: MemberUpdate;
}

export interface MemberReport {
  /** Tells the host how one change ended. */
  emit: (outcome: MemberOutcome) => void;
  /** Tells the person, too, with an undo where there is one and they were not asked before. */
  one: (outcome: MemberOutcome, options: { confirmed: boolean }) => void;
  /** Tells the person of many changes that were done. */
  many: (updates: readonly MemberUpdate[]) => void;
  /** Tells the person of those whom it was not sent for, since they left in the middle, and offers to go on. */
  left: (unsent: number, total: number, goOn: () => void) => void;
  /** Tells them that those are selected, now that they have come back. */
  leftHere: (count: number) => void;
}

/** Gives what tells how changes ended. It is the same from render to render, and works on when the list is gone. */
export function useMemberReport(
  members: UseUpdateMemberResult,
  onMemberChange: ((details: MemberChangeDetails) => void) | undefined,
): MemberReport {
  const { emit } = useContext(SettingsContext);
  const { m, format } = useMessages(membersArea);
  const { assertive, polite } = useAnnounce();
  const notify = useNotify();
  const latest = useLatest({ members, onMemberChange, emit, m, format });

  return useMemo<MemberReport>(() => {
    const whoOf = (updates: readonly MemberUpdate[]): string => {
      const { m: words, format: as } = latest.current;
      const [first] = updates;
      return first && updates.length === 1
        ? principalName(words, first.person)
        : words.common.people(updates.length, as);
    };
    const tell: MemberReport['emit'] = (outcome) => {
      const { emit: send, onMemberChange: onChange } = latest.current;
      const { update } = outcome;
      if (outcome.status === 'done') {
        send({ type: 'member-changed', update });
        onChange?.({ update });
      } else {
        send({ type: 'member-refused', update, error: outcome.error });
        if (outcome.error.code === 'signed_out') send({ type: 'signed-out' });
      }
    };

    /** @param anyway They have seen by now what somebody else has done meanwhile. */
    const undo = async (updates: readonly MemberUpdate[], anyway = false): Promise<void> => {
      const entries = updates.flatMap(({ person, change, inverse }) =>
        inverse ? [{ person, change: inverse, seen: anyway ? undefined : { ...person, ...change } }] : [],
      );
      const outcomes = await latest.current.members.updateMany(entries, { onOutcome: tell });
      const { m: words, format: as } = latest.current;
      const failed = outcomes.filter((outcome) => outcome.status === 'failed');
      const [first] = failed;
      if (!first) {
        polite(words.members.restored(whoOf(updates)));
        return;
      }
      // What failed is the inverse: to try it again is to undo the change that it stands for.
      const isOverrun = failed.some(({ error }) => error.code === 'changed_meanwhile');
      const again = failed.map(({ update }) => ({ ...update, inverse: update.change }));
      notify({
        text:
          failed.length === 1
            ? words.members.notUndone(
                whoOf([first.update]),
                isOverrun ? updateFailureText(words, first) : errorText(words, first.error),
              )
            : words.members.notUndoneMany(failed.length, entries.length, as),
        action: {
          label: isOverrun ? words.common.undoAnyway : words.common.retry,
          run: () => void undo(again, true),
        },
        about: about(again),
      });
    };
    const done = (updates: readonly MemberUpdate[], isUndoable: boolean): void => {
      const { m: words } = latest.current;
      const [first] = updates;
      if (!first) return;
      const revocable = updates.filter(({ inverse }) => inverse !== null);
      notify({
        text: updateText(words, whoOf(updates), first),
        action:
          isUndoable && revocable.length > 0
            ? { label: words.common.undo, run: () => void undo(revocable) }
            : undefined,
        about: about(updates),
      });
    };

    return {
      emit: tell,
      one: (outcome, { confirmed }) => {
        tell(outcome);
        const { m: words } = latest.current;
        if (outcome.status === 'done') done([outcome.update], !confirmed);
        else assertive(`${whoOf([outcome.update])}: ${updateFailureText(words, outcome)}`);
      },
      many: (updates) => done(updates, true),
      left: (unsent, total, goOn) => {
        const { m: words, format: as } = latest.current;
        notify({
          text: words.members.leftUnsent(unsent, total, as),
          action: { label: words.members.goOn, run: goOn },
          about: aboutLeft,
        });
      },
      leftHere: (count) => {
        const { m: words, format: as } = latest.current;
        notify({ text: words.members.leftHere(count, as), about: aboutLeft });
      },
    };
  }, [latest, assertive, polite, notify]);
}

const aboutLeft = ['left members'];

/** What a notice is about: those whom it names. */
function about(updates: readonly MemberUpdate[]): readonly string[] {
  return updates.map(({ person }) => `member ${memberKey(person)}`);
}
