'use client';

import { forwardRef, useContext, useMemo, useState, type ComponentPropsWithoutRef, type Ref } from 'react';
import {
  endsSession,
  otherPathFor,
  principalKey,
  useBackend,
  useGroups,
  useGroupSearch,
  useInvites,
  useMembers,
  useServiceAccounts,
  type AccessChange,
  type InviteOutcome,
  type Principal,
  type Role,
  type ShareOutcome,
  type UseShareResult,
} from '../../hooks/index.js';
import { sharedInvitesArea } from '../../locales/en/sharedInvitesArea.js';
import { sharePickerArea } from '../../locales/en/sharePickerArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import type { AccessChangeDetails } from '../internal/useAccessReport.js';
import { aboutAccess } from '../internal/aboutAccess.js';
import { undoMany } from '../internal/undoMany.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useOnline } from '../internal/useOnline.js';
import { clipText } from '../RecipientField/clipText.js';
import { isSameRecipient } from '../RecipientField/isSameRecipient.js';
import { emailKey } from '../../access/emailKey.js';
import type { Pickable } from '../RecipientField/Recipient.js';
import { RecipientForm } from '../RecipientField/RecipientForm.js';
import { useRecipientForm } from '../RecipientField/useRecipientForm.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import type { ClassifiedRecipient, RecipientFacts } from './classifyRecipients.js';
import { InviteOffer } from './InviteOffer.js';
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
  initialFocus?: boolean | undefined;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** How one recipient ended: given a role, or invited with one. */
type Outcome = ShareOutcome | InviteOutcome;

const area = { ...sharePickerArea, ...sharedInvitesArea };

/**
 * The field that shares: finds people, groups and service accounts among what the viewer may read, gives them one
 * role (or each their own), and tells how each one ended. What was shared leaves the field and joins the list; what
 * was not stays, with its reason. Who is not here yet is invited with the role, or to the workspace first, whichever
 * the provider has and the viewer may.
 *
 * Renders a `<div>`, which takes the ref, `className` and everything else; nothing at all for a viewer who may not
 * share.
 */
