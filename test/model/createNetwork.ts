import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import type { Workspace } from '../../src/testing/index.js';

/** What can happen to one call on its way. A number is a status that the provider answers in place of doing it. */
export const troubles = [
  'request lost',
  'answer lost',
  'provider’s answer lost',
  'provider unreachable',
  403,
  409,
  429,
  500,
] as const;

type Trouble = (typeof troubles)[number];

/** A network on which nothing moves but by the scheduler: each request's arrival, and each answer's. */
export interface Network {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Lets the next call about somebody meet trouble: an address, a group's id, a key's id, or `read`. */
  trouble: (about: string, what: Trouble) => void;
  /** Takes back all trouble that nothing has met. */
  calm: () => void;
  /** Resolves once nothing moves any more but by the scheduler. */
  settle: () => Promise<void>;
}

/** One call that came to its end, whose answer is still to leave. */
export interface Arrival {
  about: string;
  /** Its body; empty where there was none. */
  sent: string;
  met: Trouble | undefined;
  /** Whether its answer will say that it was done. */
  isDone: boolean;
}

/** @param onArrival Told of each call once it came to its end, before its answer leaves. */
export function createNetwork(
  workspace: Workspace,
  scheduler: Scheduler,
  onArrival: (arrival: Arrival) => void,
): Network {
  const waiting = new Map<string, Trouble[]>();
  let underWay = 0;

  const carryOut = async (url: string, init: RequestInit, met: Trouble | undefined): Promise<Response> => {
    if (met === 'request lost') throw new TypeError('Failed to fetch');
    const { sandbox } = workspace;
    const operationId = operationOf(url, init);
    if (operationId === null) {
      // The gateway answers it by itself.
      if (met === 'answer lost' || met === undefined) return answerOf(url, init, met);
      return Response.json({ detail: 'trouble' }, { status: typeof met === 'number' ? met : 502 });
    }
    if (typeof met === 'number') sandbox.fail(operationId, { status: met });
    if (met === 'provider’s answer lost') sandbox.fail(operationId, { afterCommit: true });
    if (met === 'provider unreachable') sandbox.fail(operationId, { network: true });
    return answerOf(url, init, met);
  };
  const answerOf = async (url: string, init: RequestInit, met: Trouble | undefined) => {
    const response = await workspace.fetch(url, init);
    if (met === 'answer lost') throw new TypeError('Failed to fetch');
    return response;
  };

  return {
    fetch: async (url, init) => {
      const about = subjectOf(url, init, workspace);
      await scheduler.schedule(Promise.resolve(), `A call about ${about} arrives`);
      init.signal?.throwIfAborted();
      const met = waiting.get(about)?.shift();
      underWay += 1;
      let isDone = false;
      try {
        const response = await carryOut(url, init, met);
        isDone = response.ok;
        return response;
      } finally {
        underWay -= 1;
        onArrival({ about, sent: typeof init.body === 'string' ? init.body : '', met, isDone });
        await scheduler.schedule(Promise.resolve(), `Its answer about ${about} arrives`);
        init.signal?.throwIfAborted();
      }
    },
    trouble: (about, what) => {
      waiting.set(about, [...(waiting.get(about) ?? []), what]);
    },
    calm: () => {
      waiting.clear();
    },
    settle: async () => {
      do await nextTurn();
      while (underWay > 0);
      await nextTurn();
    },
  };
}

function subjectOf(url: string, init: RequestInit, { sandbox }: Workspace): string {
  const invitationId = /\/workspaceInvitations\/([^/]+)/.exec(url)?.[1];
  if (invitationId !== undefined) {
    const found = sandbox.jsmon.workspace().invitations.find(({ id }) => id === invitationId);
    return found?.email.toLowerCase() ?? 'nobody';
  }
  if (typeof init.body === 'string') {
    const body = JSON.parse(init.body) as Record<string, string> & { emails?: readonly string[] };
    const { user_email, group_id, workspace_api_key_id, emails, email = body.invitedEmail } = body;
    return (
      user_email ?? group_id ?? workspace_api_key_id ?? (email ?? emails?.[0])?.toLowerCase() ?? 'nobody'
    );
  }
  const isRead =
    url.includes('/resources/') || url.endsWith('/pendingInvitations') || isListOfInvitations(url);
  return isRead ? 'read' : 'names';
}

function isListOfInvitations(url: string): boolean {
  return url.includes('/invitations?');
}

/** The provider's name for what a call asks for; null for what the gateway answers by itself. */
function operationOf(url: string, { method }: RequestInit): string | null {
  if (isListOfInvitations(url)) return null;
  if (url.endsWith('/invite')) return 'invite_to_workspace';
  if (url.endsWith('/pendingInvitations')) return 'list_pending_invitations';
  if (url.endsWith('/expiration')) return 'set_invitation_expiration';
  if (url.endsWith('/resend')) return 'resend_invitation';
  if (url.endsWith('/invites/add')) return 'invite_user';
  if (url.endsWith('/invites/add-bulk')) return 'invite_users_bulk';
  if (url.endsWith('/invites') && method === 'DELETE') return 'delete_invite';
  if (url.endsWith('/workspace/members'))
    return method === 'POST' ? 'update_workspace_member' : 'get_workspace_members';
  if (url.endsWith('/workspace/groups')) return 'get_groups_endpoint';
  if (url.endsWith('/members')) return 'add_member';
  if (url.endsWith('/members/remove')) return 'remove_member';
  if (url.endsWith('/share')) return 'share_resource_endpoint';
  return url.endsWith('/unshare') ? 'unshare_resource_endpoint' : 'get_resource_metadata';
}
