import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  allOperations,
  createApiKey,
  everyoneGroupId,
  getResource,
  getSession,
  inviteUser,
  inviteUsers,
  listServiceAccounts,
  listVoices,
  maxPrincipalsPerResource,
  permissions,
  removeSharedUser,
  searchGroups,
  shareResource,
  unshareResource,
} from '../../src/contract/index.js';
import type { Permission } from '../../src/contract/index.js';

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;
const refuses = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];
const having = (...some: Permission[]) => new Set<Permission>(some);
const isNobody = () => false;

describe('the registry', () => {
  it('has every operation once, by id and by method and path', () => {
    const ids = allOperations.map(({ provider, id }) => `${provider} ${id}`);
    const routes = allOperations.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(ids).size).toBe(allOperations.length);
    expect(new Set(routes).size).toBe(allOperations.length);
  });

  it.each(allOperations.map((operation) => [operation.id, operation] as const))(
    '%s has a schema for each hole of its path and for nothing else',
    (_, { path, pathParams }) => {
      const holes = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys((pathParams as { entries: object }).entries)).toEqual(holes);
    },
  );

  // Jsmon lists by POST, and a question about usage is a body.
  const readsByPost = ['list_pending_invitations', 'usage_by_product_over_time'];

  it.each(allOperations.map((operation) => [operation.id, operation] as const))(
    '%s changes nothing when it is a GET, and something when it is not',
    (id, { method, effect }) => {
      expect(effect === 'read').toBe(method === 'GET' || readsByPost.includes(id));
    },
  );

  it.each(
    allOperations.flatMap(({ id, pathParams, query, body }) =>
      [pathParams, query, body].map(
        (part: v.GenericSchema, index) => [id, ['path', 'query', 'body'][index], part] as const,
      ),
    ),
  )('%s takes no field in its %s that it does not name', (_, __, part) => {
    for (const key of ['colour', '__proto__', 'constructor', 'toString']) {
      const value: unknown = JSON.parse(`{"${key}":{"role":"admin"}}`);
      const keys = v
        .safeParse(part, value)
        .issues?.flatMap(({ path }) => path?.map((item) => item.key) ?? []);
      expect(keys, key).toContain(key);
    }
  });
});

describe('sharing', () => {
  const body = { role: 'viewer', resource_type: 'voice', user_email: 'dee@northwind.example' };

  it('takes a role, a type and one target', () => {
    expect(v.parse(shareResource.body, body)).toEqual(body);
  });

  it.each(['viewer', 'commenter', 'editor', 'admin'])('can give the role %s', (role) => {
    expect(takes(shareResource.body, { ...body, role })).toBe(true);
  });

  it.each(['owner', 'role_01jd7yq2k8f0', 'Viewer', '', null, undefined, ['viewer']])(
    'cannot give the role %j',
    (role) => {
      expect(refuses(shareResource.body, { ...body, role })).toContain('invalid_role');
    },
  );

  it('sends a resource type that it has never heard of', () => {
    expect(takes(shareResource.body, { ...body, resource_type: 'dubbing_project' })).toBe(true);
    expect(takes(shareResource.body, { ...body, resource_type: '../voice' })).toBe(false);
  });

  const key = { workspace_api_key_id: 'key1' };
  const group = { group_id: 'design' };
  const user = { user_email: 'dee@northwind.example' };

  it.each([
    ['share', shareResource.body, { role: 'viewer', resource_type: 'voice' }],
    ['unshare', unshareResource.body, { resource_type: 'voice' }],
  ])('%s wants exactly one target, and null is none', (_, schema, rest) => {
    expect(takes(schema, { ...rest, ...user })).toBe(true);
    expect(takes(schema, { ...rest, ...group })).toBe(true);
    expect(takes(schema, { ...rest, ...key })).toBe(true);
    expect(takes(schema, { ...rest, ...user, group_id: null, workspace_api_key_id: null })).toBe(true);
    for (const targets of [
      {},
      { user_email: null },
      { ...user, ...group },
      { ...user, ...key },
      { ...user, ...group, ...key },
    ]) {
      expect(refuses(schema, { ...rest, ...targets })).toEqual(['exactly_one_target']);
    }
  });

  it('drops what is null from what is sent', () => {
    const parsed = v.parse(shareResource.body, { ...body, group_id: null, workspace_api_key_id: null });
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(body));
  });

  it('refuses ids and addresses that could reach something else', () => {
    const refused = [
      { group_id: '../x' },
      { group_id: '' },
      { workspace_api_key_id: 'a/b' },
      { user_email: 'dee@northwind.example\n' },
      { user_email: '' },
    ];
    for (const target of refused) {
      expect(takes(shareResource.body, { role: 'viewer', resource_type: 'voice', ...target })).toBe(false);
    }
    for (const resource_id of ['.', '..', '', 'a/b', 'a%2Fb', 'x'.repeat(129)]) {
      expect(takes(shareResource.pathParams, { resource_id })).toBe(false);
    }
  });

  const needs = (target: object, record: typeof shareResource | typeof unshareResource = shareResource) => {
    const input = {
      path: { resource_id: 'aria' },
      query: {},
      body: { ...body, user_email: undefined, role: 'viewer' as const, ...target },
    };
    return record.needs(input);
  };

  it('needs more for everyone, and for a service account, than for a person or a group', () => {
    for (const record of [shareResource, unshareResource]) {
      expect(needs(user, record)).toEqual(['resource:share']);
      expect(needs(group, record)).toEqual(['resource:share']);
      expect(needs({ group_id: everyoneGroupId }, record)).toEqual(['resource:share', 'share:workspace']);
      expect(needs(key, record)).toEqual(['resource:share', 'keys:read']);
    }
  });

  it('is about the resource of path and body, and says which role it would hand out', () => {
    const input = {
      path: { resource_id: 'aria' },
      query: {},
      body: v.parse(shareResource.body, { ...body, role: 'editor' }),
    };
    expect(shareResource.resource?.(input)).toEqual({ type: 'voice', id: 'aria' });
    expect(shareResource.grants?.(input)).toBe('editor');
    expect(unshareResource.grants).toBeUndefined();
  });

  it.each([undefined, null, '', {}, { status: 'ok' }, 'whatever', [1, { secret: 'sk_1' }]])(
    'has succeeded whatever it is answered: %j',
    (answer) => {
      expect(v.parse(shareResource.response, answer)).toEqual({ status: 'ok' });
      expect(v.parse(unshareResource.response, answer)).toEqual({ status: 'ok' });
    },
  );

  it('knows the limit', () => {
    expect(maxPrincipalsPerResource).toBe(100);
  });
});

