'use client';

import { forwardRef, useContext, useMemo, useState, type ComponentPropsWithoutRef, type Ref } from 'react';
import {
  otherPathFor,
  principalKey,
  useBackend,
  useGroups,
  useGroupSearch,
  useMembers,
  useServiceAccounts,
  type AccessChange,
  type Principal,
  type Role,
  type ShareOutcome,
  type UseShareResult,
} from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import type { AccessChangeDetails } from '../internal/useAccessReport.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { clipText } from '../RecipientField/clipText.js';
import { isSameRecipient } from '../RecipientField/isSameRecipient.js';
import type { Pickable } from '../RecipientField/Recipient.js';
import { RecipientForm } from '../RecipientField/RecipientForm.js';
import { useRecipientForm } from '../RecipientField/useRecipientForm.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRootProps } from '../RolecallProvider/useRootProps.js';
import type { ClassifiedRecipient, RecipientFacts } from './classifyRecipients.js';
import { OwnRole } from './OwnRole.js';
import { useSharePurpose } from './useSharePurpose.js';

export interface RecipientsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** `useShare(resource)` of the resource that is shared. */
  share: UseShareResult;
  /**
   * Hears whether something is entered that leaving would lose, and how many recipients that are; what is typed and
   * not yet a chip counts as one. Need not be the same function from render to render.
   */
  onDirtyChange?: ((dirty: boolean, details: { recipients: number }) => void) | undefined;
  /** Called after the provider has taken a change, or its undo. */
  onAccessChange?: ((details: AccessChangeDetails) => void) | undefined;
  /** Focuses the field once it is there, unless somebody has gone elsewhere by then. @default false */
  initialFocus?: boolean;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement>;
}

/** How many of a batch are undone at once. */
const undosAtOnce = 4;

/**
 * The field that shares: finds people, groups and service accounts among what the viewer may read, gives them one
 * role (or each their own), and tells how each one ended. What was shared leaves the field and joins the list; what
 * was not stays, with its reason.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else; nothing at all for a viewer who may not
 * share.
 */
