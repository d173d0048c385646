import { describe, expect, it } from 'vitest';
import { openSandbox } from './openSandbox.js';
import { fieldsOf, membersOf, problemOf } from './wire.js';

const path = '/v1/workspace/members';

function openMembers(options = {}) {
  const opened = openSandbox(options);
  const { sandbox } = opened;
  const update = (handle: string, change: object) =>
    opened.post(path, { email: sandbox.person(handle).email, ...change });
  const stateOf = (handle: string) => {
    const { seat, locked } = sandbox.person(handle);
    return { seat, locked };
  };
  return { ...opened, update, stateOf };
}

describe('updating a member', () => {
  it('locks and unlocks them, and shows it in the list', async () => {
    const { update, get, sandbox, stateOf } = openMembers();
    expect(await update('ben', { is_locked: true })).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { id } = sandbox.person('ben');
    expect(membersOf(await get(path)).find(({ user_id }) => user_id === id)?.is_locked).toBe(true);
    await update('ben', { is_locked: false });
    expect(stateOf('ben')).toEqual({ seat: 'workspace_member', locked: false });
  });

  it('gives them another seat, by either name, and leaves the rest as it is', async () => {
    const { update, stateOf } = openMembers();
    await update('goran', { workspace_seat_type: 'workspace_lite_member' });
    expect(stateOf('goran')).toEqual({ seat: 'workspace_lite_member', locked: true });
    await update('goran', { workspace_role: 'workspace_admin' });
    expect(stateOf('goran')).toEqual({ seat: 'workspace_admin', locked: true });
    await update('goran', {});
    expect(stateOf('goran')).toEqual({ seat: 'workspace_admin', locked: true });
  });

  it('finds them by their address in any case', async () => {
    const { post, sandbox, stateOf } = openMembers();
    await post(path, { email: sandbox.person('ben').email.toUpperCase(), is_locked: true });
    expect(stateOf('ben').locked).toBe(true);
  });

  it('refuses who is no member, and another seat than there is', async () => {
    const { post, update } = openMembers();
    const stranger = await post(path, { email: 'x@elsewhere.example', is_locked: true });
    expect(stranger.status).toBe(404);
    expect(problemOf(stranger)).toMatchObject({ code: 'user_not_found', param: 'email' });
    expect(fieldsOf(await update('ben', { workspace_seat_type: 'owner' }))).toMatchObject([
      { loc: ['body', 'workspace_seat_type'], type: 'enum' },
    ]);
    expect(fieldsOf(await post(path, { is_locked: 'perhaps' }))).toMatchObject([
      { loc: ['body', 'email'], type: 'missing' },
      { loc: ['body', 'is_locked'], type: 'bool_parsing' },
    ]);
  });

  it('leaves the owner as they are', async () => {
    const { update, stateOf } = openMembers();
    const before = stateOf('ana');
    for (const change of [{ is_locked: true }, { workspace_seat_type: 'workspace_member' }, {}]) {
      const refused = await update('ana', change);
      expect([refused.status, problemOf(refused).status]).toEqual([400, 'owner_fixed']);
    }
    expect(stateOf('ana')).toEqual(before);
  });
});

describe('seats', () => {
  const seats = ({ sandbox }: ReturnType<typeof openMembers>) => sandbox.workspace.seats;

  it('are taken by those who are not locked, full or basic by what they were given', () => {
    const opened = openMembers();
    const people = opened.sandbox.workspace.people.filter(({ locked }) => !locked);
    expect(seats(opened).full.used).toBe(
      people.filter(({ seat }) => seat === 'workspace_member' || seat === 'workspace_admin').length,
    );
    expect(seats(opened).basic.used).toBe(
      people.filter(({ seat }) => seat === 'workspace_lite_member').length,
    );
  });

  it('are freed by locking, and needed for unlocking', async () => {
    const opened = openMembers();
    const { update, sandbox, stateOf } = opened;
    sandbox.setSeatLimits({ full: seats(opened).full.used });
    const refused = await update('goran', { is_locked: false });
    expect([refused.status, problemOf(refused).status]).toEqual([400, 'seat_limit']);
    expect(stateOf('goran').locked).toBe(true);
    await update('ben', { is_locked: true });
    expect((await update('goran', { is_locked: false })).status).toBe(200);
    expect(seats(opened).full.free).toBe(0);
  });

  it('are not needed by who holds one of the kind already, and are by who changes the kind', async () => {
    const opened = openMembers();
    const { update, sandbox } = opened;
    sandbox.setSeatLimits({ full: seats(opened).full.used });
    expect((await update('ben', { workspace_seat_type: 'workspace_admin' })).status).toBe(200);
    expect(problemOf(await update('dee', { workspace_seat_type: 'workspace_member' })).status).toBe(
      'seat_limit',
    );
    await update('ben', { workspace_seat_type: 'workspace_lite_member' });
    expect((await update('dee', { workspace_seat_type: 'workspace_member' })).status).toBe(200);
  });

  it('may be basic for who is unlocked, where that is allowed and nothing else is free', async () => {
    const opened = openMembers();
    const { update, sandbox, stateOf } = opened;
    sandbox.setSeatLimits({ full: seats(opened).full.used });
    await update('goran', { is_locked: false, allow_downgrade_to_basic_seat: true });
    expect(stateOf('goran')).toEqual({ seat: 'workspace_lite_member', locked: false });
    sandbox.setSeatLimits({ basic: seats(opened).basic.used });
    const refused = await update('elif', { is_locked: false, allow_downgrade_to_basic_seat: true });
    expect(problemOf(refused).status).toBe('seat_limit');
  });
});

describe('group members', () => {
  const openGroup = (name: string) => {
    const opened = openSandbox();
    const groupOf = () => opened.sandbox.workspace.groups.find((one) => one.name === name)!;
    const members = `/v1/workspace/groups/${groupOf().id}/members`;
    const email = (handle: string) => opened.sandbox.person(handle).email;
    return {
      ...opened,
      groupOf,
      id: (handle: string) => opened.sandbox.person(handle).id,
      add: (address: string) => opened.post(members, { email: address }),
      remove: (address: string) => opened.post(`${members}/remove`, { email: address }),
      email,
    };
  };

  it('are added once, and removed, by address', async () => {
    const { add, remove, email, id, groupOf } = openGroup('Games');
    const before = groupOf().memberIds;
    expect(await add(email('ben'))).toMatchObject({ status: 200, body: { status: 'ok' } });
    await add(email('ben').toUpperCase());
    expect(groupOf().memberIds).toEqual([...before, id('ben')]);
    expect((await remove(email('ben'))).status).toBe(200);
    expect((await remove(email('ben'))).status).toBe(200);
    expect(groupOf().memberIds).toEqual(before);
  });

  it('are members of the workspace', async () => {
    const { add } = openGroup('Games');
    const refused = await add('x@northwind.example');
    expect([refused.status, problemOf(refused).code]).toEqual([404, 'user_not_found']);
  });

  it('of no group cannot be changed', async () => {
    const { post, email } = openGroup('Games');
    const refused = await post('/v1/workspace/groups/nothing/members', { email: email('ben') });
    expect([refused.status, problemOf(refused).code]).toEqual([404, 'group_not_found']);
  });

  it('of a group that an identity provider manages stay as they are', async () => {
    const { add, remove, email, groupOf } = openGroup('Contractors');
    const before = groupOf().memberIds;
    for (const refused of [await add(email('ben')), await remove(email('sam'))])
      expect([refused.status, problemOf(refused).status]).toEqual([400, 'group_managed']);
    expect(groupOf().memberIds).toEqual(before);
  });
});
