import { describe, expect, it } from 'vitest';
import { groupNamed, noon, openSandbox } from './openSandbox.js';
import { fieldsOf, membersOf, problemOf } from './wire.js';

const email = 'kim.lee@northwind.example';

function openInvitations(options = {}) {
  const opened = openSandbox(options);
  const { sandbox, post, send } = opened;
  return {
    ...opened,
    invite: (address: string, terms: object = {}) =>
      post('/v1/workspace/invites/add', { email: address, ...terms }),
    inviteMany: (emails: readonly string[], terms: object = {}) =>
      post('/v1/workspace/invites/add-bulk', { emails, ...terms }),
    cancel: (address: string) => send('DELETE', '/v1/workspace/invites', { email: address }),
    sent: () => sandbox.workspace.invitations.map((one) => [one.email, one.state]),
    fillFullSeats: (left: number) => {
      const { used, pending } = sandbox.workspace.seats.full;
      sandbox.setSeatLimits({ full: used + pending + left });
    },
  };
}

describe('an invitation', () => {
  it('is sent with what it offers, and holds a seat', async () => {
    const { invite, sandbox } = openInvitations();
    const groupIds = [groupNamed(sandbox, 'Design').id];
    const terms = { seat_type: 'workspace_lite_member', group_ids: groupIds, usage_limit: 5_000 };
    expect(await invite(email, terms)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(sandbox.workspace.invitations).toEqual([
      {
        email,
        seat: 'workspace_lite_member',
        groupIds,
        usageLimit: 5_000,
        sentAt: noon,
        state: 'live',
        turns: { sent: 1, ended: null },
      },
    ]);
    expect(sandbox.workspace.seats).toMatchObject({ full: { pending: 0 }, basic: { pending: 1 } });
  });

  it('offers a full seat unless it says otherwise, also by the older name', async () => {
    const { invite, sandbox } = openInvitations();
    await invite(email);
    await invite('lou@northwind.example', { workspace_permission: 'workspace_admin' });
    expect(sandbox.workspace.invitations.map(({ seat }) => seat)).toEqual([
      'workspace_member',
      'workspace_admin',
    ]);
  });

  it('may go to any domain, but not to a member', async () => {
    const { invite, sandbox } = openInvitations();
    expect((await invite('guest@elsewhere.example')).status).toBe(200);
    const refused = await invite(sandbox.person('ben').email.toUpperCase());
    expect([refused.status, problemOf(refused).status]).toEqual([400, 'already_member']);
  });

  it('takes groups that are there and not managed elsewhere, and credits from zero on', async () => {
    const { invite, sandbox, sent } = openInvitations();
    const nowhere = await invite(email, { group_ids: ['nothing'] });
    expect([nowhere.status, problemOf(nowhere).code]).toEqual([404, 'group_not_found']);
    const managed = await invite(email, { group_ids: [groupNamed(sandbox, 'Contractors').id] });
    expect([managed.status, problemOf(managed).status]).toEqual([400, 'group_managed']);
    expect(fieldsOf(await invite(email, { usage_limit: -1 }))).toMatchObject([
      { loc: ['body', 'usage_limit'], type: 'greater_than_equal' },
    ]);
    expect(sent()).toEqual([]);
  });

  it('is refused when no seat is left, counting those that are on their way once each', async () => {
    const { invite, fillFullSeats, sandbox } = openInvitations();
    fillFullSeats(1);
    await invite(email);
    const refused = await invite('lou@northwind.example');
    expect([refused.status, problemOf(refused).status]).toEqual([400, 'seat_limit']);
    // Whoever is invited again takes no second seat.
    expect((await invite(email)).status).toBe(200);
    expect((await invite('lou@northwind.example', { seat_type: 'workspace_lite_member' })).status).toBe(200);
    expect(sandbox.workspace.seats.full.free).toBe(0);
  });

  it('does not stop a second one to the same address, and both can be told', async () => {
    const { invite, cancel, sandbox } = openInvitations();
    await invite(email);
    await invite(email.toUpperCase());
    expect(sandbox.workspace.invitations.map(({ turns }) => turns)).toEqual([
      { sent: 1, ended: null },
      { sent: 2, ended: null },
    ]);
    await cancel(email);
    await invite(email);
    expect(sandbox.workspace.invitations.map(({ state, turns }) => [state, turns])).toEqual([
      ['cancelled', { sent: 1, ended: 3 }],
      ['cancelled', { sent: 2, ended: 3 }],
      ['live', { sent: 4, ended: null }],
    ]);
  });
});

describe('many invitations', () => {
  it('go out together', async () => {
    const { inviteMany, sent } = openInvitations();
    expect((await inviteMany([email, 'Lou@Northwind.Example'])).status).toBe(200);
    expect(sent()).toEqual([
      [email, 'live'],
      ['Lou@Northwind.Example', 'live'],
    ]);
  });

  it.each([
    ['outside of the verified domain', 'guest@elsewhere.example', 'domain_not_verified'],
    ['in a domain that ends like it', 'guest@not-northwind.example', 'domain_not_verified'],
    ['in a subdomain', 'guest@mail.northwind.example', 'domain_not_verified'],
    ['of a member', 'ben.kowalski@northwind.example', 'already_member'],
  ])('do not go out at all for one address %s', async (_, address, status) => {
    const { inviteMany, sent } = openInvitations();
    const refused = await inviteMany([email, address]);
    expect([refused.status, problemOf(refused).status]).toEqual([400, status]);
    expect(sent()).toEqual([]);
  });

  it('need a seat for each', async () => {
    const { inviteMany, fillFullSeats } = openInvitations();
    fillFullSeats(1);
    expect(problemOf(await inviteMany([email, 'lou@northwind.example'])).status).toBe('seat_limit');
    expect((await inviteMany([email])).status).toBe(200);
  });

  it('need addresses', async () => {
    const { post } = openInvitations();
    expect(fieldsOf(await post('/v1/workspace/invites/add-bulk', {}))).toMatchObject([
      { loc: ['body', 'emails'], type: 'missing' },
    ]);
  });
});

describe('cancelling', () => {
  it('frees the seat, and there is nothing to cancel twice', async () => {
    const { invite, cancel, sandbox, sent } = openInvitations();
    await invite(email);
    expect(await cancel(email.toUpperCase())).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(sent()).toEqual([[email, 'cancelled']]);
    expect(sandbox.workspace.seats.full.pending).toBe(0);
    const again = await cancel(email);
    expect([again.status, problemOf(again).code]).toEqual([404, 'invitation_not_found']);
  });
});

describe('accepting', () => {
  it('makes a member, with the seat and groups of the latest invitation', async () => {
    const { invite, sandbox, get, sent } = openInvitations();
    const design = groupNamed(sandbox, 'Design').id;
    await invite(email, { seat_type: 'workspace_lite_member' });
    await invite(email, { seat_type: 'workspace_member', group_ids: [design] });
    const person = sandbox.acceptInvitation(email);
    expect(person).toMatchObject({ email, handle: 'kim', seat: 'workspace_member', name: null });
    expect(sandbox.person('kim')).toEqual(person);
    expect(groupNamed(sandbox, 'Design').memberIds).toContain(person.id);
    expect(membersOf(await get('/v1/workspace/members')).at(-1)).toMatchObject({ user_id: person.id });
    expect(sent()).toEqual([
      [email, 'accepted'],
      [email, 'accepted'],
    ]);
  });

  it('gives whoever comes second by a name another short one, and the same id for the same seed', async () => {
    const accepted = async () => {
      const { invite, sandbox } = openInvitations();
      await invite('ben@northwind.example');
      return sandbox.acceptInvitation('ben@northwind.example');
    };
    expect((await accepted()).handle).toBe('ben2');
    expect(await accepted()).toEqual(await accepted());
  });

  it('takes a live invitation and a free seat', async () => {
    const { invite, cancel, sandbox } = openInvitations();
    expect(() => sandbox.acceptInvitation(email)).toThrow('No invitation to kim.lee@northwind.example');
    await invite(email);
    sandbox.setSeatLimits({ full: 1 });
    expect(() => sandbox.acceptInvitation(email)).toThrow('no full seat');
    await cancel(email);
    expect(() => sandbox.acceptInvitation(email)).toThrow('No invitation');
  });
});
