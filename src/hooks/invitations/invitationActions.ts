import { presetRoleOf } from '../../access/presetRoleOf.js';
import { cached } from '../cached.js';
import { membersOptions } from '../members/membersOptions.js';
import { rereadRights } from '../viewer/rereadRights.js';
import { viewerOptions } from '../viewer/viewerOptions.js';
import { mayHaveChangedSomething } from '../writes/mayHaveChangedSomething.js';
import { changeInvitation } from './changeInvitation.js';
import type { LaterChange } from './changeInvitation.js';
import { inviteMany } from './inviteMany.js';
import { invitationsOptions } from './invitationsOptions.js';
import { invitationWrites } from './invitationWrites.js';
import { liveInvitation } from './liveInvitation.js';
import type { InvitesTarget } from './InvitesTarget.js';
import { rereadInvitations } from './rereadInvitations.js';
import { resendMany } from './resendMany.js';
import type {
  InvitationChange,
  InvitationOutcome,
  InviteOutcome,
  UseInvitesResult,
} from './UseInvitesResult.js';

/** Everything of `useInvites` that writes. */
export type InvitationActions = Pick<
  UseInvitesResult,
  'send' | 'cancel' | 'resend' | 'resendMany' | 'setExpiry' | 'respond' | 'retry' | 'dismiss'
>;

/** Gives the writes to invitations, each ready to be handed to an event handler. */
export function invitationActions(target: InvitesTarget): InvitationActions {
  const rereadAfter = async (outcomes: readonly (InviteOutcome | InvitationOutcome)[]): Promise<void> => {
    const errors = outcomes.flatMap((one) => (one.status === 'failed' ? [one.error] : []));
    for (const error of errors) rereadRights(target, null, error);
    rereadAllowance(target, outcomes);
    const isAllUnsent = errors.length === outcomes.length && !errors.some(mayHaveChangedSomething);
    await rereadInvitations(target, { when: isAllUnsent ? 'next-shown' : 'now' });
  };
  const send: InvitationActions['send'] = async (entries, options) => {
    const outcomes = await inviteMany(target, entries, options);
    await rereadAfter(outcomes);
    return outcomes;
  };

  const change = async (wanted: LaterChange): Promise<InvitationOutcome> => {
    const outcome = await changeInvitation(target, wanted);
    if (outcome.status === 'done') {
      if (wanted.kind === 'respond') rereadMembership(target);
      await rereadInvitations(target, { when: 'now' });
    } else {
      rereadRights(target, null, outcome.error);
      void rereadInvitations(target, { when: mayHaveChangedSomething(outcome.error) ? 'now' : 'next-shown' });
    }
    return outcome;
  };

  const again = async (wanted: InvitationChange): Promise<InvitationOutcome> => {
    if (wanted.kind !== 'send' && !isLost(target, wanted)) return change(wanted);
    const { email, terms } = wanted.kind === 'send' ? wanted : asSent(wanted);
    const [outcome] = await send([{ email, terms }]);
    return outcome?.status === 'failed'
      ? { status: 'failed', change: wanted, error: outcome.error }
      : { status: 'done', change: wanted };
  };

  return {
    send,
    cancel: (invitation) => change({ kind: 'cancel', invitation }),
    resend: (invitation) => change({ kind: 'resend', invitation }),
    resendMany: async (invitations, options) => {
      const outcomes = await resendMany(target, invitations, options);
      await rereadAfter(outcomes);
      return outcomes;
    },
    setExpiry: (invitation, expiresAt) => change({ kind: 'expiry', invitation, expiresAt }),
    respond: (invitation, answer) => change({ kind: 'respond', invitation, answer }),
    retry: (rowKey) =>
      invitationWrites.retry(
        target,
        rowKey,
        ({ change: wanted }, error) =>
          again(error?.code === 'changed_meanwhile' ? onTruth(target, wanted) : wanted),
        ({ change: { change: wanted }, ...end }) => ({ ...end, change: wanted }),
      ),
    dismiss: (rowKey) => invitationWrites.dismiss(target, rowKey),
  };
}

/** The same intent about the invitation as it stands by now, which the row shows. */
function onTruth(target: InvitesTarget, wanted: InvitationChange): InvitationChange {
  if (wanted.kind === 'send') return wanted;
  const { client, backend, viewer, timers } = target;
  const { id, email } = wanted.invitation;
  const list = cached(client, invitationsOptions(backend, viewer));
  const invitation =
    list?.find((one) => one.id === id) ?? (list && liveInvitation(list, email, new Date(timers.now())));
  return invitation ? { ...wanted, invitation } : wanted;
}

/** Whether a failed resend has left nothing behind, as far as is known, so that trying again means sending anew. */
function isLost(target: InvitesTarget, { kind, invitation }: LaterChange): boolean {
  if (kind !== 'resend') return false;
  const { client, backend, viewer } = target;
  const list = cached(client, invitationsOptions(backend, viewer));
  return list !== undefined && !list.some(({ id }) => id === invitation.id);
}

function asSent({ invitation }: LaterChange) {
  const { email, seat, groupIds, monthlyCredits, role } = invitation;
  return {
    email,
    terms: {
      seat: seat ?? undefined,
      groupIds: groupIds ?? undefined,
      monthlyCredits: monthlyCredits ?? undefined,
      role: presetRoleOf(role) ?? undefined,
    },
  };
}

/** Who has accepted is a member from now on, who may do more and stands in the list. */
function rereadMembership({ client, backend, viewer }: InvitesTarget): void {
  for (const { queryKey } of [viewerOptions(backend, viewer, null), membersOptions(backend, viewer)]) {
    void client.invalidateQueries({ queryKey });
  }
}

/** What has been mailed is not left any more. */
function rereadAllowance(
  { client, backend, viewer }: InvitesTarget,
  outcomes: readonly (InviteOutcome | InvitationOutcome)[],
): void {
  const options = viewerOptions(backend, viewer, null);
  if (cached(client, options)?.mailAllowance?.left === undefined) return;
  if (!outcomes.some(({ status }) => status === 'done')) return;
  void client.invalidateQueries({ queryKey: options.queryKey, exact: true });
}
