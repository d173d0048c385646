import { describe, expect, it } from 'vitest';
import {
  classifyRecipients,
  type RecipientFacts,
} from '../../../src/components/PrincipalPicker/classifyRecipients.js';
import { summariseRecipients } from '../../../src/components/RecipientField/summariseRecipients.js';
import { parseRecipients } from '../../../src/components/RecipientField/parseRecipients.js';
import { createRecipients, type Pickable } from '../../../src/components/RecipientField/Recipient.js';
import type { AccessRow, Person, Role } from '../../../src/hooks/index.js';
import { group, person, serviceAccount } from './people.js';

const ana = person('Ana Ruiz');
const ben = person('Ben Kowalski');
const cai = person('Cai Tan');
const dee = person('Dee Larsen');
const eva = person('Eva Lind', { locked: true });
const design = group('Design');
const farm = serviceAccount('render-farm');

const row = (principal: AccessRow['principal'], role: string, fixed: AccessRow['fixed'] = null) => ({
  principal,
  role,
  fixed,
});

const facts: RecipientFacts = {
  role: 'editor',
  members: [ana, ben, cai, dee, eva],
  rows: [row(ana, 'admin', 'creator')],
  viewer: { memberId: 'user_someone', email: 'someone@northwind.example' },
  creatorId: ana.id,
  maxPrincipals: 100,
};

const typed = (text: string) => createRecipients(parseRecipients(text).entries, []);
const picked = (...principals: Pickable[]) =>
  createRecipients(
    principals.map((principal) => ({ kind: 'picked', principal })),
    [],
  );
const verdicts = (recipients: ReturnType<typeof typed>, more: Partial<RecipientFacts> = {}) =>
  classifyRecipients(recipients, { ...facts, ...more }).map(({ verdict }) => verdict);