describe('reading a resource', () => {
  const nullables = {
    resource_name: 'Aria',
    creator_user_id: 'ana',
    anonymous_access_level_override: 'viewer',
  };
  const others = {
    resource_id: 'aria',
    resource_type: 'voice',
    role_to_group_ids: { admin: ['ana'], role_mixing: ['ben'], a_role_of_next_year: ['cai'] },
    share_options: [
      { name: 'dee@northwind.example', id: 'dee', type: 'user' },
      { name: 'Design', id: 'design', type: 'group' },
      { name: 'render-farm', id: 'farm', type: 'key' },
      { name: 'A planet', id: 'pluto', type: 'planet' },
    ],
  };
  const answer = { ...nullables, ...others };

  it('wants the type of the resource', () => {
    expect(takes(getResource.query, {})).toBe(false);
    expect(takes(getResource.query, { resource_type: ['voice', 'dubbing'] })).toBe(false);
    expect(
      getResource.resource?.({ path: { resource_id: 'aria' }, query: { resource_type: 'voice' }, body: {} }),
    ).toEqual({
      type: 'voice',
      id: 'aria',
    });
  });

  it('keeps roles and types that it has never heard of', () => {
    expect(v.parse(getResource.response, answer)).toEqual(answer);
  });

  it('drops keys that it does not name, deep inside too', () => {
    const parsed = v.parse(getResource.response, {
      ...answer,
      owner_api_key: 'sk_1',
      share_options: [{ ...answer.share_options[0], secret: 'sk_2' }],
    });
    expect(JSON.stringify(parsed)).not.toContain('sk_');
  });

  it('cannot be poisoned by the names of roles', () => {
    const roles: unknown = JSON.parse('{"__proto__":["x"],"constructor":["y"],"viewer":["z"]}');
    const { role_to_group_ids } = v.parse(getResource.response, { ...answer, role_to_group_ids: roles });
    expect(Object.keys(role_to_group_ids)).toEqual(['viewer']);
    expect(Object.getPrototypeOf(role_to_group_ids)).toBe(Object.prototype);
  });

  it('takes a name, creator or public role that is missing for null', () => {
    expect(v.parse(getResource.response, others)).toEqual({
      ...others,
      resource_name: null,
      creator_user_id: null,
      anonymous_access_level_override: null,
    });
  });

  it('offers each kind of principal only to those who may list it, and unknown kinds to nobody', () => {
    const offered = (...some: Permission[]) =>
      getResource.redact!(answer, having('resource:read', ...some), isNobody).share_options.map(
        ({ type }) => type,
      );
    expect(offered()).toEqual([]);
    expect(offered('members:read')).toEqual(['user']);
    expect(offered('groups:read')).toEqual(['group']);
    expect(offered('keys:read')).toEqual(['key']);
    expect(offered('members:read', 'groups:read', 'keys:read')).toEqual(['user', 'group', 'key']);
  });
});

