'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
  type DragEvent,
} from 'react';
import { emailDomain } from '../../access/emailDomain.js';
import type { InvitationsArea } from '../../client/backend.js';
import {
  mayHaveBeenDone,
  useBackend,
  useMembers,
  type InvitationTerms,
  type InviteOutcome,
  type UseInvitesResult,
} from '../../hooks/index.js';
import { inviteArea } from '../../locales/en/inviteArea.js';
import { cx } from '../internal/cx.js';
import { seatName } from '../internal/seatName.js';
import { useLatest } from '../internal/useLatest.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import type { SendMany } from '../internal/useSending.js';
import { useUnsent } from '../internal/useUnsent.js';
import { clipText } from '../RecipientField/clipText.js';
import { useRecipientForm } from '../RecipientField/useRecipientForm.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import type { ClassifiedInvitee, InviteFacts } from './classifyInvitees.js';
import { createPortions } from './createPortions.js';
import { createInvitePurpose } from './createInvitePurpose.js';
import { InviteFormContext, type InviteTerms, type SeatOffer } from './InviteFormContext.js';
import { readCredits } from '../internal/readCredits.js';
import { readSeatCell } from './readSeatCell.js';
import { useCsvFile } from './useCsvFile.js';

export interface InviteFormRootProps extends ComponentPropsWithoutRef<'div'> {
  /** What `useInvites()` gives. */
  invites: UseInvitesResult;
  /**
   * What is known of the seats, by the provider's word: `{ workspace_member: { left: 4, price: '€22 a month' } }`. It
   * is shown before anything is sent, and more than are left are not sent. @default nothing is known
   */
  seats?: Readonly<Record<string, SeatOffer>> | undefined;
  /** What is chosen at first. @default the least: the weakest seat and role, no group, no limit */
  defaultTerms?: InvitationTerms | undefined;
  /** Called for each address as soon as it is invited, or was not. */
  onInvite?: ((outcome: InviteOutcome) => void) | undefined;
  /** Hears whether something is entered that leaving would lose, and how many recipients that are. */
  onDirtyChange?: ((dirty: boolean, details: { recipients: number }) => void) | undefined;
}