describe('classifying recipients', () => {
  it('finds the member of a typed address, upper and lower case aside', () => {
    const [answer] = classifyRecipients(typed('Somebody <CAI.Tan@Northwind.Example>'), facts);
    expect(answer).toMatchObject({ principal: cai, role: 'editor', verdict: { is: 'new' }, tone: 'good' });
  });

  it('keeps the name of an address that belongs to nobody here', () => {
    const [answer] = classifyRecipients(typed('Bo Ek <bo@x.test>'), facts);
    expect(answer).toMatchObject({
      principal: { id: null, name: 'Bo Ek', email: 'bo@x.test' },
      verdict: { is: 'not-member' },
      tone: 'bad',
    });
  });

  it('lets the server say who is a member when the members could not be read', () => {
    expect(verdicts(typed('bo@x.test'), { members: null })).toEqual([{ is: 'unchecked' }]);
  });

  it('invites whoever is not here yet where an invitation carries the role, member lists or not', () => {
    const [known, stranger] = classifyRecipients(typed('cai.tan@northwind.example, bo@x.test'), {
      ...facts,
      invites: true,
    });
    expect(known).toMatchObject({ principal: cai, verdict: { is: 'new' } });
    expect(stranger).toMatchObject({ verdict: { is: 'invite' }, tone: 'good', role: 'editor' });
    expect(verdicts(typed('bo@x.test'), { invites: true, members: null })).toEqual([{ is: 'invite' }]);
  });

  it('counts the invited among those the resource may be shared with', () => {
    expect(verdicts(typed('bo@x.test, cy@x.test'), { invites: true, maxPrincipals: 2 })).toEqual([
      { is: 'invite' },
      { is: 'over-limit', max: 2 },
    ]);
  });

  it('invites nobody a second time', () => {
    const isInvited = (email: string) => email === 'bo@x.test';
    const [answer] = classifyRecipients(typed('bo@x.test'), { ...facts, invites: true, isInvited });
    expect(answer).toMatchObject({ verdict: { is: 'invited' }, tone: 'bad' });
    expect(verdicts(typed('bo@x.test'), { isInvited })).toEqual([{ is: 'invited' }]);
    // Whoever has joined since is a member like any other.
    expect(verdicts(typed('cai.tan@northwind.example'), { isInvited: () => true })).toEqual([{ is: 'new' }]);
  });

  it.each<[held: Role, given: Role, verdict: object]>([
    ['viewer', 'editor', { is: 'rise', from: 'viewer' }],
    ['editor', 'admin', { is: 'rise', from: 'editor' }],
    ['commenter', 'commenter', { is: 'same' }],
    ['admin', 'editor', { is: 'fall', from: 'admin' }],
    ['editor', 'viewer', { is: 'fall', from: 'editor' }],
  ])('says what becomes of a %s who is given %s', (held, role, verdict) => {
    const rows = [row(ben, held), row(design, held), row(farm, held)];
    expect(verdicts(typed('ben.kowalski@northwind.example'), { rows, role })).toEqual([verdict]);
    expect(verdicts(picked(design, farm), { rows, role })).toEqual([verdict, verdict]);
  });

  it('judges a recipient by a role of their own where they have one', () => {
    const [recipient] = createRecipients([{ kind: 'picked', principal: ben }], [], 'viewer');
    expect(verdicts([recipient!], { rows: [row(ben, 'editor')] })).toEqual([{ is: 'fall', from: 'editor' }]);
  });

  it('marks the second of two that mean the same, typed or picked', () => {
    const recipients = [
      ...typed('ben.kowalski@northwind.example, BEN.kowalski@northwind.example, x@y.test, X@y.test'),
    ];
    recipients.push(...createRecipients([{ kind: 'picked', principal: ben }], recipients));
    const found = classifyRecipients(recipients, facts);
    expect(found.map(({ verdict }) => verdict.is)).toEqual([
      'new',
      'duplicate',
      'not-member',
      'duplicate',
      'duplicate',
    ]);
    expect(found.map(({ tone }) => tone)).toEqual(['good', 'quiet', 'bad', 'quiet', 'quiet']);
  });

  it('will not touch the creator, the viewer, roles of the workspace’s own and roles above the viewer’s', () => {
    const rows = [row(ben, 'role_narrators', 'custom-role'), row(cai, 'admin', 'viewer-cannot')];
    const viewer = { memberId: dee.id, email: 'another@northwind.example' };
    expect(verdicts(picked(ana, ben, cai, dee), { rows, viewer })).toEqual([
      { is: 'fixed', why: 'creator' },
      { is: 'fixed', why: 'custom-role' },
      { is: 'fixed', why: 'viewer-cannot' },
      { is: 'fixed', why: 'you' },
    ]);
  });

  it('knows the viewer by address where the provider does not know them', () => {
    const viewer = { memberId: null, email: 'GUEST@northwind.example' };
    expect(verdicts(typed('guest@northwind.example'), { viewer })).toEqual([{ is: 'fixed', why: 'you' }]);
  });

  it('replaces one of the four roles held beside one of the workspace’s own', () => {
    const rows = [row(ben, 'role_narrators', 'custom-role'), row(ben, 'viewer')];
    expect(verdicts(picked(ben), { rows })).toEqual([{ is: 'rise', from: 'viewer' }]);
  });

  it('refuses locked members, machines without a key and people without an address', () => {
    const unnamed = person('Finn', { email: null });
    expect(verdicts(picked(eva, serviceAccount('archive', null), unnamed))).toEqual([
      { is: 'locked' },
      { is: 'unreachable' },
      { is: 'unreachable' },
    ]);
    expect(verdicts(typed('eva.lind@northwind.example'))).toEqual([{ is: 'locked' }]);
  });

  it('keeps malformed texts, with the reason (Z05)', () => {
    expect(verdicts(typed('bo@, аna.ruiz@northwind.example'))).toEqual([
      { is: 'malformed', reason: 'not-an-address' },
      { is: 'malformed', reason: 'look-alike' },
    ]);
  });

  it('does not take an address for that of a member whose address folds into it (Z05)', () => {
    const kelvin = person('Kelvin', { email: 'bo\u212A@northwind.example' });
    expect(verdicts(typed('bok@northwind.example'), { members: [kelvin] })).toEqual([{ is: 'not-member' }]);
  });

  it('counts up to the limit, which those who are in already do not use up', () => {
    const rows = [row(ana, 'admin', 'creator'), row(ben, 'viewer')];
    const found = verdicts(picked(ben, cai, dee, design), { rows, maxPrincipals: 4 });
    expect(found.map(({ is }) => is)).toEqual(['rise', 'new', 'new', 'over-limit']);
    expect(verdicts(picked(cai, dee), { rows, maxPrincipals: null }).map(({ is }) => is)).toEqual([
      'new',
      'new',
    ]);
  });

  it('names a path by which somebody keeps more than they are given', () => {
    const otherPath = () => ({ via: 'group', role: 'editor', group: design }) as const;
    const keeps = (role: Role) =>
      classifyRecipients(picked(cai), { ...facts, role, otherPath })[0]?.keeps ?? null;
    expect(keeps('viewer')).toMatchObject({ via: 'group', role: 'editor' });
    expect(keeps('editor')).toBeNull();
    expect(keeps('admin')).toBeNull();
  });

  it('gives one answer for each recipient, in order, and counts them', () => {
    const members = Array.from({ length: 96 }, (_, index): Person => person(`Number ${index}`));
    const rows = [row(members[0]!, 'editor'), row(members[1]!, 'editor'), row(members[2]!, 'admin')];
    const text = [...members.map(({ email }) => email), 'bad@', 'bo@x.test', 'worse'].join('\n');
    const recipients = typed(text);
    const classified = classifyRecipients(recipients, { ...facts, members, rows });
    expect(classified.map(({ recipient }) => recipient)).toEqual(recipients);
    expect(summariseRecipients(classified)).toEqual({ ready: 93, attention: 4, already: 2 });
  });
});
