import { describe, expect, it } from 'vitest';
import { elevenLabs, OutcomeUnknownError } from '../../../src/client/index.js';
import { createWorkspace } from '../../../src/testing/index.js';
import { openClient } from '../support/openClient.js';

const email = 'kim.lee@northwind.example';

/** A host app with somebody signed in: the real client and adapter, gateway, policy and provider. */
function open(viewer = 'ana') {
  const workspace = createWorkspace({ viewer });
  const { sandbox } = workspace;
  const client = openClient(workspace);
  const backend = elevenLabs(client, { domains: [sandbox.workspace.domain] });
  const members = backend.members!;
  const groups = backend.groups!;
  return {
    sandbox,
    workspace,
    members,
    groups,
    invitations: backend.invitations!,
    person: async (handle: string) => {
      const { id } = sandbox.person(handle);
      return (await members.list()).find((one) => one.id === id)!;
    },
    group: async (name: string) => (await groups.list()).find((one) => one.name === name)!,
    sent: () => sandbox.workspace.invitations.map((one) => [one.email, one.state]),
    writes: () => sandbox.requests.filter(({ method }) => method !== 'GET').length,
  };
}

describe('people through the gateway', () => {
  it('are locked, unlocked and given another seat', async () => {
    const { members, person } = open();
    await members.update!(await person('ben'), { locked: true });
    expect(await person('ben')).toMatchObject({ locked: true, seat: 'workspace_member' });
    await members.update!(await person('ben'), { locked: false, seat: 'workspace_admin' });
    expect(await person('ben')).toMatchObject({
      locked: false,
      seat: 'workspace_admin',
      workspaceAdmin: true,
    });
  });

  it('join a group and leave it, however often they are told to', async () => {
    const { groups, group, sandbox } = open();
    const { id, email: address } = sandbox.person('ben');
    for (let times = 0; times < 2; times += 1) await groups.addMember!(await group('Games'), address);
    expect((await group('Games')).memberIds?.filter((one) => one === id)).toHaveLength(1);
    for (let times = 0; times < 2; times += 1) await groups.removeMember!(await group('Games'), address);
    expect((await group('Games')).memberIds).not.toContain(id);
  });

  it('are invited, alone and together, join with what they were offered, or are no longer invited', async () => {
    const { invitations, members, group, sandbox, sent } = open();
    const design = (await group('Design')).id;
    await invitations.send(email, { seat: 'workspace_lite_member', groupIds: [design], monthlyCredits: 100 });
    await invitations.sendMany!(['lou@northwind.example', 'max@northwind.example'], {});
    await invitations.cancel!({ id: 'lou@northwind.example', email: 'lou@northwind.example' });
    expect(sent()).toEqual([
      [email, 'live'],
      ['lou@northwind.example', 'cancelled'],
      ['max@northwind.example', 'live'],
    ]);
    const { id } = sandbox.acceptInvitation(email);
    expect((await members.list()).at(-1)).toMatchObject({ id, email, seat: 'workspace_lite_member' });
    expect((await group('Design')).memberIds).toContain(id);
  });

  it('are refused by a code that a person is told about', async () => {
    const { invitations, members, groups, group, person, sandbox, sent } = open();
    const [owner, contractors, games] = [
      await person('ana'),
      await group('Contractors'),
      await group('Games'),
    ];
    const ben = sandbox.person('ben').email;
    const refusals: [() => Promise<unknown>, string][] = [
      [() => invitations.send(ben, {}), 'already_member'],
      [() => invitations.sendMany!([email, 'kim@elsewhere.example'], {}), 'domain_not_verified'],
      [() => invitations.cancel!({ id: email, email }), 'not_found'],
      [() => members.update!(owner, { locked: true }), 'owner_fixed'],
      [() => members.update!({ ...owner, owner: false }, { locked: true }), 'owner_fixed'],
      [() => groups.addMember!(contractors, ben), 'group_managed'],
      [() => groups.addMember!(games, email), 'user_not_found'],
      [() => groups.addMember!({ ...games, id: 'gone' }, ben), 'group_not_found'],
    ];
    for (const [write, code] of refusals) await expect(write()).rejects.toMatchObject({ code });
    expect(sent()).toEqual([]);
  });

  it('of a group that a search found, and that turns out to be managed, are left alone', async () => {
    const { groups, sandbox } = open();
    const [contractors] = await groups.search('Contractors');
    expect(contractors?.managed).toBe(false);
    await expect(groups.addMember!(contractors!, sandbox.person('ben').email)).rejects.toMatchObject({
      code: 'group_managed',
    });
  });

  it('find no seat when all are taken, and one when somebody is locked', async () => {
    const { invitations, members, person, sandbox } = open();
    sandbox.setSeatLimits({ full: sandbox.workspace.seats.full.used });
    await expect(invitations.send(email, {})).rejects.toMatchObject({ code: 'seat_limit' });
    await expect(members.update!(await person('goran'), { locked: false })).rejects.toMatchObject({
      code: 'seat_limit',
    });
    await members.update!(await person('ben'), { locked: true });
    await invitations.send(email, {});
    expect(sandbox.workspace.seats.full).toMatchObject({ pending: 1, free: 0 });
  });

  it('cannot lock themselves out, and the last admin stays one', async () => {
    const { members, person, sandbox } = open('fatima');
    const fatima = await person('fatima');
    await expect(members.update!(fatima, { locked: true })).rejects.toMatchObject({ code: 'self_lock' });
    for (const handle of ['ana', 'ulrike']) sandbox.lock(sandbox.person(handle).id);
    await expect(members.update!(fatima, { seat: 'workspace_member' })).rejects.toMatchObject({
      code: 'last_admin',
    });
  });

  it('who administer nothing change nobody', async () => {
    const { invitations, members, groups, group, person, writes } = open('cai');
    const [ben, games] = [await person('ben'), await group('Games')];
    const refused = [
      () => members.update!(ben, { locked: true }),
      () => groups.addMember!(games, ben.email!),
      () => groups.removeMember!(games, ben.email!),
      () => invitations.send(email, {}),
      () => invitations.sendMany!([email], {}),
      () => invitations.cancel!({ id: email, email }),
    ];
    for (const write of refused) await expect(write()).rejects.toMatchObject({ code: 'forbidden' });
    expect(writes()).toBe(0);
  });

  it('are invited once when the answer is lost, and nobody tries again by themselves', async () => {
    const { invitations, sandbox, sent } = open();
    sandbox.fail('invite_user', { afterCommit: true });
    await expect(invitations.send(email, {})).rejects.toBeInstanceOf(OutcomeUnknownError);
    sandbox.fail('invite_users_bulk', { afterCommit: true });
    await expect(invitations.sendMany!(['lou@northwind.example'], {})).rejects.toBeInstanceOf(
      OutcomeUnknownError,
    );
    expect(sent()).toEqual([
      [email, 'live'],
      ['lou@northwind.example', 'live'],
    ]);
  });

  it('are locked once more when the provider asked for patience', async () => {
    const { members, person, sandbox } = open();
    sandbox.fail('update_workspace_member', { status: 429, retryAfter: 0 });
    await members.update!(await person('ben'), { locked: true });
    expect(sandbox.person('ben').locked).toBe(true);
  });

  it('make no second call for an invitation when the provider asked for patience', async () => {
    const { invitations, sandbox, writes, sent } = open();
    sandbox.fail('invite_user', { status: 429, retryAfter: 0 });
    await expect(invitations.send(email, {})).rejects.toMatchObject({ code: 'rate_limited' });
    expect([writes(), sent()]).toEqual([1, []]);
  });
});
