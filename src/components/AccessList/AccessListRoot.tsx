'use client';

import {
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  type ComponentPropsWithoutRef,
} from 'react';
import { compareRoles } from '../../access/compareRoles.js';
import {
  useBackend,
  type AccessRow,
  type ResourceRef,
  type Role,
  type UseShareResult,
} from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { accessStateOf } from '../internal/accessStateOf.js';
import { ConfirmHost, useQuestion } from '../internal/Confirm.js';
import { cx } from '../internal/cx.js';
import { describePath } from '../internal/describePath.js';
import { isPresetRole } from '../../access/isPresetRole.js';
import { thingOf } from '../internal/thingOf.js';
import { useAccessReport, type AccessChangeDetails } from '../internal/useAccessReport.js';
import { useLatest } from '../internal/useLatest.js';
import { useOnline } from '../internal/useOnline.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { AccessListContext, type AccessListContextValue } from './AccessListContext.js';

export interface AccessListRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'resource'> {
  resource: ResourceRef;
  /** What `useShare(resource)` gives. */
  share: UseShareResult;
  /** Called after the provider has taken a change made here, or its undo. */
  onAccessChange?: ((details: AccessChangeDetails) => void) | undefined;
}

/**
 * Holds sections and rows and does what they ask for: saves, tells how it ended, offers the undo, and asks first where
 * a person would lower or remove themself. Renders a `<div>`, which takes the ref and the `className`.
 */
export const AccessListRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, AccessListRootProps>(
  function AccessListRoot({ resource, share, onAccessChange, className, children, ...rest }, ref) {
    const { root, place } = useRoot(ref);
    return (
      <div {...root} tabIndex={-1} {...rest} className={cx(root.className, 'rcl-list', className)}>
        <RootContext.Provider value={place}>
          <ConfirmHost>
            <Actions resource={resource} share={share} onAccessChange={onAccessChange}>
              {children}
            </Actions>
          </ConfirmHost>
        </RootContext.Provider>
      </div>
    );
  },
);

/** Below the host of questions, since it asks some. */
function Actions({
  resource: { type, id },
  share,
  onAccessChange,
  children,
}: Pick<AccessListRootProps, 'resource' | 'share' | 'onAccessChange' | 'children'>) {
  const { emit } = useContext(SettingsContext);
  const { m, format } = useMessages(sharingArea);
  const online = useOnline();
  const workspace = useBackend().workspace?.name ?? null;
  const report = useAccessReport({ share, workspace, onAccessChange });
  const latest = useLatest({ share });
  const { canShare, assignableRoles: roles } = share;
  const removesUnknown = share.access.data?.unresolved.length === 0;

  const { signedOut } = accessStateOf(share);
  useEffect(() => {
    if (signedOut) emit({ type: 'signed-out' });
  }, [signedOut, emit]);

  const save = useCallback(
    async (row: AccessRow, role: Role | null, confirmed: boolean) => {
      const { share: now } = latest.current;
      const outcome = await (role === null ? now.revoke(row.principal) : now.change(row.principal, role));
      // Nobody can be given a role again of whom only an id is left.
      report(outcome, { confirmed: confirmed || row.principal.kind === 'unknown', other: row.other });
      // What the viewer may do has changed with their own role.
      if (row.you && outcome.status === 'done') await latest.current.share.viewer.refetch();
    },
    [report, latest],
  );
  const askSelf = useQuestion(({ key, role }: { key: string; role: Role | null }) => {
    const { sharing } = m;
    const row = share.rows.find((one) => one.key === key);
    if (!row || !losesByIt(row, role)) return null;
    const onYes = () => void save(row, role, true);
    if (role === null) {
      return {
        title: sharing.confirmRemoveSelf,
        text: row.other
          ? sharing.confirmRemoveSelfKeeps(describePath(m, format, row.other, workspace))
          : sharing.confirmRemoveSelfText(thingOf(m, type).it),
        yes: sharing.removeMe,
        onYes,
      };
    }
    const name = m.common.roles[role];
    return {
      title: sharing.confirmLowerSelf(name),
      text: sharing.confirmLowerSelfText,
      yes: sharing.lowerMe(name),
      onYes,
    };
  });

  const value = useMemo<AccessListContextValue>(() => {
    const set = (row: AccessRow, role: Role | null) => {
      if (!askSelf({ key: row.key, role })) void save(row, role, false);
    };
    return {
      resource: { type, id },
      workspace,
      roles,
      editable: canShare && online,
      removesUnknown,
      change: set,
      remove: (row) => set(row, null),
      retry: (row) =>
        void latest.current.share
          .retry(row.key)
          .then((outcome) => report(outcome, { confirmed: row.you, other: row.other })),
      dismiss: (row) => latest.current.share.dismiss(row.key),
    };
  }, [type, id, workspace, roles, canShare, online, removesUnknown, report, save, askSelf, latest]);

  return <AccessListContext.Provider value={value}>{children}</AccessListContext.Provider>;
}

/** Whether a person would take something from themself that another path does not give anyway. */
function losesByIt({ you, role, other }: AccessRow, next: Role | null): boolean {
  if (!you || !isPresetRole(role)) return false;
  const kept = other?.role ?? null;
  const after = compareRoles(next, kept) > 0 ? next : kept;
  return compareRoles(after, role) < 0;
}
