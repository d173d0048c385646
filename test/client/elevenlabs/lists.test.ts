import { describe, expect, it } from 'vitest';
import {
  createClient,
  elevenLabs,
  elevenLabsGroups,
  elevenLabsMembers,
  elevenLabsServiceAccounts,
  elevenLabsVoices,
  gatewayViewer,
} from '../../../src/client/index.js';
import type { Client } from '../../../src/client/index.js';
import { createNetwork } from '../support/createNetwork.js';
import { account, createProvider, group, member } from '../support/createProvider.js';

/** A client whose one request is answered so. */
function answered(body: unknown): { client: Client; urlOf: () => URL } {
  const network = createNetwork(Response.json(body));
  const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch });
  return { client, urlOf: () => new URL(network.sent[0]!.url, 'https://rolecall.test') };
}

describe('members', () => {
  it('keep the provider’s order, locked ones among them', async () => {
    const { client } = createProvider({
      members: [
        member('u1', 'ana', { is_owner: true, seat_type: 'workspace_member' }),
        member('u2', 'ben', { seat_type: 'workspace_admin' }),
        member('u3', 'cai', { is_locked: true, first_name: null, seat_type: null }),
      ],
    });
    const list = await elevenLabsMembers(client).list();
    expect(
      list.map(({ id, name, seat, workspaceAdmin, owner, locked }) => [
        id,
        name,
        seat,
        workspaceAdmin,
        owner,
        locked,
      ]),
    ).toEqual([
      ['u1', 'ana', 'workspace_member', true, true, false],
      ['u2', 'ben', 'workspace_admin', true, false, false],
      ['u3', null, null, false, false, true],
    ]);
  });
});

