import type { InferInput } from 'valibot';
import { createClient } from '../../../src/client/index.js';
import type { Client } from '../../../src/client/index.js';
import type {
  AnyOperation,
  getResource,
  listGroups,
  listMembers,
  listServiceAccounts,
} from '../../../src/contract/index.js';
import type { Sent } from './createNetwork.js';
import { problem } from './createNetwork.js';

type Wire<Op extends AnyOperation> = InferInput<Op['response']>;

/** What the provider holds, as it answers it. A list that is null is refused. */
export interface Holdings {
  resource?: Partial<Wire<typeof getResource>>;
  members?: Wire<typeof listMembers> | null;
  groups?: Wire<typeof listGroups> | null;
  serviceAccounts?: Wire<typeof listServiceAccounts>['service-accounts'] | null;
}

/** A client whose gateway answers from these holdings, takes every share and unshare, and refuses all else loudly. */
export function createProvider({
  resource = {},
  members = [],
  groups = {},
  serviceAccounts = [],
}: Holdings = {}): { client: Client; sent: Sent[] } {
  const sent: Sent[] = [];
  const answers: Record<string, () => Response> = {
    'GET /v1/workspace/resources/v1': () =>
      Response.json({
        resource_id: 'v1',
        resource_name: 'Aria',
        resource_type: 'voice',
        creator_user_id: null,
        anonymous_access_level_override: null,
        role_to_group_ids: {},
        share_options: [],
        ...resource,
      }),
    'GET /v1/workspace/resources/other': () => problem(404, 'voice_not_found'),
    'GET /v1/workspace/members': () => (members ? Response.json(members) : problem(403, 'not_allowed')),
    'GET /v1/workspace/groups': () => (groups ? Response.json(groups) : problem(403, 'not_allowed')),
    'GET /v1/service-accounts': () =>
      serviceAccounts ? Response.json({ 'service-accounts': serviceAccounts }) : problem(403, 'not_allowed'),
    'POST /v1/workspace/resources/v1/share': () => Response.json({ status: 'ok' }),
    'POST /v1/workspace/resources/v1/unshare': () => Response.json(null),
  };
  const client = createClient({
    gateway: '/api/rolecall',
    fetch: async (url, init) => {
      const [, path] = /^\/api\/rolecall\/elevenlabs([^?]*)/.exec(url) ?? [];
      const method = init.method!;
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      sent.push({ method, url, headers: init.headers as Record<string, string>, body, init });
      const answer = answers[`${method} ${path}`];
      if (!answer) throw new Error(`Unscripted request: ${method} ${url}`);
      return answer();
    },
  });
  return { client, sent };
}

/** A member as the provider lists them. */
export const member = (user_id: string, name: string, more: object = {}) => ({
  user_id,
  email: `${name}@northwind.example`,
  first_name: name,
  seat_type: 'workspace_member',
  is_owner: false,
  is_locked: false,
  ...more,
});

/** A group as the provider lists it, under its id. */
export const group = (id: string, name: string, members: string[], more: object = {}) => ({
  [id]: { id, name, members, is_scim_synced: false, scim_frozen: false, ...more },
});

/** A service account as the provider lists it; `keys` are key ids, a `-` before one says that it is disabled. */
export const account = (id: string, name: string, ...keys: string[]) => ({
  default_sharing_groups: [],
  service_account_user_id: id,
  name,
  'api-keys': keys.map((key) => ({
    name: `key ${key.replace('-', '')}`,
    hint: '7f2c',
    key_id: key.replace('-', ''),
    service_account_user_id: id,
    hashed_xi_api_key: '',
    is_disabled: key.startsWith('-'),
  })),
});