const FinishedRecipients = /* @__PURE__ */ forwardRef<HTMLDivElement, RecipientsProps>(function Recipients(
  { share, onDirtyChange, onAccessChange, initialFocus = false, inputRef, className, ...rest },
  ref,
) {
  const { m, format } = useMessages(area);
  const notify = useNotify();
  const { emit } = useContext(SettingsContext);
  const backend = useBackend();
  const { access, viewer, canShare, assignableRoles } = share;
  // Those whose access somebody else has just taken away are shown, and have none.
  const rows = useMemo(() => share.rows.filter(({ role }) => role !== null), [share.rows]);
  const [chosenRole, setRole] = useState<Role | null>(null);

  const members = useMembers({ enabled: canShare });
  const groups = useGroups({ enabled: canShare });
  const accounts = useServiceAccounts({ enabled: canShare });
  const invites = useInvites({ inviters: true });
  const { rows: invitations, canInvite } = invites;
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
  const invited = useMemo(
    () =>
      new Set(
        invitations
          .filter(
            ({ state, pending, failure }) =>
              (state === 'pending' || state === 'expiring') && pending !== 'send' && failure === null,
          )
          .map(({ email }) => emailKey(email)),
      ),
    [invitations],
  );
  const invitesWithRole = canInvite && backend.sharing?.invites === true;
  const facts = useMemo<RecipientFacts>(() => {
    const known = access.data;
    return {
      role,
      members: members.data ?? null,
      rows,
      viewer: viewer.data ? { memberId: viewer.data.memberId, email: viewer.data.email } : null,
      creatorId: known?.creatorId ?? null,
      maxPrincipals: backend.sharing?.maxPrincipals ?? null,
      isInvited: (email) => invited.has(emailKey(email)),
      invites: invitesWithRole,
      otherPath: known && ((principal) => otherPathFor(principal, known)),
    };
  }, [role, members.data, rows, viewer.data, access.data, backend, invited, invitesWithRole]);
  const purposeOf = useSharePurpose(backend.workspace?.name ?? null);

  const shared = access.data?.resource;
  const latest = useLatest({ facts, onAccessChange, onDirtyChange, share, emit });
  const purpose = useMemo(() => purposeOf(facts), [purposeOf, facts]);
  const form = useRecipientForm<ClassifiedRecipient, Outcome>({
    purpose,
    place: shared ? `share ${shared.type} ${shared.id}` : 'share',
    candidates,
    nothingNew: m.sharePicker.nothingNew,
    sendMany: (items, { signal, onSend, onOutcome }) => {
      const strangers = items.filter(({ verdict }) => verdict.is === 'invite');
      const known = items.filter(({ verdict }) => verdict.is !== 'invite');
      const knownAs = (one: Principal) =>
        known.find(({ principal }) => principal && isSameRecipient(principal, one));
      const strangerAt = (email: string) => strangers.find((one) => addressOf(one) === email);
      return Promise.all([
        share.shareMany(
          known.flatMap(({ principal, role: given }) => (principal ? [{ principal, role: given }] : [])),
          {
            signal,
            onSend: ({ principal }) => {
              const item = knownAs(principal);
              if (item) onSend?.(item);
            },
            onOutcome: (outcome) => {
              const item = knownAs(outcome.change.principal);
              if (item) onOutcome(item, outcome);
            },
          },
        ),
        invites.send(
          strangers.flatMap((one) => {
            const email = addressOf(one);
            return email === null ? [] : [{ email, terms: { role: one.role } }];
          }),
          {
            signal,
            onSend: ({ email }) => {
              const item = strangerAt(email);
              if (item) onSend?.(item);
            },
            onOutcome: (outcome) => {
              const item = strangerAt(outcome.email);
              if (item) onOutcome(item, outcome);
            },
          },
        ),
      ]);
    },
    refresh: async (judged) => {
      if (!judged.some(({ verdict }) => verdict.is === 'not-member')) return null;
      const { data } = await members.refetch();
      return purposeOf({ ...latest.current.facts, members: data ?? facts.members });
    },
    gets: roleGiven,
    onOutcome: report,
    onFinish: ({ done, already }) => {
      const changes = done.flatMap((outcome) => ('change' in outcome ? [outcome.change] : []));
      const mails = done.flatMap((outcome) => ('change' in outcome ? [] : [outcome.email]));
      const said = [
        ...(changes.length > 0
          ? [m.sharePicker.shared(whoOf(changes.map(({ principal }) => principal)))]
          : []),
        ...(mails.length > 0 ? [m.sharedInvites.sentWithRole(addressees(mails))] : []),
        ...(already > 0 ? [m.sharePicker.already(already, format)] : []),
      ].join('. ');
      notify({
        text: said,
        // What was mailed stays mailed.
        ...(changes.length > 0 ? { action: { label: m.common.undo, run: () => void undo(changes) } } : {}),
        about: aboutAccess(changes),
      });
    },
    // The list need not go on complaining about somebody who was given up.
    onGiveUp: ({ principal }) => {
      if (principal) share.dismiss(principalKey(principal));
    },
    onEnteredChange: (entered) => onDirtyChange?.(entered > 0, { recipients: entered }),
  });
  const merged = useMergedRef(ref, form.own);
  const online = useOnline();
  const isLocked = form.sending || !online;
  const { root, place } = useRoot(merged);
  // Only where the groups cannot be listed does it take a search to find them.
  const search = useGroupSearch(canShare && (groups.isError || !backend.groups) ? form.text : '');
  const found = useMemo(
    () => (search.data ? { query: search.data.name, principals: search.data.groups } : null),
    [search.data],
  );

  function report(outcome: Outcome): void {
    const { emit: tell, onAccessChange: onChange } = latest.current;
    if (!('change' in outcome)) {
      if (outcome.status === 'failed' && outcome.error.code === 'signed_out') tell({ type: 'signed-out' });
      return;
    }
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
    const failed = await undoMany(changes, async (change) => {
      const outcome = await latest.current.share.undo(change);
      report(outcome);
      return outcome.status === 'done';
    });
    notify(
      failed.length === 0
        ? { text: m.sharePicker.undone(whoOf(changes.map(({ principal }) => principal))) }
        : {
            text: m.sharePicker.notUndone(failed.length, changes.length, format),
            action: { label: m.common.retry, run: () => void undo(failed) },
            about: aboutAccess(failed),
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

  function addressees(emails: readonly string[]): string {
    const [first] = emails;
    return first !== undefined && emails.length === 1
      ? clipText(first)
      : m.common.people(emails.length, format);
  }

  const strangers = form.purpose
    .judge(form.value, true)
    .flatMap((one) => (one.verdict.is === 'not-member' ? (addressOf(one) ?? []) : []));

  if (!canShare) return null;
  return (
    <RootContext.Provider value={place}>
      <div {...root} {...rest} className={cx(root.className, 'rcl-recipients', className)}>
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
          controls={(one) => <OwnRole {...one} roles={assignableRoles} forAll={role} locked={isLocked} />}
          locked={!online}
          ended={[access.error, viewer.error].some(endsSession)}
          initialFocus={initialFocus}
          inputRef={inputRef}
          actions={
            <>
              <span aria-hidden="true" className="rcl-everybody-else">
                {m.sharePicker.everybodyElse}
              </span>
              <RolePicker
                className="rcl-role-box"
                aria-label={m.sharePicker.roleForAll}
                roles={assignableRoles}
                value={role}
                disabled={isLocked}
                onValueChange={setRole}
              />
              <Button
                variant="primary"
                aria-disabled={isLocked || undefined}
                onClick={() => {
                  if (online) void form.submit();
                }}
              >
                {m.sharing.share}
              </Button>
            </>
          }
        />
        {backend.invitations && invites.viewer.data && strangers.length > 0 && !isLocked && (
          <InviteOffer
            emails={strangers}
            invites={invites}
            onInvited={(emails) => {
              form.onValueChange(
                form.value.filter(({ entry }) => entry.kind !== 'address' || !emails.includes(entry.email)),
              );
              form.ownInput.current?.focus();
            }}
          />
        )}
      </div>
    </RootContext.Provider>
  );
});

export const Recipients = /* @__PURE__ */ asWidget('Recipients', FinishedRecipients);

const roleGiven = ({ role }: ClassifiedRecipient) => role;

function addressOf({ principal }: ClassifiedRecipient): string | null {
  return principal?.kind === 'person' ? principal.email : null;
}

function isPickable(principal: Principal): principal is Pickable {
  return principal.kind === 'person' || principal.kind === 'group' || principal.kind === 'service-account';
}