describe('groups', () => {
  it('tell their members by id or by address, whichever the provider gives, and who manages them', async () => {
    const { client } = createProvider({
      groups: {
        ...group('g1', 'Design', ['u1']),
        ...group('g2', 'Narration', ['ben@northwind.example'], { is_scim_synced: true }),
        ...group('g3', 'Frozen', [], { scim_frozen: true }),
      },
    });
    const list = await elevenLabsGroups(client).list();
    expect(
      list.map(({ id, memberIds, memberEmails, managed }) => [id, memberIds, memberEmails, managed]),
    ).toEqual([
      ['g1', ['u1'], null, false],
      ['g2', null, ['ben@northwind.example'], true],
      ['g3', [], null, true],
    ]);
  });

  it('are found by name; addresses that may not be read are not taken for an empty group', async () => {
    const { client, urlOf } = answered([
      { name: 'Design', id: 'g1', members_emails: ['ana@northwind.example'] },
      { name: 'Design ops', id: 'g2', members_emails: [] },
    ]);
    const found = await elevenLabsGroups(client).search('Design');
    expect(urlOf().search).toBe('?name=Design');
    expect(found.map(({ name, memberIds, memberEmails }) => [name, memberIds, memberEmails])).toEqual([
      ['Design', null, ['ana@northwind.example']],
      ['Design ops', null, null],
    ]);
  });

  it('are not looked for by a single letter', async () => {
    const { client } = createProvider();
    await expect(elevenLabsGroups(client).search('D')).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('service accounts', () => {
  it('come with their keys and without any secret', async () => {
    const { client } = createProvider({ serviceAccounts: [account('s1', 'render-farm', 'k1', '-k2')] });
    expect(await elevenLabsServiceAccounts(client).list()).toEqual([
      {
        kind: 'service-account',
        id: 's1',
        name: 'render-farm',
        keys: [
          { id: 'k1', name: 'key k1', hint: '7f2c', disabled: false },
          { id: 'k2', name: 'key k2', hint: '7f2c', disabled: true },
        ],
        createdAt: null,
        sharesWith: [],
      },
    ]);
  });
});

describe('voices', () => {
  const voice = {
    voice_id: 'v1',
    name: 'Aria',
    category: 'professional',
    labels: { language: 'en' },
    available_for_tiers: [],
    high_quality_base_model_ids: [],
  };
  const list = (voices: object[], more: object = {}) =>
    answered({ voices, has_more: false, total_count: 1, ...more });

  it('come with a date, and with null for what is not told', async () => {
    const { client } = list([{ ...voice, created_at_unix: 1_772_442_000 }, voice]);
    const { voices } = await elevenLabsVoices(client).list();
    expect(voices[0]).toEqual({
      id: 'v1',
      name: 'Aria',
      category: 'professional',
      description: null,
      labels: { language: 'en' },
      previewUrl: null,
      createdAt: new Date('2026-03-02T09:00:00Z'),
    });
    expect(voices[1]?.createdAt).toBeNull();
  });

  it('come thirty a page unless told otherwise, and the token of the next page is handed on', async () => {
    const first = list([voice], { has_more: true, next_page_token: 't2', total_count: 40 });
    expect(await elevenLabsVoices(first.client).list()).toMatchObject({
      nextPageToken: 't2',
      totalCount: 40,
    });
    expect(first.urlOf().search).toBe('?page_size=30');

    const second = list([voice], { next_page_token: 'a token of no use' });
    const query = { pageToken: 't2', pageSize: 100, search: 'warm' };
    expect(await elevenLabsVoices(second.client).list(query)).toMatchObject({ nextPageToken: null });
    expect(Object.fromEntries(second.urlOf().searchParams)).toEqual({
      next_page_token: 't2',
      page_size: '100',
      search: 'warm',
    });
  });

  it('are not searched for by an empty word', async () => {
    const { client, urlOf } = list([]);
    await elevenLabsVoices(client).list({ search: '' });
    expect(urlOf().searchParams.has('search')).toBe(false);
  });

  it('X02 play nothing but what is at an https address without credentials, or on the machine itself', async () => {
    const previewOf = async (preview_url: string) =>
      (await elevenLabsVoices(list([{ ...voice, preview_url }]).client).list()).voices[0]?.previewUrl;
    const good = 'https://storage.example/preview.mp3?x=1';
    for (const address of [
      good,
      'http://127.0.0.1:4321/a.wav',
      'http://localhost/a.wav',
      'http://[::1]:1/a.wav',
    ])
      expect(await previewOf(address)).toBe(address);
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      '//evil.example/x.mp3',
      'http://storage.example/x.mp3',
      'http://127.0.0.1.evil.example/x.mp3',
      'http://user@localhost/x.mp3',
      'https://user:pw@storage.example/x.mp3',
      'blob:https://storage.example/1',
      'x.mp3',
      '',
    ])
      expect(await previewOf(bad)).toBeNull();
  });
});

describe('the viewer', () => {
  const session = (more: object = {}) =>
    answered({
      viewer: { id: 'host-1', email: 'ana@northwind.example', name: 'Ana', member_id: 'u1' },
      permissions: ['resource:read', 'resource:teleport'],
      max_role: 'editor',
      ...more,
    });

  it('is asked for at the provider and on the resource', async () => {
    const { client, urlOf } = session();
    const viewer = await gatewayViewer(client, 'elevenlabs').get({ type: 'voice', id: 'v1' });
    expect(Object.fromEntries(urlOf().searchParams)).toEqual({
      provider: 'elevenlabs',
      resource_type: 'voice',
      resource_id: 'v1',
    });
    expect(viewer).toEqual({
      id: 'host-1',
      email: 'ana@northwind.example',
      name: 'Ana',
      memberId: 'u1',
      permissions: new Set(['resource:read', 'resource:teleport']),
      maxRole: 'editor',
    });
  });

  it('is asked for in the workspace when there is no resource', async () => {
    const { client, urlOf } = session();
    await gatewayViewer(client).get(null);
    expect(urlOf().search).toBe('?provider=elevenlabs');
  });

  it('may give nothing by a role that is not known here', async () => {
    expect((await gatewayViewer(session({ max_role: 'emperor' }).client).get(null)).maxRole).toBeNull();
  });
});

describe('the whole backend', () => {
  const client = (gateway: string) => createClient({ gateway, fetch: createNetwork().fetch });

  it('offers what the provider has', () => {
    const backend = elevenLabs(client('/api/rolecall'), { workspaceName: 'Northwind Studio' });
    expect(Object.keys(backend).sort()).toEqual([
      'account',
      'apiKeys',
      'clock',
      'groups',
      'invitations',
      'members',
      'scope',
      'serviceAccounts',
      'sharing',
      'usage',
      'viewer',
      'voices',
      'workspace',
    ]);
    expect(backend.workspace).toEqual({ name: 'Northwind Studio' });
  });

  it('has a scope that differs by gateway and workspace, and not by anything else', () => {
    const scopes = [
      elevenLabs(client('/api/rolecall')),
      elevenLabs(client('/api/rolecall/')),
      elevenLabs(client('https://studio.example/api/rolecall')),
      elevenLabs(client('/api/rolecall'), { workspaceName: 'Northwind Studio' }),
      elevenLabs(client('/api/rolecall'), { workspaceName: 'Southwind' }),
    ].map(({ scope }) => scope);
    expect(scopes[0]).toBe(scopes[1]);
    expect(new Set(scopes).size).toBe(4);
  });
});
