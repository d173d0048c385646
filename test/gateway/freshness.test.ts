import { describe, expect, it } from 'vitest';
import { everyoneGroupId } from '../../src/contract/limits.js';
import { memoryStore, workspacePolicy } from '../../src/gateway/index.js';
import { allowing, openGateway, openWorkspaceGateway, post, type Front } from './support/openGateway.js';
import { patiently } from '../setup/patiently.js';

const members = '/elevenlabs/v1/workspace/members';
const resource = (id: string) => `/elevenlabs/v1/workspace/resources/${id}`;
const share = (email: string, role: string) => post({ role, resource_type: 'voice', user_email: email });
const asked = ({ sandbox }: Front, operationId: string) =>
  sandbox.requests.filter((one) => one.operationId === operationId).length;

/** A voice that Dee is admin of by a group, and by nothing else. */
function openWithGroup() {
  const front = openWorkspaceGateway();
  const { sandbox } = front;
  const voice = sandbox.workspace.voices[1]!;
  const key = { type: 'voice', id: voice.id };
  const dee = sandbox.person('dee');
  const group = sandbox.workspace.groups.find(({ scim, id }) => scim === null && id !== everyoneGroupId)!;
  sandbox.setMembers(group.id, [dee.id]);
  sandbox.setGrant(key, group.id, 'admin');
  const makeSelfAdmin = () => front.send(`${resource(voice.id)}/share`, share(dee.email, 'admin'), 'dee');
  return { front, sandbox, voice, group, dee, makeSelfAdmin };
}

