'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type Ref,
} from 'react';
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
  type RolecallError,
  type ShareOutcome,
  type UseShareResult,
} from '../../hooks/index.js';
import { sharingArea } from '../../locales/en/sharingArea.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { principalName } from '../internal/principalName.js';
import { RetryAction } from '../internal/RetryAction.js';
import { Spinner } from '../internal/Spinner.js';
import type { AccessChangeDetails } from '../internal/useAccessReport.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { RolePicker } from '../RolePicker/RolePicker.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRootProps } from '../RolecallProvider/useRootProps.js';
import { classifyRecipients, type ClassifiedRecipient, type RecipientFacts } from './classifyRecipients.js';
import { clipText } from './clipText.js';
import { isSameRecipient } from './isSameRecipient.js';
import { parseRecipients } from './parseRecipients.js';
import { PrincipalPicker } from './PrincipalPicker.js';
import { createRecipients, type Pickable, type Recipient } from './Recipient.js';
import type { RecipientProgress } from './recipientWords.js';
import { findByName, indexPrincipals } from './searchPrincipals.js';
import { useSending, type SendEnd, type SendItem } from './useSending.js';

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

/** What a run left behind for a person to look at. */
interface Remainder {
  shared: number;
  total: number;
  ids: readonly string[];
  stoppedBy: SendEnd['stoppedBy'];
}

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
  const { polite } = useAnnounce();
  const notify = useNotify();
  const root = useRootProps();
  const { emit } = useContext(SettingsContext);
  const backend = useBackend();
  const { access, viewer, rows, canShare, assignableRoles } = share;
  const workspace = backend.workspace?.name ?? null;

  const [value, setValue] = useState<readonly Recipient[]>([]);
  const [text, setText] = useState('');
  const [chosenRole, setRole] = useState<Role | null>(null);
  const [failures, setFailures] = useState<ReadonlyMap<string, RolecallError>>(new Map());
  const [remainder, setRemainder] = useState<Remainder | null>(null);
  const [nothingNew, setNothingNew] = useState(false);
  const [frozen, setFrozen] = useState<RecipientFacts | null>(null);
  const own = useRef<HTMLDivElement>(null);
  const merged = useMergedRef(ref, own);
  const banner = useRef<HTMLDivElement>(null);
  const ownInput = useRef<HTMLInputElement | null>(null);
  const gone = useRef(false);
  const { phase, send, goOn, stop } = useSending(share.shareMany);

  const members = useMembers({ enabled: canShare });
  const groups = useGroups({ enabled: canShare });
  const accounts = useServiceAccounts({ enabled: canShare });
  // Only where the groups cannot be listed does it take a search to find them.
  const search = useGroupSearch(canShare && (groups.isError || !backend.groups) ? text : '');
  const found = useMemo(
    () => (search.data ? { query: search.data.name, principals: search.data.groups } : null),
    [search.data],
  );

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
  const live = useMemo<RecipientFacts>(() => {
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
  // While it is sent, the list already draws what is on its way: the chips go by what was so before.
  const facts = frozen ?? live;

  const sending = phase.is !== 'rest' || frozen !== null;
  const progress = useMemo(() => {
    const states = new Map<string, RecipientProgress>();
    for (const [id, error] of failures) states.set(id, { state: 'failed', error });
    if (phase.is !== 'sending') return states;
    const underWay = rows.filter(({ pending }) => pending !== null).map(({ principal }) => principal);
    for (const { recipient, principal } of classifyRecipients(value, facts)) {
      if (principal && underWay.some((one) => isSameRecipient(one, principal))) {
        states.set(recipient.id, { state: 'sending' });
      }
    }
    return states;
  }, [failures, phase.is, rows, value, facts]);

  const latest = useLatest({ live, onAccessChange, onDirtyChange, share, emit });
  const entered = value.length + (text.trim() === '' ? 0 : 1);
  useEffect(() => {
    latest.current.onDirtyChange?.(entered > 0, { recipients: entered });
  }, [entered, latest]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    // Focus that rests on something around the field, such as the dialog, is still waiting for a place.
    const active = own.current?.getRootNode() === document ? document.activeElement : null;
    if (initialFocus && canShare && active?.contains(own.current)) ownInput.current?.focus();
  }, [initialFocus, canShare]);
  useEffect(() => {
    if (remainder) banner.current?.focus();
  }, [remainder]);

  function onValueChange(next: readonly Recipient[]): void {
    const kept = new Set(next.map(({ id }) => id));
    for (const { recipient, principal } of classifyRecipients(value, live)) {
      // The list need not go on complaining about somebody who was given up.
      if (principal && !kept.has(recipient.id) && failures.has(recipient.id))
        share.dismiss(principalKey(principal));
    }
    setFailures(new Map([...failures].filter(([id]) => kept.has(id))));
    setRemainder((left) => (left?.ids.some((id) => kept.has(id)) ? left : null));
    setNothingNew(false);
    setValue(next);
  }

  /** What is typed counts too, as if Enter had been pressed. */
  function withTyped(): readonly Recipient[] {
    if (text.trim() === '') return value;
    const parsed = parseRecipients(text);
    const index = indexPrincipals(candidates);
    const entries = parsed.entries.map((entry) => {
      const principal = entry.kind === 'malformed' ? findByName(index, entry.text) : null;
      return principal ? ({ kind: 'picked', principal } as const) : entry;
    });
    const next = [...value, ...createRecipients(entries, value)];
    setValue(next);
    setText(parsed.rest);
    return next;
  }

  async function submit(only?: readonly string[]): Promise<void> {
    if (sending) return;
    const current = only ? value : withTyped();
    if (current.length === 0) {
      ownInput.current?.focus();
      return;
    }
    setRemainder(null);
    setNothingNew(false);
    setFrozen(live);
    try {
      await sendAll(await judge(current.filter(({ id }) => only?.includes(id) ?? true)));
    } finally {
      setFrozen(null);
    }
  }

  async function sendAll(judged: readonly ClassifiedRecipient[]): Promise<void> {
    const items = judged.flatMap(toItem);
    const idsOf = (some: readonly ClassifiedRecipient[]) => some.map(({ recipient }) => recipient.id);
    const look = idsOf(judged.filter(({ tone }) => tone === 'bad'));
    if (items.length === 0 && look.length === 0) {
      setNothingNew(true);
      polite(m.picker.nothingNew);
      return;
    }
    setFailures((known) => new Map([...known].filter(([id]) => !items.some((item) => item.id === id))));
    const end = await send(items, {
      onDone: (id) => {
        const twins = twinsOf(id, judged);
        setValue((chips) => chips.filter((chip) => chip.id !== id && !twins.includes(chip.id)));
      },
      onFailed: (id, error) => setFailures((known) => new Map([...known, [id, error]])),
      onOutcome: report,
    });
    finish(end, look, idsOf(judged.filter(({ verdict }) => verdict.is === 'same')));
  }

  /** Judges by the newest facts: somebody may have become a member since the list of them was read. */
  async function judge(recipients: readonly Recipient[]): Promise<readonly ClassifiedRecipient[]> {
    const judged = classifyRecipients(recipients, live);
    if (!judged.some(({ verdict }) => verdict.is === 'not-member')) return judged;
    const { data } = await members.refetch();
    const fresh = { ...latest.current.live, members: data ?? live.members };
    setFrozen(fresh);
    return classifyRecipients(recipients, fresh);
  }

  function finish(end: SendEnd, look: readonly string[], already: readonly string[]): void {
    const left = [...end.failed, ...look, ...end.unsent];
    const total = end.changes.length + left.length;
    if (end.changes.length > 0) {
      setValue((chips) => chips.filter(({ id }) => !already.includes(id)));
      const who = whoOf(end.changes.map(({ principal }) => principal));
      const shared = [
        m.picker.shared(who),
        ...(already.length > 0 ? [m.picker.already(already.length, format)] : []),
      ].join('. ');
      notify({
        // Where the field is gone, so is the banner that would tell of the others.
        text: gone.current && left.length > 0 ? m.picker.partial(end.changes.length, total, format) : shared,
        action: { label: m.common.undo, run: () => void undo(end.changes) },
      });
    }
    if (left.length > 0) {
      setRemainder({ shared: end.changes.length, total, ids: left, stoppedBy: end.stoppedBy });
    } else if (own.current?.matches(':focus-within')) {
      ownInput.current?.focus();
    }
  }

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
        ? { text: m.picker.undone(whoOf(changes.map(({ principal }) => principal))) }
        : {
            text: m.picker.notUndone(failed.length, changes.length, format),
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
        {remainder && !sending && (
          <Banner
            ref={banner}
            tabIndex={-1}
            role="group"
            tone="warn"
            icon="alert"
            aria-label={remainderText(remainder)}
            actions={
              <Button variant="link" onClick={() => void submit(remainder.ids)}>
                {remainder.stoppedBy === null ? m.picker.tryAgain : m.common.retry}
              </Button>
            }
          >
            {remainderLines(remainder)}
          </Banner>
        )}
        <PrincipalPicker
          value={value}
          onValueChange={onValueChange}
          text={text}
          onTextChange={setText}
          facts={facts}
          roles={assignableRoles}
          candidates={candidates}
          found={found}
          searching={access.isPending || members.isLoading || groups.isLoading || search.isFetching}
          progress={progress}
          locked={sending}
          label={backend.groups || backend.serviceAccounts ? m.picker.label : m.picker.labelPeople}
          workspace={workspace}
          note={note()}
          inputRef={(element) => {
            ownInput.current = element;
            if (typeof inputRef === 'function') inputRef(element);
            else if (inputRef) inputRef.current = element;
          }}
          actions={
            <>
              <RolePicker
                className="rcl-role-box"
                aria-label={m.picker.roleForAll}
                roles={assignableRoles}
                value={role}
                disabled={sending}
                onValueChange={setRole}
              />
              <Button variant="primary" aria-disabled={sending || undefined} onClick={() => void submit()}>
                {m.sharing.share}
              </Button>
            </>
          }
        />
      </div>
    </RootContext.Provider>
  );

  function note(): ReactNode {
    if (nothingNew) return m.picker.nothingNew;
    if (phase.is === 'rest') return undefined;
    return (
      <span className="rcl-recipients-progress">
        {phase.is === 'sending' ? (
          <>
            <Spinner />
            {m.picker.progress(phase.done, phase.total, format)}
          </>
        ) : (
          <>
            {m.common.errors.rate_limited}
            <RetryAction key={phase.done} afterMs={phase.waitMs} onRetry={goOn} />
          </>
        )}
        <Button variant="link" onClick={stop}>
          {m.picker.stop}
        </Button>
      </span>
    );
  }

  function remainderText(left: Remainder): string {
    return `${m.picker.partial(left.shared, left.total, format)}. ${remainderReason(left)}`;
  }

  function remainderLines(left: Remainder): ReactNode {
    return (
      <>
        <b>{m.picker.partial(left.shared, left.total, format)}.</b> {remainderReason(left)}
      </>
    );
  }

  function remainderReason({ stoppedBy, ids }: Remainder): string {
    if (stoppedBy === 'signed-out') return `${m.common.signedOut} ${m.common.signedOutNext}`;
    if (stoppedBy === 'person') return m.picker.stopped;
    return m.picker.needLook(ids.length, format);
  }
});

function isPickable(principal: Principal): principal is Pickable {
  return principal.kind === 'person' || principal.kind === 'group' || principal.kind === 'service-account';
}

function toItem({ recipient, principal, role, tone }: ClassifiedRecipient): SendItem[] {
  return principal && (tone === 'good' || tone === 'warn') ? [{ id: recipient.id, principal, role }] : [];
}

/** Chips further on that mean the same and would give the same role: they go with the first. */
function twinsOf(id: string, judged: readonly ClassifiedRecipient[]): readonly string[] {
  const first = judged.find(({ recipient }) => recipient.id === id);
  return judged
    .filter(
      ({ verdict, principal, role }) =>
        verdict.is === 'duplicate' &&
        principal &&
        first?.principal &&
        role === first.role &&
        isSameRecipient(principal, first.principal),
    )
    .map(({ recipient }) => recipient.id);
}