describe('searching groups', () => {
  it('wants at least two characters, so that addresses cannot be harvested letter by letter', () => {
    expect(refuses(searchGroups.query, { name: 'D' })).toEqual(['too_short']);
    expect(takes(searchGroups.query, { name: 'De' })).toBe(true);
    expect(takes(searchGroups.query, { name: 'x'.repeat(201) })).toBe(false);
    expect(takes(searchGroups.query, {})).toBe(false);
  });

  it('names members only to those who may list them, and keeps the key for the SDK', () => {
    const found = [{ name: 'Design', id: 'design', members_emails: ['eva@northwind.example'] }];
    expect(searchGroups.redact!(found, having('groups:read', 'members:read'), isNobody)).toEqual(found);
    expect(searchGroups.redact!(found, having('groups:read'), isNobody)).toEqual([
      { ...found[0], members_emails: [] },
    ]);
  });
});

describe('listing service accounts', () => {
  const hashless = {
    name: 'production',
    hint: '7f2c',
    key_id: 'key1',
    service_account_user_id: 'farm',
    allowed_ips: ['192.0.2.1'],
  };
  const key = { ...hashless, hashed_xi_api_key: 'deadbeef' };
  const answer = {
    'service-accounts': [{ service_account_user_id: 'farm', name: 'render-farm', 'api-keys': [key] }],
  };
  const parsed = v.parse(listServiceAccounts.response, answer);

  it('empties the hash of every key, even where it is no text', () => {
    expect(parsed['service-accounts'][0]?.['api-keys'][0]?.hashed_xi_api_key).toBe('');
    const odd = {
      'service-accounts': [
        { ...answer['service-accounts'][0], 'api-keys': [{ ...key, hashed_xi_api_key: { a: 'deadbeef' } }] },
      ],
    };
    expect(JSON.stringify(v.parse(listServiceAccounts.response, odd))).not.toContain('deadbeef');
  });

  it('keeps the key’s hash in place for the SDK, where the provider leaves it out', () => {
    const without = { 'service-accounts': [{ ...answer['service-accounts'][0], 'api-keys': [hashless] }] };
    expect(
      v.parse(listServiceAccounts.response, without)['service-accounts'][0]?.['api-keys'][0],
    ).toHaveProperty('hashed_xi_api_key', '');
  });

  it('names allowed addresses only to those who administer keys', () => {
    const ips = (...some: Permission[]) =>
      listServiceAccounts.redact!(parsed, having('keys:read', ...some), isNobody)['service-accounts'][0]?.[
        'api-keys'
      ][0]?.allowed_ips;
    expect(ips('keys:admin')).toEqual(['192.0.2.1']);
    expect(ips()).toBeUndefined();
  });

  it('takes null for what the provider leaves open', () => {
    const open = {
      'service-accounts': [
        {
          ...answer['service-accounts'][0],
          default_sharing_groups: null,
          'api-keys': [{ ...key, is_disabled: null, permissions: null }],
        },
      ],
    };
    const [account] = v.parse(listServiceAccounts.response, open)['service-accounts'];
    expect(account?.default_sharing_groups).toBeNull();
    expect(account?.['api-keys'][0]).toMatchObject({ is_disabled: false, permissions: null });
  });
});

describe('listing voices', () => {
  it('reads a URL’s words as what they mean', () => {
    expect(
      v.parse(listVoices.query, {
        page_size: '100',
        high_quality: 'false',
        language: 'en',
        use_cases: ['narration', 'games'],
        voice_type: 'non-default',
        search: null,
      }),
    ).toEqual({
      page_size: 100,
      high_quality: false,
      language: ['en'],
      use_cases: ['narration', 'games'],
      voice_type: 'non-default',
    });
  });

  it.each([
    { page_size: '0' },
    { page_size: '101' },
    { page_size: 'ten' },
    { sort: 'size' },
    { sort_direction: 'up' },
    { high_quality: 'maybe' },
    { search: ['a', 'b'] },
    { voice_ids: Array.from({ length: 101 }, () => 'a') },
    { voice_ids: ['../x'] },
    { voice_type: 'a b' },
    { legacy: 'true' },
  ])('refuses %j', (query) => {
    expect(takes(listVoices.query, query)).toBe(false);
  });

  it('drops samples and library data, which hold addresses', () => {
    const voice = {
      voice_id: 'aria',
      name: 'Aria',
      category: 'professional',
      labels: { accent: 'irish' },
      available_for_tiers: [],
      high_quality_base_model_ids: [],
      samples: [{ sample_id: 's1' }],
      sharing: { whitelisted_emails: ['licensing@voices.example'] },
    };
    const { voices } = v.parse(listVoices.response, { voices: [voice], has_more: false, total_count: 1 });
    expect(voices[0]).not.toHaveProperty('samples');
    expect(JSON.stringify(voices)).not.toContain('@');
  });

  it('is not lost for one voice of which the provider says little', () => {
    const little = { voice_id: 'aria', name: null, category: 'generated', labels: null };
    const { voices } = v.parse(listVoices.response, { voices: [little], has_more: false, total_count: 1 });
    expect(voices[0]).toMatchObject({
      name: null,
      labels: null,
      available_for_tiers: null,
      high_quality_base_model_ids: null,
    });
  });
});

