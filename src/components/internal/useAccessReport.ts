'use client';

import { useContext, useMemo } from 'react';
import type { AccessChange, OtherPath, ShareOutcome, UseShareResult } from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { aboutAccess } from './aboutAccess.js';
import { describePath } from './describePath.js';
import { errorText } from './errorText.js';
import { failureText } from './failureText.js';
import { principalName } from './principalName.js';
import { useLatest } from './useLatest.js';

/** Told to a host after the provider has taken a change. May grow. */
export interface AccessChangeDetails {
  change: AccessChange;
}

export interface AccessReportOptions {
  share: UseShareResult;
  workspace: string | null;
  onAccessChange: ((details: AccessChangeDetails) => void) | undefined;
}

export interface ReportOptions {
  /** What the person was asked to confirm is not offered to be undone as well. */
  confirmed: boolean;
  /** What somebody who is removed keeps. */
  other?: OtherPath | null;
}

/**
 * Gives the function that tells how a change ended: to the person in words, with an undo, and to the host. It is the
 * same from render to render, and works on when the view that made the change is gone.
 */
export function useAccessReport(
  options: AccessReportOptions,
): (outcome: ShareOutcome, how: ReportOptions) => void {
  const { emit } = useContext(SettingsContext);
  const { m, format } = useMessages(sharingArea);
  const { assertive, polite } = useAnnounce();
  const notify = useNotify();
  const latest = useLatest({ ...options, m, format, emit });

  return useMemo(() => {
    const nameOf = ({ principal }: AccessChange) => {
      const { m, workspace } = latest.current;
      return principalName(m, principal, workspace);
    };
    const done = (change: AccessChange) => {
      latest.current.emit({ type: 'access-changed', change });
      latest.current.onAccessChange?.({ change });
    };
    const refused = ({ change, error }: Extract<ShareOutcome, { status: 'failed' }>) => {
      latest.current.emit({ type: 'access-refused', change, error });
      if (error.code === 'signed_out') latest.current.emit({ type: 'signed-out' });
    };

    const undo = async (change: AccessChange, anyway = false): Promise<void> => {
      const { share } = latest.current;
      const { principal, previous } = change;
      // What was done is not what is there any more: by now they have seen what is, and do it all the same.
      const outcome = await (!anyway
        ? share.undo(change)
        : previous === null
          ? share.revoke(principal)
          : share.change(principal, previous));
      const { m } = latest.current;
      if (outcome.status === 'done') {
        done(outcome.change);
        polite(m.sharing.restored(nameOf(change)));
      } else {
        refused(outcome);
        const isOverrun = outcome.error.code === 'changed_meanwhile';
        notify({
          text: m.sharing.notUndone(
            nameOf(change),
            isOverrun ? failureText(m, outcome) : errorText(m, outcome.error),
          ),
          action: {
            label: isOverrun ? m.common.undoAnyway : m.common.retry,
            run: () => void undo(change, isOverrun),
          },
          about: aboutAccess([change]),
        });
      }
    };

    const textOf = (change: AccessChange, other: OtherPath | null): string => {
      const { m, format, workspace } = latest.current;
      const { sharing } = m;
      const { principal, role } = change;
      const name = nameOf(change);
      if (principal.kind === 'everyone') {
        return sharing.baselineChanged(name, role === null ? sharing.baselineNone : m.common.roles[role]);
      }
      if (role !== null) return sharing.changed(name, m.common.roles[role]);
      return other
        ? sharing.removedKeeps(name, describePath(m, format, other, workspace))
        : sharing.removed(name);
    };

    return (outcome, { confirmed, other = null }) => {
      const { m } = latest.current;
      if (outcome.status === 'failed') {
        refused(outcome);
        assertive(`${nameOf(outcome.change)}: ${failureText(m, outcome)}`);
        return;
      }
      const { change } = outcome;
      done(change);
      notify({
        text: textOf(change, other),
        // What was so already, by somebody else's doing, is not theirs to take back.
        action:
          confirmed || change.previous === change.role
            ? undefined
            : { label: m.common.undo, run: () => void undo(change) },
        about: aboutAccess([change]),
      });
    };
  }, [latest, assertive, polite, notify]);
}
