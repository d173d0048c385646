import { Refusal } from '../answer/Refusal.js';
import { listGroups } from '../../contract/elevenlabs/groups.js';
import { listMembers } from '../../contract/elevenlabs/members.js';
import { getResource } from '../../contract/elevenlabs/resources.js';
import { listServiceAccounts } from '../../contract/elevenlabs/serviceAccounts.js';
import { listPendingInvitations } from '../../contract/jsmon/invitations.js';
import { listSharedUsers } from '../../contract/jsmon/workspaces.js';
import type {
  AnyOperation,
  CallInput,
  OperationOutput,
  ProviderId,
  ResourceKey,
} from '../../contract/operation.js';
import type { ServedWorkspaces } from '../jsmon/readWorkspaces.js';
import type { Lookup } from '../types.js';

/** What a gateway's policies have asked the provider of late. */
export interface Lookups {
  /**
   * A lookup for one call.
   *
   * @param fresh What is read for this call alone, since the call writes to it: its resource, or the lists of the
   *   workspace. Null for a read.
   * @param onMiss Runs before each question that really goes to the provider, and may refuse it.
   */
  forCall: (fresh: 'resource' | 'lists' | null, onMiss: () => Promise<void>) => Lookup;
  /** Forgets what a write to this resource may have changed; everything, for a write to the workspace. */
  drop: (provider: ProviderId, resource: ResourceKey | null) => void;
}

interface Entry {
  atMs: number;
  answer: Promise<unknown>;
}

/** Entries kept before old ones are looked for and dropped. */
const tidyAbove = 500;

/** What the keys of Jsmon's entries start with. */
const ofJsmon = 'jsmon/';

/** Statuses by which a provider says that there is no such resource, or not of that type. */
const missing = new Set([400, 404, 422]);

/** Keeps answers for `maxAgeMs`, shared by all callers; calls that ask the same at the same time share one question. */
export function createLookups(
  send: (operation: AnyOperation, input: CallInput) => Promise<unknown>,
  workspaces: ServedWorkspaces,
  maxAgeMs: number,
  now: () => number,
): Lookups {
  const entries = new Map<string, Entry>();
  const nothing = { path: {}, query: {}, body: {} };

  const tidy = () => {
    if (entries.size <= tidyAbove) return;
    for (const [key, { atMs }] of entries) if (now() - atMs >= maxAgeMs) entries.delete(key);
    // All of them young: the oldest go, since a map keeps the order of entry.
    for (const key of entries.keys()) {
      if (entries.size <= tidyAbove) break;
      entries.delete(key);
    }
  };

  const ask = async <T>(
    key: string,
    question: () => Promise<T>,
    fresh: boolean,
    onMiss: () => Promise<void>,
  ): Promise<T> => {
    const known = () => {
      const entry = entries.get(key);
      // What stands under a key was put there by the same question.
      return entry && !fresh && now() - entry.atMs < maxAgeMs ? (entry.answer as Promise<T>) : null;
    };
    const early = known();
    if (early) return early;
    await onMiss();
    // Somebody else may have asked meanwhile.
    const late = known();
    if (late) return late;
    const answer = question();
    const entry = { atMs: now(), answer };
    entries.set(key, entry);
    tidy();
    try {
      return await answer;
    } catch (error) {
      // A failure is not remembered; whoever replaced the entry meanwhile keeps theirs.
      if (entries.get(key) === entry) entries.delete(key);
      throw error;
    }
  };

  const put = async <Op extends AnyOperation>(operation: Op, input: CallInput) =>
    (await send(operation, input)) as OperationOutput<Op>;

  const readResource = async ({ type, id }: ResourceKey) => {
    try {
      return await put(getResource, { path: { resource_id: id }, query: { resource_type: type }, body: {} });
    } catch (error) {
      if (error instanceof Refusal && missing.has(error.status)) return null;
      throw error;
    }
  };

  return {
    forCall: (fresh, onMiss) => {
      const own = new Map<string, Promise<unknown>>();
      // Within one call every question is put once, so that its parts are decided on the same facts.
      const once = <T>(key: string, question: () => Promise<T>): Promise<T> => {
        const asked = own.get(key) ?? question();
        own.set(key, asked);
        return asked as Promise<T>;
      };
      const shared = <T>(key: string, question: () => Promise<T>) =>
        once(key, () => ask(key, question, fresh === 'lists', onMiss));
      const ofWorkspace = async <T>(
        workspaceId: string,
        list: string,
        question: (input: CallInput) => Promise<T>,
      ): Promise<T> => {
        if (!workspaces.has(workspaceId)) throw new Error('This workspace is not served.');
        const key = `${ofJsmon}${workspaceId}/${list}`;
        const input = { ...nothing, path: { workspaceId } };
        return once(key, () => ask(key, () => question(input), fresh !== null, onMiss));
      };
      return {
        members: () => shared('members', () => put(listMembers, nothing)),
        groups: () => shared('groups', () => put(listGroups, nothing)),
        serviceAccounts: () =>
          shared(
            'service-accounts',
            async () => (await put(listServiceAccounts, nothing))['service-accounts'],
          ),
        resource: (resource) => {
          const key = keyOf(resource);
          return once(key, () => ask(key, () => readResource(resource), fresh === 'resource', onMiss));
        },
        jsmon: {
          workspaces,
          sharedUsers: (workspaceId) =>
            ofWorkspace(workspaceId, 'users', async (input) => (await put(listSharedUsers, input)).users),
          invitations: (workspaceId) =>
            ofWorkspace(
              workspaceId,
              'invitations',
              async (input) => (await put(listPendingInvitations, input)).invitations,
            ),
        },
      };
    },
    drop: (provider, resource) => {
      if (provider === 'jsmon') {
        // An invitation does not tell its workspace.
        for (const key of entries.keys()) if (key.startsWith(ofJsmon)) entries.delete(key);
      } else if (resource === null) entries.clear();
      else entries.delete(keyOf(resource));
    },
  };
}

function keyOf({ type, id }: ResourceKey): string {
  return `resource/${type}/${id}`;
}
