import { describe, expect, it } from 'vitest';
import { jsmon, leftOutOf } from '../../src/client/index.js';
import { workspacePolicy } from '../../src/gateway/index.js';
import { emptyAnswers, invitationAnswersMade, sharedUserAnswers } from '../contract/jsmonAnswers.js';
import type { MadeUp } from '../contract/jsmonAnswers.js';
import { jsmonClientOf } from './support/jsmonClientOf.js';

const ben = { id: 'auth0|66f', email: 'ben.kowalski@northwind.example' };
const dee = { id: '0f0e0d0c-7425-40de-944b-e07fc1f90ae7', email: 'dee.haddad@northwind.example' };
const named = (all: readonly MadeUp[]) => all.map((one): [string, MadeUp] => [one.name, one]);

/** What a backend for Jsmon makes of one made-up list, through gateway and client. */
function through(ending: string, { answer }: MadeUp) {
  const { client, drifts, workspaceId } = jsmonClientOf(ending, () => Response.json(answer));
  return { backend: jsmon(client, { workspaceId }), drifts, workspaceId };
}

describe('W-F2, W-F8: a list of shared users', () => {
  it.each(named(sharedUserAnswers(ben.id, ben.email)))('is read: %s', async (_, made) => {
    const { backend, drifts, workspaceId } = through('/sharedUsers', made);
    const people = await backend.members!.list();
    expect(people.filter(({ owner }) => !owner)).toMatchObject([ben]);
    expect(leftOutOf(people)).toBe(made.unreadable);
    const unread = drifts.flatMap((drift) => drift.unread).filter(({ kind }) => kind === 'entry');
    expect(unread.reduce((sum, { count }) => sum + count, 0)).toBe(made.unreadable);
    expect(JSON.stringify(drifts)).not.toContain(ben.email);
    const access = await backend.sharing!.read({ type: 'workspace', id: workspaceId });
    expect(access.grants.map(({ principal }) => principal.id)).toContain(ben.id);
  });

  const whole = sharedUserAnswers(ben.id, ben.email).filter(({ name }) => !/^(?!full)[\w-]+,/.test(name));

  it.each(named(whole))('decides: %s', async (_, { answer }) => {
    const { client, workspaceId } = jsmonClientOf('/sharedUsers', () => Response.json(answer), {
      as: 'ben',
      authorize: workspacePolicy(),
    });
    const viewer = await jsmon(client, { workspaceId }).viewer.get(null);
    expect([...viewer.permissions].sort()).toEqual(['members:read', 'resource:read']);
  });

  it.each(named(emptyAnswers))('is one of nobody: %s', async (_, made) => {
    const { backend, drifts } = through('/sharedUsers', made);
    expect((await backend.members!.list()).filter(({ owner }) => !owner)).toEqual([]);
    expect(drifts).toEqual([]);
  });
});

describe('W-F2, W-F8: a list of invitations', () => {
  const made = invitationAnswersMade(dee.id, dee.email, 'ana.ruiz@northwind.example');

  it.each(named(made))('is read: %s', async (_, one) => {
    const { backend, drifts } = through('/pendingInvitations', one);
    const invitations = await backend.invitations!.list!();
    expect(invitations).toMatchObject([dee]);
    expect(leftOutOf(invitations)).toBe(one.unreadable);
    if (one.unreadable === 0) expect(drifts).toEqual([]);
  });

  it.each(named(emptyAnswers))('is one of none: %s', async (_, one) => {
    const { backend } = through('/pendingInvitations', one);
    expect(await backend.invitations!.list!()).toEqual([]);
  });
});

describe('W-F3: a write of Jsmon’s that was done is told as done, once, whatever is said about it', () => {
  const json = (body: string, status = 200) =>
    new Response(body, { status, headers: { 'content-type': 'application/json' } });
  const answers: Readonly<Record<string, () => Response>> = {
    'a sentence': () => json('{"message":"Invited."}'),
    null: () => json('null'),
    'a list': () => json('[7]'),
    'no JSON': () => json('{"mess'),
    'a text': () => new Response('ok', { headers: { 'content-type': 'text/plain' } }),
    'a page': () => new Response('<h1>Done</h1>', { headers: { 'content-type': 'text/html' } }),
    nothing: () => new Response(null, { status: 204 }),
    'another success': () => json('{"id":7}', 201),
  };

  it.each(Object.entries(answers))('an invitation answered by %s', async (_, answer) => {
    const { client, workspaceId, answered } = jsmonClientOf('/invite', answer);
    await jsmon(client, { workspaceId }).invitations!.send('new@northwind.example', {});
    expect(answered()).toBe(1);
  });
});
