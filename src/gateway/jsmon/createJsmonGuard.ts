import { isSameCanonicalEmail } from '../../access/isSameCanonicalEmail.js';
import { invitationState } from '../../access/invitationState.js';
import {
  answerInvitation,
  resendInvitation,
  setInvitationExpiration,
} from '../../contract/jsmon/invitations.js';
import { inviteToWorkspace, listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type { AnyOperation, CallInput } from '../../contract/operation.js';
import { Refusal } from '../answer/Refusal.js';
import type { InQueue } from '../guard/createQueues.js';
import type { Caller, JsmonInvitation, Lookup } from '../types.js';
import type { ServedWorkspaces } from './readWorkspaces.js';

/** What the gateway holds to at Jsmon whatever the policy says, since the provider sees our key and not the caller. */
export interface JsmonGuard {
  /**
   * Lets nobody reach past the served workspaces, nor answer for somebody else. Runs before the policy is asked.
   *
   * @returns Addresses that the call has mail sent to besides those that its own input names.
   * @throws {Refusal} 404 for a workspace or invitation that is not served; 403 `wrong_account`.
   */
  admit: (
    operation: AnyOperation,
    input: CallInput,
    caller: Caller,
    lookup: Lookup,
  ) => Promise<readonly string[]>;
  /**
   * Sends a write, unless an address would have two live invitations by it.
   *
   * @param lookup Put to the provider anew, within the queue.
   * @throws {Refusal} 409 `already_invited`; 503 when too many wait; and what `work` throws.
   */
  perform: <T>(
    operation: AnyOperation,
    input: CallInput,
    lookup: () => Lookup,
    work: () => Promise<T>,
  ) => Promise<T>;
  /** Adds what the provider does not tell. */
  complete: (operation: AnyOperation, input: CallInput, answer: unknown) => unknown;
}

/** Makes the guard of these workspaces. */
export function createJsmonGuard(
  workspaces: ServedWorkspaces,
  inQueue: InQueue,
  now: () => number,
): JsmonGuard {
  const isLive = ({ status, expirationDate }: JsmonInvitation) => {
    const expiresAt = expirationDate === null ? null : new Date(expirationDate);
    const state = invitationState({ answer: status, expiresAt }, new Date(now()));
    return state === 'pending' || state === 'expiring';
  };

  return {
    admit: async ({ id }, { path, body }, caller, lookup) => {
      if (typeof path.workspaceId === 'string') {
        if (!workspaces.has(path.workspaceId)) throw nothingThere();
        return [];
      }
      const isCaller = (address: string) => isSameCanonicalEmail(address, caller.email);
      if (id === answerInvitation.id && !isCaller(String(body.userEmail))) throw wrongAccount();
      const found = await lookup.jsmon.invitation(String(path.invitationId));
      if (found === null) throw nothingThere();
      // Who holds an invitation's id was told it: that it exists is no news to them.
      if (id === answerInvitation.id && !isCaller(found.invitation.invitedEmail)) throw wrongAccount();
      return id === resendInvitation.id ? [found.invitation.invitedEmail] : [];
    },

    perform: async ({ id }, { path, body }, lookup, work) => {
      if (id !== inviteToWorkspace.id && id !== setInvitationExpiration.id) return work();
      const revived =
        id === setInvitationExpiration.id ? await lookup().jsmon.invitation(String(path.invitationId)) : null;
      const workspaceId = revived?.workspaceId ?? String(path.workspaceId);
      const address = revived?.invitation.invitedEmail ?? String(body.invitedEmail);
      // One after the other, so that what one call sends is in the list that the next one reads.
      return inQueue(workspaceId, async () => {
        const invitations = await lookup().jsmon.invitations(workspaceId);
        const isOther = (one: JsmonInvitation) =>
          one.invitationId !== revived?.invitation.invitationId &&
          isSameCanonicalEmail(one.invitedEmail, address);
        if (invitations.some((one) => isOther(one) && isLive(one)))
          throw new Refusal(
            409,
            'already_invited',
            'This address has an invitation that it can still answer.',
          );
        return work();
      });
    },

    complete: ({ id }, { path }, answer) =>
      id === listSharedUsers.id
        ? { ...(answer as object), owner: workspaces.get(String(path.workspaceId))?.owner ?? null }
        : answer,
  };
}

/** In the words of a resource that the policy hides, so that nobody can tell the one from the other. */
function nothingThere(): Refusal {
  return new Refusal(404, 'resource_not_found', 'There is no such resource, or you have no access to it.');
}

function wrongAccount(): Refusal {
  return new Refusal(403, 'wrong_account', 'This invitation is for another address than the caller’s.');
}