describe('a decision that gives rights', () => {
  it('L-S1: is taken on groups as they are, so whoever was taken out of one gives themselves nothing', async () => {
    const { front, sandbox, voice, group, makeSelfAdmin } = openWithGroup();
    const read = await front.send(`${resource(voice.id)}?resource_type=voice`, {}, 'dee');
    expect(read.status).toBe(200);
    // By the provider's own page, so that this gateway cannot know.
    sandbox.setMembers(group.id, []);
    expect(await makeSelfAdmin()).toMatchObject({ status: 404 });
    expect(asked(front, 'share_resource_endpoint')).toBe(0);
  });

  it('L-S1: is taken on members as they are, so whoever was locked shares nothing any more', async () => {
    const { front, sandbox, dee, makeSelfAdmin } = openWithGroup();
    await front.send('/session', {}, 'dee');
    sandbox.lock(dee.id);
    expect(await makeSelfAdmin()).toMatchObject({ status: 404 });
    expect(asked(front, 'share_resource_endpoint')).toBe(0);
  });

  it('L-S1: joins no question that began before it came', async () => {
    const { front, sandbox, group, makeSelfAdmin } = openWithGroup();
    const hold = sandbox.hold('get_groups_endpoint');
    const reading = front.send('/session?resource_type=voice&resource_id=any', {}, 'ana');
    await patiently(() => expect(asked(front, 'get_groups_endpoint')).toBe(1));
    // What is on its way was answered by the provider before this, and arrives after it.
    sandbox.setMembers(group.id, []);
    const sharing = makeSelfAdmin();
    await patiently(() => expect(asked(front, 'get_resource_metadata')).toBe(2));
    hold.release();
    expect(await sharing).toMatchObject({ status: 404 });
    expect(asked(front, 'get_groups_endpoint')).toBe(2);
    await reading;
  });

  it('L-S1: that come together put each question once, and those that come meanwhile once more', async () => {
    const memory = memoryStore();
    let questions = 0;
    const front = openWorkspaceGateway({
      store: {
        ...memory,
        take: (key, ...terms) => {
          if (key.startsWith('lookup:')) questions += 1;
          return memory.take(key, ...terms);
        },
      },
    });
    const { sandbox } = front;
    const [first, second, third] = sandbox.workspace.voices;
    const give = (id: string) =>
      front.send(`${resource(id)}/share`, share(sandbox.person('dee').email, 'viewer'));
    const hold = sandbox.hold('get_workspace_members');
    const calls = [give(first!.id), give(second!.id)];
    await patiently(() => expect(asked(front, 'get_workspace_members')).toBe(1));
    const before = questions;
    calls.push(...Array.from({ length: 10 }, () => give(third!.id)));
    // All of them have come, and wait, before the first question is answered.
    await patiently(() => expect(questions - before).toBeGreaterThanOrEqual(10));
    await new Promise((resolve) => setImmediate(resolve));
    hold.release();
    expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(asked(front, 'get_workspace_members')).toBe(2);
  });

  it('a write of many is answered by facts that are read once for all of them', async () => {
    const front = openWorkspaceGateway();
    const { sandbox } = front;
    const voice = sandbox.workspace.voices[0]!;
    const people = ['cai', 'dee', 'eva', 'giulia'].map((who) => sandbox.person(who).email);
    const answers = await Promise.all(
      people.map((email) => front.send(`${resource(voice.id)}/share`, share(email, 'viewer'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(asked(front, 'get_groups_endpoint')).toBe(1);
  });
});

describe('writes that could leave nobody', () => {
  /** A workspace whose owner is not told among its members, and that two admins are left of. */
  function openWithTwoAdmins() {
    const front = openWorkspaceGateway({
      fetch: async (request) => {
        const response = await front.sandbox.elevenlabs.fetch(request);
        if (!request.url.endsWith(members) || request.method !== 'GET') return response;
        const all = (await response.json()) as { user_id: string; is_owner: boolean }[];
        return Response.json(all.filter(({ is_owner }) => !is_owner));
      },
    });
    const { sandbox } = front;
    sandbox.setSeat(sandbox.person('ben').id, 'workspace_admin');
    for (const person of sandbox.workspace.people)
      if (!['ben', 'fatima'].includes(person.handle) && person.seat === 'workspace_admin' && !person.owner)
        sandbox.lock(person.id);
    const change = (who: string, as: string, to: object) =>
      front.send(members, post({ email: sandbox.person(who).email, ...to }), as);
    const admins = () =>
      sandbox.workspace.people.filter(
        ({ seat, owner, locked }) => seat === 'workspace_admin' && !owner && !locked,
      ).length;
    return { front, change, admins };
  }

  it.each([
    ['lock', { is_locked: true }],
    ['unseat', { workspace_seat_type: 'workspace_member' }],
  ])('A-A12: two last admins who %s each other at once leave one', async (_how, to) => {
    const { front, change, admins } = openWithTwoAdmins();
    const before = admins();
    expect(before).toBe(2);
    const hold = front.sandbox.hold('update_workspace_member');
    const both = [change('ben', 'fatima', to), change('fatima', 'ben', to)];
    await patiently(() => expect(asked(front, 'update_workspace_member')).toBeGreaterThan(0));
    hold.release();
    const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 403]);
    expect(admins()).toBe(1);
  });

  it('A-A12: hold up none that leave the admins as they are', async () => {
    const { front, change } = openWithTwoAdmins();
    const hold = front.sandbox.hold('update_workspace_member');
    const first = change('fatima', 'ben', { is_locked: true });
    await patiently(() => expect(asked(front, 'update_workspace_member')).toBe(1));
    const second = change('dee', 'ben', { is_locked: true });
    await patiently(() => expect(asked(front, 'update_workspace_member')).toBe(2));
    hold.release();
    expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('A-A12: wait also where a policy does not say that they need not', async () => {
    const front = openGateway({
      authorize: { ...allowing, inTurn: (() => undefined) as unknown as () => boolean },
    });
    const lock = (who: string) =>
      front.send(members, post({ email: front.sandbox.person(who).email, is_locked: true }));
    const hold = front.sandbox.hold('update_workspace_member');
    const both = [lock('dee'), lock('cai')];
    await patiently(() => expect(asked(front, 'update_workspace_member')).toBe(1));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(asked(front, 'update_workspace_member')).toBe(1);
    hold.release();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('a policy that fails to say whether a call must wait its turn refuses it', async () => {
    const policy = workspacePolicy();
    const front = openWorkspaceGateway({
      authorize: {
        ...policy,
        inTurn: () => {
          throw new Error('of the host');
        },
      },
    });
    const answer = await front.send(
      members,
      post({ email: front.sandbox.person('dee').email, is_locked: true }),
    );
    expect([answer.status, answer.code]).toEqual([500, 'policy_error']);
    expect(asked(front, 'update_workspace_member')).toBe(0);
  });
});

describe('unsharing by the id of a group', () => {
  const unshare = (front: Front, target: object, as: string) =>
    front.send(
      `${resource(front.sandbox.workspace.voices[1]!.id)}/unshare`,
      post({ resource_type: 'voice', ...target }),
      as,
    );

  it('A-A12: asks for a service account the right that its own field asks, by whichever of its ids', async () => {
    const front = openWorkspaceGateway();
    const account = front.sandbox.workspace.serviceAccounts[0]!;
    for (const id of [account.id, ...account.keys.map((key) => key.id)]) {
      expect((await unshare(front, { workspace_api_key_id: id }, 'ben')).status).toBe(403);
      expect((await unshare(front, { group_id: id }, 'ben')).status).toBe(403);
    }
    expect(asked(front, 'unshare_resource_endpoint')).toBe(0);
    expect((await unshare(front, { group_id: account.id }, 'ana')).status).not.toBe(403);
  });

  it('still takes an id out of a list that is nobody’s any more', async () => {
    const front = openWorkspaceGateway();
    await unshare(front, { group_id: 'grp_long_gone' }, 'ben');
    expect(asked(front, 'unshare_resource_endpoint')).toBe(1);
  });
});
