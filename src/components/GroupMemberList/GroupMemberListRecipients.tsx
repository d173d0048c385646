'use client';

import { forwardRef, useMemo, type ComponentPropsWithoutRef, type Ref } from 'react';
import type { MembershipOutcome, Person } from '../../hooks/index.js';
import { endsSession, principalKey } from '../../hooks/index.js';
import { groupsArea } from '../../locales/en/groupsArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useOnline } from '../internal/useOnline.js';
import { clipText } from '../RecipientField/clipText.js';
import { isSameRecipient } from '../RecipientField/isSameRecipient.js';
import { RecipientForm } from '../RecipientField/RecipientForm.js';
import { useRecipientForm } from '../RecipientField/useRecipientForm.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useGroupMemberListData } from './GroupMemberListContext.js';
import { useAddPurpose, type JudgedMember } from './useAddPurpose.js';

export interface GroupMemberListRecipientsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Hears whether something is entered that leaving would lose. Need not be the same function from render to render. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
  /** Takes the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/**
 * The field that adds people to the group, by picking them or by pasting addresses. Whoever was added leaves the field
 * and joins the list; whoever was not stays, with the reason. Renders a `<div>`, which takes the ref and the
 * `className`; nothing at all where nobody can be added.
 */
export const GroupMemberListRecipients = /* @__PURE__ */ forwardRef<
  HTMLDivElement,
  GroupMemberListRecipientsProps
>(function GroupMemberListRecipients({ onDirtyChange, inputRef, className, ...rest }, ref) {
  const { m, format } = useMessages(groupsArea);
  const online = useOnline();
  const { group, members, tell, reportMany } = useGroupMemberListData();
  const { rows, people, fixed } = members;
  const candidates = people.data ?? nobody;
  const facts = useMemo(() => ({ rows, people: people.data ?? null }), [rows, people.data]);
  const purposeOf = useAddPurpose();
  const latest = useLatest({ facts, members });

  const form = useRecipientForm<JudgedMember, MembershipOutcome>({
    purpose: useMemo(() => purposeOf(facts), [purposeOf, facts]),
    place: `group ${group.id}`,
    candidates,
    nothingNew: m.groups.nothingNew,
    sendMany: (items, { signal, onSend, onOutcome }) => {
      const itemOf = (person: Person) =>
        items.find(({ principal }) => principal && isSameRecipient(principal, person));
      return latest.current.members.addMany(
        items.flatMap(({ principal }) => (principal?.kind === 'person' ? [principal] : [])),
        {
          signal,
          onSend: (person) => {
            const item = itemOf(person);
            if (item) onSend?.(item);
          },
          onOutcome: (outcome) => {
            const item = itemOf(outcome.change.person);
            if (item) onOutcome(item, outcome);
          },
        },
      );
    },
    refresh: async (judged) => {
      if (!judged.some(({ verdict }) => verdict.is === 'not-member')) return null;
      const { data } = await people.refetch();
      return purposeOf({ ...latest.current.facts, people: data ?? facts.people });
    },
    onOutcome: tell,
    onFinish: ({ done, already }) => {
      const changes = done.map(({ change }) => change);
      const added = [
        m.groups.added(
          whoOf(changes.map(({ person }) => person)),
          clipText(group.name ?? m.common.unnamedGroup),
        ),
        ...(already > 0 ? [m.groups.already(already, format)] : []),
      ].join('. ');
      reportMany(changes, added);
    },
    onGiveUp: ({ principal }) => {
      if (principal) latest.current.members.dismiss(principalKey(principal));
    },
    onEnteredChange: (entered) => onDirtyChange?.(entered > 0),
  });
  const merged = useMergedRef(ref, form.own);

  function whoOf(some: readonly Person[]): string {
    const [first] = some;
    return first && some.length === 1
      ? clipText(principalName(m, first))
      : m.common.people(some.length, format);
  }

  if (fixed !== null) return null;
  return (
    <div {...rest} ref={merged} className={cx('rcl-recipients', className)}>
      <RecipientForm
        form={form}
        words={{
          progress: (done, total) => m.groups.progress(done, total, format),
          partial: (done, total) => m.groups.partial(done, total, format),
          nothingNew: m.groups.nothingNew,
        }}
        candidates={candidates}
        searching={people.isLoading}
        label={m.groups.label}
        ended={[members.viewer.error, members.groups.error, people.error].some(endsSession)}
        inputRef={inputRef}
        actions={
          <Button
            variant="primary"
            aria-disabled={form.sending || !online || undefined}
            onClick={() => {
              if (online) void form.submit();
            }}
          >
            {m.groups.add}
          </Button>
        }
      />
    </div>
  );
});

const nobody: readonly Person[] = [];