export const Recipients = /* @__PURE__ */ forwardRef<HTMLDivElement, RecipientsProps>(function Recipients(
  { share, onDirtyChange, onAccessChange, initialFocus = false, inputRef, className, ...rest },
  ref,
) {
  const { m, format } = useMessages(sharingArea);
  const notify = useNotify();
  const root = useRootProps();
  const { emit } = useContext(SettingsContext);
  const backend = useBackend();
  const { access, viewer, rows, canShare, assignableRoles } = share;
  const [chosenRole, setRole] = useState<Role | null>(null);

  const members = useMembers({ enabled: canShare });
  const groups = useGroups({ enabled: canShare });
  const accounts = useServiceAccounts({ enabled: canShare });
  const role =
    chosenRole && assignableRoles.includes(chosenRole) ? chosenRole : (assignableRoles[0] ?? 'viewer');
  const candidates = useMemo(
    () =>
      [
        ...(access.data?.candidates ?? []),
        ...rows.map(({ principal }) => principal),
        ...(members.data ?? []),
        ...(groups.data ?? []),
        ...(accounts.data ?? []),
      ].filter(isPickable),
    [access.data, rows, members.data, groups.data, accounts.data],
  );
  const facts = useMemo<RecipientFacts>(() => {
    const known = access.data;
    return {
      role,
      members: members.data ?? null,
      rows,
      viewer: viewer.data ? { memberId: viewer.data.memberId, email: viewer.data.email } : null,
      creatorId: known?.creatorId ?? null,
      maxPrincipals: backend.sharing?.maxPrincipals ?? null,
      otherPath: known && ((principal) => otherPathFor(principal, known)),
    };
  }, [role, members.data, rows, viewer.data, access.data, backend]);
  const purposeOf = useSharePurpose(backend.workspace?.name ?? null);
  const isUnderWay = useMemo(() => {
    const underWay = rows.filter(({ pending }) => pending !== null);
    return ({ principal: one }: ClassifiedRecipient) =>
      one !== null && underWay.some(({ principal }) => isSameRecipient(principal, one));
  }, [rows]);

  const latest = useLatest({ facts, onAccessChange, onDirtyChange, share, emit });
  const form = useRecipientForm<ClassifiedRecipient, ShareOutcome>({
    purpose: useMemo(() => purposeOf(facts), [purposeOf, facts]),
    candidates,
    nothingNew: m.sharePicker.nothingNew,
    sendMany: (items, { signal, onOutcome }) =>
      share.shareMany(
        items.flatMap(({ principal, role: given }) => (principal ? [{ principal, role: given }] : [])),
        {
          signal,
          onOutcome: (outcome) => {
            const item = items.find(
              ({ principal }) => principal && isSameRecipient(principal, outcome.change.principal),
            );
            if (item) onOutcome(item, outcome);
          },
        },
      ),
    refresh: async (judged) => {
      if (!judged.some(({ verdict }) => verdict.is === 'not-member')) return null;
      const { data } = await members.refetch();
      return purposeOf({ ...latest.current.facts, members: data ?? facts.members });
    },
    isUnderWay,
    gets: ({ role: given }) => given,
    onOutcome: report,
    onFinish: ({ done, total, already, left, gone }) => {
      const changes = done.map(({ change }) => change);
      const shared = [
        m.sharePicker.shared(whoOf(changes.map(({ principal }) => principal))),
        ...(already > 0 ? [m.sharePicker.already(already, format)] : []),
      ].join('. ');
      notify({
        // Where the field is gone, so is the banner that would tell of the others.
        text: gone && left > 0 ? m.sharePicker.partial(changes.length, total, format) : shared,
        action: { label: m.common.undo, run: () => void undo(changes) },
      });
    },
    // The list need not go on complaining about somebody who was given up.
    onGiveUp: ({ principal }) => {
      if (principal) share.dismiss(principalKey(principal));
    },
    onEnteredChange: (entered) => onDirtyChange?.(entered > 0, { recipients: entered }),
  });
  const merged = useMergedRef(ref, form.own);
  // Only where the groups cannot be listed does it take a search to find them.
  const search = useGroupSearch(canShare && (groups.isError || !backend.groups) ? form.text : '');
  const found = useMemo(
    () => (search.data ? { query: search.data.name, principals: search.data.groups } : null),
    [search.data],
  );

  function report(outcome: ShareOutcome): void {
    const { emit: tell, onAccessChange: onChange } = latest.current;
    const { change } = outcome;
    if (outcome.status === 'done') {
      tell({ type: 'access-changed', change });
      onChange?.({ change });
    } else {
      tell({ type: 'access-refused', change, error: outcome.error });
      if (outcome.error.code === 'signed_out') tell({ type: 'signed-out' });
    }
  }

  async function undo(changes: readonly AccessChange[]): Promise<void> {
    const failed: AccessChange[] = [];
    const queue = changes.values();
    const undoInTurn = async () => {
      for (const change of queue) {
        const outcome = await latest.current.share.undo(change);
        if (outcome.status === 'failed') failed.push(change);
        report(outcome);
      }
    };
    await Promise.all(Array.from({ length: undosAtOnce }, undoInTurn));
    notify(
      failed.length === 0
        ? { text: m.sharePicker.undone(whoOf(changes.map(({ principal }) => principal))) }
        : {
            text: m.sharePicker.notUndone(failed.length, changes.length, format),
            action: { label: m.common.retry, run: () => void undo(failed) },
          },
    );
  }

  function whoOf(principals: readonly Principal[]): string {
    const [first] = principals;
    if (first && principals.length === 1) return clipText(principalName(m, first));
    return principals.every(({ kind }) => kind === 'person')
      ? m.common.people(principals.length, format)
      : m.picker.chips(principals.length, format);
  }

  if (!canShare) return null;
  return (
    <RootContext.Provider value={true}>
      <div {...root} {...rest} ref={merged} className={cx(root.className, 'rcl-recipients', className)}>
        <RecipientForm
          form={form}
          words={{
            progress: (done, total) => m.sharePicker.progress(done, total, format),
            partial: (done, total) => m.sharePicker.partial(done, total, format),
            nothingNew: m.sharePicker.nothingNew,
          }}
          candidates={candidates}
          found={found}
          searching={access.isPending || members.isLoading || groups.isLoading || search.isFetching}
          label={backend.groups || backend.serviceAccounts ? m.sharePicker.label : m.sharePicker.labelPeople}
          controls={(one) => <OwnRole {...one} roles={assignableRoles} forAll={role} locked={form.sending} />}
          initialFocus={initialFocus}
          inputRef={inputRef}
          actions={
            <>
              <RolePicker
                className="rcl-role-box"
                aria-label={m.sharePicker.roleForAll}
                roles={assignableRoles}
                value={role}
                disabled={form.sending}
                onValueChange={setRole}
              />
              <Button
                variant="primary"
                aria-disabled={form.sending || undefined}
                onClick={() => void form.submit()}
              >
                {m.sharing.share}
              </Button>
            </>
          }
        />
      </div>
    </RootContext.Provider>
  );
});

function isPickable(principal: Principal): principal is Pickable {
  return principal.kind === 'person' || principal.kind === 'group' || principal.kind === 'service-account';
}