describe('the session', () => {
  it('takes a resource’s type and id together or not at all', () => {
    expect(takes(getSession.query, {})).toBe(true);
    expect(
      takes(getSession.query, { provider: 'elevenlabs', resource_type: 'voice', resource_id: 'aria' }),
    ).toBe(true);
    expect(refuses(getSession.query, { resource_type: 'voice' })).toEqual(['incomplete_resource']);
    expect(refuses(getSession.query, { resource_id: 'aria' })).toEqual(['incomplete_resource']);
    expect(takes(getSession.query, { resource_type: null, resource_id: null })).toBe(true);
  });

  it('keeps every permission there is, and those of a newer gateway', () => {
    const session = {
      viewer: { id: 'u1', email: 'ana@northwind.example', name: null, member_id: null },
      permissions: [...permissions, 'moons:read'],
      max_role: null,
    };
    expect(v.parse(getSession.response, session)).toEqual(session);
  });
});

describe('W-F3: a write that was done', () => {
  const writes = allOperations.filter(({ effect }) => effect !== 'read');
  const answers = [undefined, null, '', 'ok', 7, true, [], [{}], {}, { message: 7 }, { voice_id: null }];

  it.each(writes.map((operation) => [operation.id, operation] as const))(
    '%s is taken for done, whatever is answered to it',
    (_, { response }) => {
      for (const answer of answers)
        expect([answer, takes(response as v.GenericSchema, answer)]).toEqual([answer, true]);
    },
  );

  it('is told with what is known of the new thing; a text that is not is empty', () => {
    const told = (answer: unknown) => v.parse(createApiKey.response, answer);
    expect(told({ 'xi-api-key': 'sk_new', key_id: 'k1', more: 1 })).toEqual({
      'xi-api-key': 'sk_new',
      key_id: 'k1',
    });
    expect(told({ 'xi-api-key': 'sk_new' })).toEqual({ 'xi-api-key': 'sk_new', key_id: '' });
    expect(told({ key_id: ['k1'] })).toEqual({ 'xi-api-key': '', key_id: '' });
  });
});

describe('W-F8: the id of a user', () => {
  const path = { workspaceId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
  const allows = (id: unknown) => takes(removeSharedUser.pathParams, { ...path, userId: id });

  it.each(['u1', 'auth0|66f', 'a@b.example', 'x.y:z+1=~-_', '...', 'x'.repeat(128)])('may be %j', (id) => {
    expect(allows(id)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a\\b',
    'a%2fb',
    'a b',
    'a\nb',
    'ä',
    'a?b',
    'a#b',
    'x'.repeat(129),
    null,
    7,
  ])('cannot be %j', (id) => {
    expect(allows(id)).toBe(false);
  });
});

describe('W-F7: share options', () => {
  it('are those of known kinds that a caller may see, and of no other', () => {
    const options = ['user', 'group', 'key', 'service_account', 'workspace_api_key', 'new_kind', 'toString'];
    const response = v.parse(getResource.response, {
      resource_id: 'v1',
      resource_type: 'voice',
      role_to_group_ids: {},
      share_options: options.map((type) => ({ name: type, id: 'x', type: type.toLowerCase() })),
    });
    const seen = (...some: Permission[]) =>
      getResource.redact!(response, having(...some), isNobody).share_options.map(({ type }) => type);
    expect(seen('resource:read')).toEqual([]);
    expect(seen('members:read', 'groups:read')).toEqual(['user', 'group']);
    expect(seen('keys:read')).toEqual(['key', 'service_account', 'workspace_api_key']);
    expect(seen(...permissions)).toHaveLength(5);
  });
});

describe('W-F10: a sent invitation', () => {
  it('keeps the provider’s id of it', () => {
    for (const { response } of [inviteUser, inviteUsers]) {
      expect(v.parse(response, { status: 'ok', inviteId: 'i1', more: 1 })).toEqual({
        status: 'ok',
        inviteId: 'i1',
      });
      expect(v.parse(response, { inviteId: 7 })).toEqual({ status: 'ok' });
    }
  });
});
