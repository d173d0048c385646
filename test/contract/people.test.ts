import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addGroupMember,
  deleteInvitation,
  inviteUser,
  inviteUsers,
  maxGroupsPerInvitation,
  maxInvitationsAtOnce,
  removeGroupMember,
  seatTypes,
  updateMember,
} from '../../src/contract/index.js';

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;
const refuses = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];

const email = 'dee@northwind.example';

/** What every record that takes an address must not take for one. */
const noAddresses = [
  '',
  'dee',
  'dee@northwind',
  'dee@northwind.example\n',
  ' dee@northwind.example',
  'dee@northwind.example, ben@northwind.example',
  'Dee <dee@northwind.example>',
  'dee@@northwind.example',
  `${'d'.repeat(250)}@northwind.example`,
];

/** Z05: letters of other scripts that look or fold like plain ones. */
const lookAlikes = [
  'аna@northwind.example',
  'ana@northwınd.example',
  'ana@exаmple.example',
  '\u212aelvin@northwind.example',
  'ana@northwind。example',
  'ana+\u200b@northwind.example',
];

const addressed: [string, v.GenericSchema, (address: unknown) => unknown][] = [
  ['updating a member', updateMember.body, (address) => ({ email: address })],
  ['inviting somebody', inviteUser.body, (address) => ({ email: address })],
  ['inviting many', inviteUsers.body, (address) => ({ emails: [email, address] })],
  ['deleting an invitation', deleteInvitation.body, (address) => ({ email: address })],
  ['adding to a group', addGroupMember.body, (address) => ({ email: address })],
  ['removing from a group', removeGroupMember.body, (address) => ({ email: address })],
];

describe.each(addressed)('%s', (_, schema, bodyOf) => {
  it('takes one plain address and nothing like one', () => {
    expect(takes(schema, bodyOf('ben+work@northwind.example'))).toBe(true);
    for (const address of [...noAddresses, null, undefined, 7, [email], { email }])
      expect(takes(schema, bodyOf(address)), JSON.stringify(address)).toBe(false);
  });

  it('Z05 takes no look-alike', () => {
    for (const address of lookAlikes) expect(refuses(schema, bodyOf(address))).toEqual(['invalid_email']);
  });
});

describe('updating a member', () => {
  it('leaves out what is not to change, and what is null', () => {
    const body = v.parse(updateMember.body, { email, is_locked: null, workspace_seat_type: null });
    expect(JSON.stringify(body)).toBe(JSON.stringify({ email }));
  });

  it.each(seatTypes)('gives the seat %s, by either name, as the one of today', (seat) => {
    const wanted = { email, workspace_seat_type: seat };
    expect(v.parse(updateMember.body, wanted)).toEqual(wanted);
    expect(v.parse(updateMember.body, { email, workspace_role: seat })).toEqual(wanted);
    expect(v.parse(updateMember.body, { ...wanted, workspace_role: seat })).toEqual(wanted);
  });

  it('B06 makes nobody an owner, and lets two fields name no two seats', () => {
    for (const seat of ['owner', 'admin', 'workspace_owner', '', 'Workspace_Admin', ['workspace_admin']]) {
      expect(refuses(updateMember.body, { email, workspace_seat_type: seat })).toEqual(['invalid_seat']);
      expect(refuses(updateMember.body, { email, workspace_role: seat })).toEqual(['invalid_seat']);
    }
    const both = { workspace_role: 'workspace_admin', workspace_seat_type: 'workspace_member' };
    expect(refuses(updateMember.body, { email, ...both })).toEqual(['conflicting_seats']);
  });

  it('locks and unlocks by yes and no, and by nothing like them', () => {
    for (const is_locked of [true, false])
      expect(v.parse(updateMember.body, { email, is_locked })).toMatchObject({ is_locked });
    for (const is_locked of ['true', 1, 0, 'no', {}])
      expect(takes(updateMember.body, { email, is_locked })).toBe(false);
  });

  it('can be told to unlock onto a basic seat, which the SDK does', () => {
    const body = { email, is_locked: false, allow_downgrade_to_basic_seat: true };
    expect(v.parse(updateMember.body, body)).toEqual(body);
  });

  it('needs to administer members, and ends in the same state however often it is sent', () => {
    const input = { path: {}, query: {}, body: v.parse(updateMember.body, { email }) };
    expect(updateMember.needs(input)).toEqual(['members:admin']);
    expect(updateMember.effect).toBe('idempotent-write');
  });
});