/**
 * Holds what is entered and invites it; takes a file that is dropped anywhere on it. Renders a `<div role="group">`,
 * which takes the ref and the `className`; its parts only where the viewer may invite, else nothing.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
export const InviteFormRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormRootProps>(
  function InviteFormRoot(props, ref) {
    const { invitations } = useBackend();
    return invitations && props.invites.canInvite ? <Form {...props} ref={ref} area={invitations} /> : null;
  },
);

const noSeats: Readonly<Record<string, SeatOffer>> = {};

const Form = /* @__PURE__ */ forwardRef<HTMLDivElement, InviteFormRootProps & { area: InvitationsArea }>(
  function Form(
    {
      invites,
      area,
      seats = noSeats,
      defaultTerms,
      onInvite,
      onDirtyChange,
      className,
      children,
      onDragOver,
      onDragLeave,
      onDrop,
      ...rest
    },
    ref,
  ) {
    const { m, format } = useMessages(inviteArea);
    const { emit } = useContext(SettingsContext);
    const notify = useNotify();
    const creditsId = useId();
    const members = useMembers();
    const [terms, setTerms] = useState<InviteTerms>(() => startingTerms(area, defaultTerms));
    const [isCreditsTried, setCreditsTried] = useState(false);
    const csv = useCsvFile(
      (cell) => readSeatCell(cell, area.seats ?? [], (seat) => seatName(m, seat)) !== null,
    );
    const [isOver, setOver] = useState(false);

    const signedOut = invites.viewer.error?.code === 'signed_out';
    useEffect(() => {
      if (signedOut) emit({ type: 'signed-out' });
    }, [signedOut, emit]);

    const { rows } = invites;
    const facts = useMemo<InviteFacts>(
      () => ({
        members: members.data ?? null,
        rows,
        domains: area.domains?.map(emailDomain) ?? null,
        seat: terms.seat,
        left: Object.fromEntries(
          Object.entries(seats).flatMap(([seat, { left }]) => (left === undefined ? [] : [[seat, left]])),
        ),
      }),
      [members.data, rows, area, terms.seat, seats],
    );
    const purpose = useMemo(() => createInvitePurpose(m, format, facts), [m, format, facts]);

    const sendMany: SendMany<ClassifiedInvitee, InviteOutcome> = (items, options) => {
      const byAddress = new Map(items.map((item) => [addressOf(item), item]));
      return invites.send(
        items.map((item) => ({ email: addressOf(item), terms: termsFor(item) })),
        {
          signal: options.signal,
          onSend: ({ email }) => {
            const item = byAddress.get(email);
            if (item) options.onSend?.(item);
          },
          onOutcome: (outcome) => {
            const item = byAddress.get(outcome.email);
            if (item) options.onOutcome(item, outcome);
          },
        },
      );
    };
    const latestSend = useLatest(sendMany);
    const [portions] = useState(() =>
      createPortions<ClassifiedInvitee, InviteOutcome>(
        (items, options) => latestSend.current(items, options),
        Infinity,
      ),
    );
    const [entered, setEntered] = useState(0);

    const form = useRecipientForm<ClassifiedInvitee, InviteOutcome>({
      purpose,
      place: 'invite',
      candidates: null,
      nothingNew: m.invite.nothingNew,
      sendMany: portions,
      gets: seatGiven,
      holdsBack: mayHaveBeenDone,
      onOutcome,
      onFinish: ({ done, already }) => {
        const [first] = done;
        const who = first && done.length === 1 ? clipText(first.email) : m.common.people(done.length, format);
        const text = [m.invite.sent(who), ...(already > 0 ? [m.invite.already(already, format)] : [])].join(
          '. ',
        );
        notify({ text });
      },
      onEnteredChange: setEntered,
    });
    const merged = useMergedRef(ref, form.own);

    const recipients = entered + (csv.state.is === 'batch' ? csv.state.left : 0);
    // The field tells of its own.
    useUnsent({ entered: recipients - entered, sending: 0 });
    const latestDirty = useLatest(onDirtyChange);
    useEffect(() => {
      latestDirty.current?.(recipients > 0, { recipients });
    }, [recipients, latestDirty]);

    function onOutcome(outcome: InviteOutcome): void {
      onInvite?.(outcome);
      if (outcome.status === 'failed' && outcome.error.code === 'signed_out') emit({ type: 'signed-out' });
    }
    const { root, place } = useRoot(merged);

    function termsFor({ seat }: ClassifiedInvitee): InvitationTerms {
      const credits = readCredits(terms.credits);
      return {
        seat: area.seats ? (seat ?? undefined) : undefined,
        groupIds: area.groups && terms.groupIds.length > 0 ? terms.groupIds : undefined,
        monthlyCredits: area.monthlyCredits && typeof credits === 'number' ? credits : undefined,
        role: area.roles ? (terms.role ?? undefined) : undefined,
      };
    }

    function areTermsRight(): boolean {
      if (!area.monthlyCredits || readCredits(terms.credits) !== 'wrong') return true;
      setCreditsTried(true);
      form.own.current?.querySelector<HTMLElement>(`#${CSS.escape(creditsId)}`)?.focus();
      return false;
    }

    function submit(): void {
      if (areTermsRight()) void form.submit();
    }

    const overFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
    return (
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what can be dropped can be chosen by keyboard too
      <div
        role="group"
        aria-label={m.invite.title}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-invite', className)}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          onDragOver?.(event);
          if (!overFiles(event)) return;
          // Without this the browser would leave the page for the file.
          event.preventDefault();
          setOver(!form.sending && csv.state.is !== 'batch');
        }}
        onDragLeave={(event) => {
          onDragLeave?.(event);
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          onDrop?.(event);
          if (!overFiles(event)) return;
          event.preventDefault();
          setOver(false);
          if (!form.sending && csv.state.is !== 'batch') void csv.read([...event.dataTransfer.files]);
        }}
      >
        <RootContext.Provider value={place}>
          <InviteFormContext.Provider
            value={{
              invites,
              area,
              seats,
              facts,
              form,
              terms,
              setTerms: (change) => setTerms((before) => ({ ...before, ...change })),
              isCreditsWrong: isCreditsTried && readCredits(terms.credits) === 'wrong',
              creditsId,
              sendMany,
              areTermsRight,
              onOutcome,
              submit,
              csv,
              isOver,
            }}
          >
            {children}
          </InviteFormContext.Provider>
        </RootContext.Provider>
      </div>
    );
  },
);

function startingTerms(area: InvitationsArea, given: InvitationTerms = {}): InviteTerms {
  return {
    seat: given.seat ?? area.seats?.at(-1) ?? null,
    groupIds: given.groupIds ?? [],
    credits: given.monthlyCredits === undefined ? '' : String(given.monthlyCredits),
    role: given.role ?? area.roles?.[0] ?? null,
  };
}

const seatGiven = ({ seat }: ClassifiedInvitee) => seat;

function addressOf({ principal }: ClassifiedInvitee): string {
  return (principal?.kind === 'person' ? principal.email : null) ?? '';
}
