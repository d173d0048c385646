'use client';

import { useContext, useMemo } from 'react';
import {
  principalKey,
  type MembershipChange,
  type MembershipOutcome,
  type UseGroupMembersResult,
} from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { errorText } from '../internal/errorText.js';
import { principalName } from '../internal/principalName.js';
import { undoMany } from '../internal/undoMany.js';
import { useLatest } from '../internal/useLatest.js';
import { clipText } from '../RecipientField/clipText.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';

/** Told to a host after the provider has taken a change. May grow. */
export interface MembershipChangeDetails {
  change: MembershipChange;
}

export interface MembershipReportOptions {
  members: UseGroupMembersResult;
  onMembershipChange: ((details: MembershipChangeDetails) => void) | undefined;
}

export interface MembershipReport {
  /** Tells the host, and nobody else. */
  tell: (outcome: MembershipOutcome) => void;
  /** Tells the host and the person, with an undo. */
  report: (outcome: MembershipOutcome) => void;
  /** Tells the person what was done together, with one undo for all of it. */
  reportMany: (changes: readonly MembershipChange[], text: string) => void;
}

/**
 * Gives the functions that tell how changes ended. They are the same from render to render, and work on when the view
 * that made a change is gone.
 */
export function useMembershipReport(options: MembershipReportOptions): MembershipReport {
  const { emit } = useContext(SettingsContext);
  const { m, format } = useMessages(groupsArea);
  const { assertive } = useAnnounce();
  const notify = useNotify();
  const latest = useLatest({ ...options, m, format, emit });

  return useMemo(() => {
    const nameOf = ({ person }: MembershipChange) => clipText(principalName(latest.current.m, person));
    const groupOf = ({ group }: MembershipChange) =>
      clipText(group.name ?? latest.current.m.common.unnamedGroup);
    const textOf = (change: MembershipChange) => {
      const { groups } = latest.current.m;
      return (change.isMember ? groups.added : groups.removed)(nameOf(change), groupOf(change));
    };

    const tell = (outcome: MembershipOutcome) => {
      const { change } = outcome;
      if (outcome.status === 'done') {
        latest.current.emit({ type: 'membership-changed', change });
        latest.current.onMembershipChange?.({ change });
        return;
      }
      const { error } = outcome;
      latest.current.emit({ type: 'membership-refused', change, error });
      if (error.code === 'signed_out') latest.current.emit({ type: 'signed-out' });
    };

    const undo = async (changes: readonly MembershipChange[]): Promise<void> => {
      let reason = '';
      const failed = await undoMany(changes, async (change) => {
        const outcome = await latest.current.members.undo(change);
        tell(outcome);
        if (outcome.status === 'failed') reason = errorText(latest.current.m, outcome.error);
        return outcome.status === 'done';
      });
      const { m: words, format: as } = latest.current;
      const [first] = failed;
      if (!first) {
        notify({ text: words.groups.undone(whoOf(changes)) });
        return;
      }
      notify({
        text:
          failed.length === 1
            ? words.groups.notUndone(nameOf(first), reason)
            : words.groups.notAllUndone(failed.length, changes.length, as),
        action: { label: words.common.retry, run: () => void undo(failed) },
        about: about(failed),
      });
    };

    const whoOf = (changes: readonly MembershipChange[]): string => {
      const [first] = changes;
      const { m: words, format: as } = latest.current;
      return first && changes.length === 1 ? nameOf(first) : words.common.people(changes.length, as);
    };

    const reportMany: MembershipReport['reportMany'] = (changes, text) => {
      // Whoever was so before, by somebody else's hand, stays so: there is nothing of ours to take back.
      const own = changes.filter(({ isMember, wasMember }) => isMember !== wasMember);
      notify({
        text,
        ...(own.length > 0 && {
          action: { label: latest.current.m.common.undo, run: () => void undo(own) },
        }),
        about: about(changes),
      });
    };

    return {
      tell,
      report: (outcome) => {
        tell(outcome);
        const { change } = outcome;
        if (outcome.status === 'done') {
          reportMany([change], textOf(change));
          return;
        }
        const { m: words } = latest.current;
        const say = change.isMember ? words.groups.notAdded : words.groups.notRemoved;
        assertive(`${nameOf(change)}: ${say(errorText(words, outcome.error))}`);
      },
      reportMany,
    };
  }, [latest, assertive, notify]);
}

/** What a notice is about: somebody's place in a group. */
function about(changes: readonly MembershipChange[]): readonly string[] {
  return changes.map(({ group, person }) => `group ${group.id} ${principalKey(person)}`);
}