describe('inviting', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `group${index}`);

  it('offers a seat, groups and monthly credits, or none of them', () => {
    const terms = { seat_type: 'workspace_member', group_ids: ['design'], usage_limit: 5_000 };
    expect(v.parse(inviteUser.body, { email, ...terms })).toEqual({ email, ...terms });
    expect(v.parse(inviteUsers.body, { emails: [email], ...terms })).toEqual({ emails: [email], ...terms });
    const open = { seat_type: null, group_ids: null, usage_limit: null };
    expect(JSON.stringify(v.parse(inviteUser.body, { email, ...open }))).toBe(JSON.stringify({ email }));
  });

  it('takes the older name of a seat for the one of today', () => {
    expect(v.parse(inviteUser.body, { email, workspace_permission: 'workspace_admin' })).toEqual({
      email,
      seat_type: 'workspace_admin',
    });
    const both = { workspace_permission: 'workspace_admin', seat_type: 'workspace_member' };
    expect(refuses(inviteUser.body, { email, ...both })).toEqual(['conflicting_seats']);
    expect(refuses(inviteUser.body, { email, workspace_permission: 'owner' })).toEqual(['invalid_seat']);
  });

  it('limits credits to whole numbers from zero on', () => {
    expect(takes(inviteUser.body, { email, usage_limit: 0 })).toBe(true);
    for (const usage_limit of [-1, 0.5, Infinity, Number.NaN, '5000', 2 ** 60])
      expect(takes(inviteUser.body, { email, usage_limit }), String(usage_limit)).toBe(false);
  });

  it('names groups by strict ids, and not too many', () => {
    expect(takes(inviteUser.body, { email, group_ids: ids(maxGroupsPerInvitation) })).toBe(true);
    expect(refuses(inviteUser.body, { email, group_ids: ids(maxGroupsPerInvitation + 1) })).toEqual([
      'too_many',
    ]);
    for (const group of ['../x', '', 'a/b']) {
      expect(refuses(inviteUser.body, { email, group_ids: [group] })).toEqual(['invalid_id']);
    }
  });

  it('Z11 reaches at most fifty addresses at once, each of them once, and at least one', () => {
    const emails = (count: number) => ids(count).map((name) => `${name}@northwind.example`);
    expect(maxInvitationsAtOnce).toBe(50);
    expect(takes(inviteUsers.body, { emails: emails(50) })).toBe(true);
    expect(refuses(inviteUsers.body, { emails: emails(51) })).toEqual(['too_many']);
    expect(refuses(inviteUsers.body, { emails: [] })).toEqual(['too_few']);
    expect(refuses(inviteUsers.body, { emails: [email, email.toUpperCase()] })).toEqual(['repeated_email']);
  });

  it('needs what it hands out: an admin seat, and places in groups', () => {
    const needs = (terms: object) => [
      inviteUser.needs({ path: {}, query: {}, body: v.parse(inviteUser.body, { email, ...terms }) }),
      inviteUsers.needs({
        path: {},
        query: {},
        body: v.parse(inviteUsers.body, { emails: [email], ...terms }),
      }),
    ];
    const both = (...permissions: string[]) => [permissions, permissions];
    expect(needs({})).toEqual(both('members:invite'));
    expect(needs({ seat_type: 'workspace_lite_member', group_ids: [] })).toEqual(both('members:invite'));
    expect(needs({ seat_type: 'workspace_admin' })).toEqual(both('members:invite', 'members:admin'));
    expect(needs({ group_ids: ['design'] })).toEqual(both('members:invite', 'groups:write'));
  });

  it('makes something new each time, and says whom it mails', () => {
    expect([inviteUser.effect, inviteUsers.effect]).toEqual(['one-shot-write', 'one-shot-write']);
    const one = { path: {}, query: {}, body: v.parse(inviteUser.body, { email }) };
    expect(inviteUser.mails?.(one)).toEqual([email]);
    const many = { path: {}, query: {}, body: { emails: [email, 'ben@northwind.example'] } };
    expect(inviteUsers.mails?.(many)).toEqual(many.body.emails);
  });

  it('is taken back by a DELETE with a body, which mails nobody', () => {
    expect(deleteInvitation).toMatchObject({ method: 'DELETE', effect: 'idempotent-write' });
    expect(deleteInvitation.mails).toBeUndefined();
  });
});

it.each([updateMember, inviteUser, inviteUsers, deleteInvitation, addGroupMember, removeGroupMember])(
  '$id has succeeded whatever it is answered, so that no write that was done is taken for lost',
  ({ response }) => {
    for (const answer of [undefined, null, '', { status: 'ok' }, { status: 'pending', key: 'sk_1' }])
      expect(v.parse(response, answer)).toEqual({ status: 'ok' });
  },
);
