import { Refusal } from '../answer/Refusal.js';
import { factsUnavailable } from '../guard/factsUnavailable.js';
import { listGroups } from '../../contract/elevenlabs/groups.js';
import { listMembers } from '../../contract/elevenlabs/members.js';
import { getResource } from '../../contract/elevenlabs/resources.js';
import { listServiceAccounts } from '../../contract/elevenlabs/serviceAccounts.js';
import { invitationResourceType, listPendingInvitations } from '../../contract/jsmon/invitations.js';
import { listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type {
  AnyOperation,
  CallInput,
  OperationOutput,
  ProviderId,
  ResourceKey,
} from '../../contract/operation.js';
import { findInvitation } from '../jsmon/findInvitation.js';
import type { ServedWorkspaces } from '../jsmon/readWorkspaces.js';
import type { JsmonInvitation, Lookup } from '../types.js';

/** What a gateway's policies have asked the provider of late. */
export interface Lookups {
  /**
   * A lookup for one call, in whose caller's share its questions stand.
   *
   * @param isWrite A write is decided on what was read after this very moment; a read on what is a few seconds old.
   * @param onMiss Runs before each question that really goes to the provider, and may refuse it.
   */
  forCall: (callerId: string, isWrite: boolean, onMiss: () => Promise<void>) => Lookup;
  /** Forgets what a write to this resource may have changed; everything, for a write to the workspace. */
  drop: (provider: ProviderId, resource: ResourceKey | null) => void;
}

interface Entry {
  /** Which of all reads it is, counting from 1: what began after what, which no clock tells. */
  turn: number;
  atMs: number;
  /** Who asked, and in whose share it stands. */
  callerId: string;
  answer: Promise<unknown>;
  /** What was answered; undefined until then. */
  value: unknown;
  isOver: boolean;
  /** The read after this one, for those who came when it had begun. */
  next: Promise<Entry> | null;
}

/** One question, as one call asks it. */
interface Asked<T> {
  key: string;
  question: () => Promise<T>;
  callerId: string;
  /** The turn that it must have begun after; null where a few seconds of age do. */
  since: number | null;
  onMiss: () => Promise<void>;
}

/** Entries kept before old ones are looked for and dropped. */
const tidyAbove = 500;

/** What the keys of Jsmon's entries start with. */
const ofJsmon = 'jsmon/';

/** Lists of workspaces that are asked for one call at any time. */
const listsAtOnce = 8;

/** Statuses by which a provider says that there is no such resource, or not of that type. */
const missing = new Set([400, 404, 422]);

/**
 * Keeps answers for `maxAgeMs`, shared by all callers. Each question is put once at a time: those who come while it is
 * on its way, and must not be content with what may be older than they are, share the next one.
 */
export function createLookups(
  send: (operation: AnyOperation, input: CallInput, callerId: string) => Promise<unknown>,
  workspaces: ServedWorkspaces,
  maxAgeMs: number,
  now: () => number,
): Lookups {
  const entries = new Map<string, Entry>();
  const nothing = { path: {}, query: {}, body: {} };
  /** The lists of all served workspaces have room beside the rest, or looking through them would never end. */
  const mostEntries = tidyAbove + 2 * workspaces.size;
  let turns = 0;

  const tidy = () => {
    if (entries.size <= mostEntries) return;
    for (const [key, { atMs }] of entries) if (now() - atMs >= maxAgeMs) entries.delete(key);
    // All of them young: the oldest go, since a map keeps the order of entry.
    for (const key of entries.keys()) {
      if (entries.size <= mostEntries) break;
      entries.delete(key);
    }
  };

  const begin = ({ key, question, callerId }: Asked<unknown>): Entry => {
    turns += 1;
    const answer = question();
    const entry: Entry = {
      turn: turns,
      atMs: now(),
      callerId,
      answer,
      value: undefined,
      isOver: false,
      next: null,
    };
    // A new place in the map's order, as the youngest.
    entries.delete(key);
    entries.set(key, entry);
    tidy();
    answer.then(
      (value) => {
        entry.value = value;
        entry.isOver = true;
      },
      () => {
        entry.isOver = true;
        // A failure is not remembered; whoever replaced the entry meanwhile keeps theirs.
        if (entries.get(key) === entry) entries.delete(key);
      },
    );
    return entry;
  };

  const ask = async <T>(asked: Asked<T>): Promise<T> => {
    const { key, since, onMiss } = asked;
    const known = () => {
      const entry = entries.get(key);
      const isGood =
        entry && (since === null ? !entry.isOver || now() - entry.atMs < maxAgeMs : entry.turn > since);
      return isGood ? entry : null;
    };
    const early = known();
    if (early) return join(early, asked);
    await onMiss();
    // Somebody else may have asked meanwhile.
    const late = known();
    if (late) return join(late, asked);
    const ahead = entries.get(key);
    if (!ahead || ahead.isOver) return join(begin(asked), asked);
    const beginNext = () => begin(asked);
    ahead.next ??= ahead.answer.then(beginNext, beginNext);
    return join(await ahead.next, asked);
  };

  const join = async <T>(entry: Entry, asked: Asked<T>): Promise<T> => {
    try {
      // What stands under a key was put there by the same question.
      return (await entry.answer) as T;
    } catch (error) {
      // That somebody else has no place left is their own affair.
      if (entry.callerId !== asked.callerId && isOfShare(error)) return ask(asked);
      throw error;
    }
  };

  const put = async <Op extends AnyOperation>(operation: Op, input: CallInput, callerId: string) =>
    (await send(operation, input, callerId)) as OperationOutput<Op>;

  /** A list that our key may not read is nothing that the caller may not do. */
  const putList = async <Op extends AnyOperation>(operation: Op, input: CallInput, callerId: string) => {
    try {
      return await put(operation, input, callerId);
    } catch (error) {
      const isRefused = error instanceof Refusal && error.status < 500 && error.status !== 429;
      throw isRefused && error.extras.upstreamStatus !== undefined ? factsUnavailable() : error;
    }
  };

  const readResource = async ({ type, id }: ResourceKey, callerId: string) => {
    try {
      const input = { path: { resource_id: id }, query: { resource_type: type }, body: {} };
      const facts = await put(getResource, input, callerId);
      // Nothing is decided on the facts of another thing.
      if (facts.resource_id !== id || facts.resource_type !== type) throw factsUnavailable();
      return facts;
    } catch (error) {
      if (error instanceof Refusal && missing.has(error.status)) return null;
      throw error;
    }
  };

  return {
    forCall: (callerId, isWrite, onMiss) => {
      const cameAt = isWrite ? turns : null;
      const own = new Map<string, Promise<unknown>>();
      // Within one call every question is put once, so that its parts are decided on the same facts.
      const once = <T>(key: string, question: () => Promise<T>): Promise<T> => {
        const asked = own.get(key) ?? question();
        own.set(key, asked);
        return asked as Promise<T>;
      };
      const shared = <T>(key: string, question: () => Promise<T>) =>
        once(key, () => ask({ key, question, callerId, since: cameAt, onMiss }));
      const ofWorkspace = (workspaceId: string) => {
        if (!workspaces.has(workspaceId)) throw new Error('This workspace is not served.');
        return { ...nothing, path: { workspaceId } };
      };
      const listOf = (workspaceId: string) => ({
        key: invitationsKey(workspaceId),
        question: async () =>
          (await putList(listPendingInvitations, ofWorkspace(workspaceId), callerId)).invitations,
      });
      const invitations = async (workspaceId: string) => {
        const { key, question } = listOf(workspaceId);
        return shared(key, question);
      };
      return {
        members: () => shared('members', () => putList(listMembers, nothing, callerId)),
        groups: () => shared('groups', () => putList(listGroups, nothing, callerId)),
        serviceAccounts: () =>
          shared(
            'service-accounts',
            async () => (await putList(listServiceAccounts, nothing, callerId))['service-accounts'],
          ),
        resource: (resource) => shared(keyOf(resource), () => readResource(resource, callerId)),
        jsmon: {
          workspaces,
          sharedUsers: async (workspaceId) =>
            shared(
              `${ofJsmon}${workspaceId}/users`,
              async () => (await putList(listSharedUsers, ofWorkspace(workspaceId), callerId)).users,
            ),
          invitations,
          invitation: (id) =>
            once(`invitation/${id}`, async () => {
              // Which workspace it is in never changes, so young lists do; what it is by now is read anew for a write.
              const found = await findInvitation(workspaces.keys(), listsAtOnce, id, async (workspaceId) => {
                return ask({ ...listOf(workspaceId), callerId, since: null, onMiss });
              });
              return found && isWrite ? findInvitation([found.workspaceId], 1, id, invitations) : found;
            }),
        },
      };
    },
    drop: (provider, resource) => {
      if (provider !== 'jsmon') {
        if (resource === null) entries.clear();
        else entries.delete(keyOf(resource));
        return;
      }
      for (const workspaceId of workspaces.keys()) {
        const lists = entries.get(invitationsKey(workspaceId));
        // A list that is on its way may be of the time before the write.
        const isConcerned =
          resource?.type === invitationResourceType
            ? lists?.isOver === false || hasInvitation(lists?.value, resource.id)
            : resource === null || resource.id === workspaceId;
        if (!isConcerned) continue;
        entries.delete(invitationsKey(workspaceId));
        entries.delete(`${ofJsmon}${workspaceId}/users`);
      }
    },
  };
}

/** Whether a question was refused for who asked it, and never went to the provider. */
function isOfShare(error: unknown): boolean {
  return error instanceof Refusal && error.status === 429 && error.extras.upstreamStatus === undefined;
}

function hasInvitation(list: unknown, id: string): boolean {
  const invitations = (list ?? []) as readonly JsmonInvitation[];
  return invitations.some(({ invitationId }) => invitationId.toLowerCase() === id);
}

function invitationsKey(workspaceId: string): string {
  return `${ofJsmon}${workspaceId}/invitations`;
}

function keyOf({ type, id }: ResourceKey): string {
  return `resource/${type}/${id}`;
}
