import { describe, expect, it } from 'vitest';
import {
  createClient,
  elevenLabsGroups,
  elevenLabsInvitations,
  elevenLabsMembers,
} from '../../../src/client/index.js';
import type { Group, Person } from '../../../src/client/index.js';
import { createNetwork } from '../support/createNetwork.js';

/** A client whose every request succeeds, and what it sent, by the provider's own path. */
function open() {
  const network = createNetwork(...Array.from({ length: 4 }, () => Response.json({ status: 'ok' })));
  const client = createClient({ gateway: '/api/rolecall', fetch: network.fetch });
  const sent = () =>
    network.sent.map(({ method, url, body }) => [method, url.replace('/api/rolecall/elevenlabs', ''), body]);
  return { client, sent };
}

const ben: Person = {
  kind: 'person',
  id: 'u2',
  email: 'ben@northwind.example',
  name: 'Ben',
  seat: 'workspace_member',
  workspaceAdmin: false,
  owner: false,
  locked: false,
};

const design: Group = {
  kind: 'group',
  id: 'g1',
  name: 'Design',
  memberIds: [],
  memberEmails: null,
  managed: false,
};

describe('a member', () => {
  it('is locked, unlocked and seated by their address, and nothing else of them is sent', async () => {
    const { client, sent } = open();
    const { update, seats } = elevenLabsMembers(client);
    await update!(ben, { locked: true });
    await update!(ben, { locked: false, seat: 'workspace_lite_member' });
    await update!(ben, { seat: 'workspace_admin' });
    const path = '/v1/workspace/members';
    const { email } = ben;
    expect(sent()).toEqual([
      ['POST', path, { email, is_locked: true }],
      ['POST', path, { email, is_locked: false, workspace_seat_type: 'workspace_lite_member' }],
      ['POST', path, { email, workspace_seat_type: 'workspace_admin' }],
    ]);
    expect(seats).toEqual(['workspace_admin', 'workspace_member', 'workspace_lite_member']);
  });

  it.each([
    ['whose address is not known', { ...ben, email: null }, { locked: true }, 'invalid_input'],
    ['who owns the workspace', { ...ben, owner: true }, { locked: true }, 'owner_fixed'],
    ['for whom there is no such seat', ben, { seat: 'emperor' }, 'invalid_input'],
    ['whose seat would be one of every object’s words', ben, { seat: 'constructor' }, 'invalid_input'],
  ])('%s is not written about', async (_, person, change, code) => {
    const { client, sent } = open();
    await expect(elevenLabsMembers(client).update!(person, change)).rejects.toMatchObject({ code });
    expect(sent()).toEqual([]);
  });
});

describe('a group', () => {
  it('gains and loses a member by address', async () => {
    const { client, sent } = open();
    const { addMember, removeMember } = elevenLabsGroups(client);
    await addMember!(design, ben.email!);
    await removeMember!(design, ben.email!);
    expect(sent()).toEqual([
      ['POST', '/v1/workspace/groups/g1/members', { email: ben.email }],
      ['POST', '/v1/workspace/groups/g1/members/remove', { email: ben.email }],
    ]);
  });

  it('that is managed elsewhere, and P08 one whose id leads astray, is not written about', async () => {
    const { client, sent } = open();
    const { addMember, removeMember } = elevenLabsGroups(client);
    for (const write of [addMember!, removeMember!]) {
      await expect(write({ ...design, managed: true }, ben.email!)).rejects.toMatchObject({
        code: 'group_managed',
      });
      for (const id of ['..', '.', '', 'a/b', '%2e%2e'])
        await expect(write({ ...design, id }, ben.email!)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(sent()).toEqual([]);
  });
});

describe('invitations', () => {
  const email = 'kim@northwind.example';
  const terms = { seat: 'workspace_member', groupIds: ['g1'], monthlyCredits: 5_000 };
  const wireTerms = { seat_type: 'workspace_member', group_ids: ['g1'], usage_limit: 5_000 };

  it('are sent one by one or together, with what they offer, and cancelled by address', async () => {
    const { client, sent } = open();
    const { send, sendMany, cancel } = elevenLabsInvitations(client);
    await send(email, terms);
    await sendMany!([email, 'lou@northwind.example'], terms);
    await send(email, { groupIds: [] });
    await cancel!({ id: 'whatever', email });
    expect(sent()).toEqual([
      ['POST', '/v1/workspace/invites/add', { email, ...wireTerms }],
      ['POST', '/v1/workspace/invites/add-bulk', { emails: [email, 'lou@northwind.example'], ...wireTerms }],
      ['POST', '/v1/workspace/invites/add', { email }],
      ['DELETE', '/v1/workspace/invites', { email }],
    ]);
  });

  it('say what they can offer, and leave out what the provider cannot do', () => {
    const { client } = open();
    const area = elevenLabsInvitations(client, { domains: ['northwind.example'] });
    expect(area).toMatchObject({
      seats: ['workspace_admin', 'workspace_member', 'workspace_lite_member'],
      groups: true,
      monthlyCredits: true,
      maxAtOnce: 50,
      domains: ['northwind.example'],
    });
    for (const missing of ['roles', 'setExpiry', 'respond'] as const) expect(area[missing]).toBeUndefined();
    expect(elevenLabsInvitations(client).domains).toBeUndefined();
  });

  it.each([
    ['no address', 'kim', {}],
    ['a look-alike (Z05)', 'kim@nоrthwind.example', {}],
    ['no such seat', email, { seat: 'owner' }],
    ['a role', email, { role: 'viewer' as const }],
    ['half a credit', email, { monthlyCredits: 0.5 }],
    ['credits below zero', email, { monthlyCredits: -1 }],
    ['a group whose id leads astray (P08)', email, { groupIds: ['../x'] }],
  ])('that name %s are not sent', async (_, address, offered) => {
    const { client, sent } = open();
    const { send, sendMany } = elevenLabsInvitations(client);
    await expect(send(address, offered)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(sendMany!([address], offered)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(sent()).toEqual([]);
  });

  it('Z11: are not sent to more than fifty at once, or to one address twice', async () => {
    const { client, sent } = open();
    const { sendMany } = elevenLabsInvitations(client);
    const many = Array.from({ length: 51 }, (_unused, index) => `kim${index}@northwind.example`);
    for (const emails of [many, [email, email.toUpperCase()], []])
      await expect(sendMany!(emails, {})).rejects.toMatchObject({ code: 'invalid_input' });
    expect(sent()).toEqual([]);
  });
});
