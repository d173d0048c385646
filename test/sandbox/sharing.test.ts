import { describe, expect, it } from 'vitest';
import { maxPrincipalsPerResource, presetRoles } from '../../src/contract/index.js';
import { accountNamed, firstVoice, groupNamed, openSandbox } from './openSandbox.js';
import type { Answered } from './openSandbox.js';
import { groupsOf, membersOf, problemOf, resourceOf } from './wire.js';

const slotsOf = (answered: Answered) => resourceOf(answered).role_to_group_ids;
const optionsOf = (answered: Answered) => resourceOf(answered).share_options;
const slotOf = (answered: Answered, id: string) =>
  Object.keys(slotsOf(answered)).filter((slot) => slotsOf(answered)[slot]!.includes(id));

function openFirstVoice(options = {}) {
  const opened = openSandbox(options);
  const voice = firstVoice(opened.sandbox);
  const read = () => opened.get(voice.read);
  const share = (role: string, target: object) =>
    opened.post(voice.share, { role, resource_type: 'voice', ...target });
  const unshare = (target: object) => opened.post(voice.unshare, { resource_type: 'voice', ...target });
  const id = (handle: string) => opened.sandbox.person(handle).id;
  const email = (handle: string) => opened.sandbox.person(handle).email;
  return { ...opened, voice, read, share, unshare, id, email };
}

describe('W-F10: whom a share or unshare is for', () => {
  it('is a service account by its address, also one without keys', async () => {
    const { sandbox, read, share, unshare } = openFirstVoice();
    const { id } = accountNamed(sandbox, 'qa-bot');
    const user_email = `qa-bot@service-accounts.northwind.example`;
    expect((await share('viewer', { user_email })).status).toBe(200);
    expect(slotOf(await read(), id)).toEqual(['viewer']);
    expect((await unshare({ user_email })).status).toBe(200);
    expect(slotOf(await read(), id)).toEqual([]);
  });

  it('is whoever is listed, by the id that stands there; nobody else by such an id', async () => {
    const { read, unshare, share, id } = openFirstVoice();
    expect((await unshare({ group_id: id('ben') })).status).toBe(200);
    expect(slotOf(await read(), id('ben'))).toEqual([]);
    expect((await unshare({ group_id: id('ben') })).status).toBe(404);
    expect((await share('viewer', { group_id: id('ben') })).status).toBe(404);
  });
});

describe('reading who has access', () => {
  it('puts ids of people, groups and service accounts alike into the slots of their roles', async () => {
    const { sandbox, read, id } = openFirstVoice();
    const answered = await read();
    expect(slotOf(answered, id('ben'))).toEqual(['editor']);
    expect(slotOf(answered, groupNamed(sandbox, 'Design').id)).toEqual(['editor']);
    expect(slotOf(answered, accountNamed(sandbox, 'render-farm').id)).toEqual(['viewer']);
  });

  it('lists the creator as an admin', async () => {
    const { read, id } = openFirstVoice();
    const answered = await read();
    expect(resourceOf(answered).creator_user_id).toBe(id('ana'));
    expect(slotsOf(answered).admin).toEqual([id('ana')]);
  });

  it('leaves a slot out or empty where nobody has the role', async () => {
    const { sandbox, get } = openSandbox();
    const untitled = sandbox.workspace.voices.find(({ name }) => name === 'Untitled take')!;
    const answered = await get(`/v1/workspace/resources/${untitled.id}?resource_type=voice`);
    expect(slotsOf(answered)).toEqual({ admin: [sandbox.person('ana').id], editor: [], viewer: [] });
    expect(resourceOf(answered).resource_name).toBeNull();
  });

  it('offers those who have nothing yet: people by address, groups and service accounts by name', async () => {
    const { sandbox, read, id } = openFirstVoice();
    const options = optionsOf(await read());
    const dee = sandbox.person('dee');
    const narration = groupNamed(sandbox, 'Narration');
    const robot = accountNamed(sandbox, 'podcast-robot');
    expect(options).toContainEqual({ name: dee.email, id: dee.id, type: 'user' });
    expect(options).toContainEqual({ name: 'Narration', id: narration.id, type: 'group' });
    expect(options).toContainEqual({ name: 'podcast-robot', id: robot.id, type: 'key' });
    const offered = options.map((option) => option.id);
    for (const held of [id('ana'), id('ben'), id('cai'), groupNamed(sandbox, 'Design').id]) {
      expect(offered).not.toContain(held);
    }
  });

  it('offers neither locked members nor workspace admins, who have nothing to gain', async () => {
    const { read, id } = openFirstVoice();
    const offered = optionsOf(await read()).map((option) => option.id);
    expect(offered).not.toContain(id('goran'));
    expect(offered).not.toContain(id('fatima'));
  });

  it('can offer a service account under the id of a key, and then leaves out the one without keys', async () => {
    const { sandbox, read } = openFirstVoice({ keyOptionForm: 'key-id' });
    const keys = optionsOf(await read()).filter(({ type }) => type === 'key');
    const qa = accountNamed(sandbox, 'qa-bot');
    expect(keys).toContainEqual({ name: 'qa-bot', id: qa.keys[0]!.id, type: 'key' });
    expect(keys.map(({ name }) => name)).not.toContain('podcast-robot');
  });

  it('shows a role of the company’s own beside the four', async () => {
    const { sandbox, read, id, voice } = openFirstVoice();
    sandbox.addCustomRole('role_mixing');
    expect(slotsOf(await read()).role_mixing).toEqual([]);
    sandbox.setGrant(voice.key, id('dee'), 'role_mixing');
    expect(slotOf(await read(), id('dee'))).toEqual(['role_mixing']);
  });

  it('keeps what a person was given when they leave the company, under an id without a name', async () => {
    const { sandbox, read, get, id } = openFirstVoice();
    const benId = id('ben');
    sandbox.removePerson(benId);
    expect(slotOf(await read(), benId)).toEqual(['editor']);
    const members = membersOf(await get('/v1/workspace/members'));
    expect(members.map((one) => one.user_id)).not.toContain(benId);
  });

  it('says who may use a public voice without an account', async () => {
    const { sandbox, read, voice } = openFirstVoice();
    expect(resourceOf(await read()).anonymous_access_level_override).toBeNull();
    sandbox.setAnonymous(voice.key, 'viewer');
    expect(resourceOf(await read()).anonymous_access_level_override).toBe('viewer');
  });

  it('works for agents and dictionaries too', async () => {
    const { sandbox, get } = openSandbox();
    const [agent] = sandbox.workspace.agents;
    const [dictionary] = sandbox.workspace.dictionaries;
    const read = (type: string, id: string) => get(`/v1/workspace/resources/${id}?resource_type=${type}`);
    expect(resourceOf(await read('convai_agents', agent!.id)).resource_name).toBe(agent!.name);
    expect(resourceOf(await read('pronunciation_dictionary', dictionary!.id)).resource_name).toBe(
      dictionary!.name,
    );
  });
});

describe('sharing', () => {
  it.each(presetRoles)('gives a member the role %s by address, in any case', async (role) => {
    const { read, share, id, email } = openFirstVoice();
    expect(await share(role, { user_email: email('dee').toUpperCase() })).toMatchObject({ status: 200 });
    const answered = await read();
    expect(slotOf(answered, id('dee'))).toEqual([role]);
    expect(optionsOf(answered).map((option) => option.id)).not.toContain(id('dee'));
  });

  it('replaces the role that somebody had, upwards and downwards', async () => {
    const { read, share, id, email } = openFirstVoice();
    await share('admin', { user_email: email('ben') });
    expect(slotOf(await read(), id('ben'))).toEqual(['admin']);
    await share('viewer', { user_email: email('ben') });
    expect(slotOf(await read(), id('ben'))).toEqual(['viewer']);
  });

  it('replaces a role of the company’s own', async () => {
    const { sandbox, read, share, id, email, voice } = openFirstVoice();
    sandbox.setGrant(voice.key, id('dee'), 'role_mixing');
    await share('commenter', { user_email: email('dee') });
    expect(slotOf(await read(), id('dee'))).toEqual(['commenter']);
  });

  it('reaches a group by its id', async () => {
    const { sandbox, read, share } = openFirstVoice();
    const { id } = groupNamed(sandbox, 'Narration');
    await share('commenter', { group_id: id });
    expect(slotOf(await read(), id)).toEqual(['commenter']);
  });

  it.each([0, 1])('lands on the service account, whichever of its keys is named (key %i)', async (index) => {
    const { sandbox, read, share } = openFirstVoice();
    const account = accountNamed(sandbox, 'render-farm');
    await share('editor', { workspace_api_key_id: account.keys[index]!.id });
    expect(slotOf(await read(), account.id)).toEqual(['editor']);
    expect(slotOf(await read(), account.keys[index]!.id)).toEqual([]);
  });

  it('takes null for a target that is not meant', async () => {
    const { share, email } = openFirstVoice();
    const answered = await share('viewer', {
      user_email: email('dee'),
      group_id: null,
      workspace_api_key_id: null,
    });
    expect(answered.status).toBe(200);
  });

  it('can be taken back', async () => {
    const { read, unshare, id, email } = openFirstVoice();
    expect(await unshare({ user_email: email('cai') })).toMatchObject({ status: 200, body: null });
    const answered = await read();
    expect(slotOf(answered, id('cai'))).toEqual([]);
    expect(optionsOf(answered).map((option) => option.id)).toContain(id('cai'));
  });

  it('may be taken back twice', async () => {
    const { unshare, email } = openFirstVoice();
    await unshare({ user_email: email('cai') });
    expect((await unshare({ user_email: email('cai') })).status).toBe(200);
  });
});

describe('everyone', () => {
  it('is given a baseline under the group id `default`, and loses it again', async () => {
    const { sandbox, read, share, unshare, id, voice } = openFirstVoice();
    const roleOfDee = () => sandbox.workspace.roleOf(id('dee'), voice.key.type, voice.key.id);
    expect(roleOfDee()).toBeNull();
    await share('commenter', { group_id: 'default' });
    expect(slotOf(await read(), 'default')).toEqual(['commenter']);
    expect(roleOfDee()).toBe('commenter');
    await unshare({ group_id: 'default' });
    expect(slotOf(await read(), 'default')).toEqual([]);
    expect(roleOfDee()).toBeNull();
  });

  it('can be a group with an id of its own, which lists every member and sets the baseline as well', async () => {
    const { sandbox, get, read, share, voice } = openFirstVoice({ baselineForm: 'group-id' });
    const groups = groupsOf(await get('/v1/workspace/groups'));
    const everyone = Object.values(groups).find(({ name }) => name === 'Everyone')!;
    expect(everyone.members).toHaveLength(60);
    expect(optionsOf(await read())).toContainEqual({ name: 'Everyone', id: everyone.id, type: 'group' });
    await share('viewer', { group_id: everyone.id });
    const answered = await read();
    expect(slotOf(answered, everyone.id)).toEqual(['viewer']);
    expect(slotOf(answered, 'default')).toEqual([]);
    expect(optionsOf(answered).map((option) => option.id)).not.toContain(everyone.id);
    expect(sandbox.workspace.resource(voice.key.type, voice.key.id).baseline).toBe('viewer');
  });
});

describe('the provider refuses', () => {
  const refusal = (answered: Answered) => {
    const { type, code, status, param } = problemOf(answered);
    return { http: answered.status, type, code, status, param };
  };

  it.each([
    ['no target', {}],
    ['two targets', { user_email: 'dee.larsen@northwind.example', group_id: 'default' }],
    [
      'three targets',
      { user_email: 'dee.larsen@northwind.example', group_id: 'x', workspace_api_key_id: 'y' },
    ],
    ['three nulls', { user_email: null, group_id: null, workspace_api_key_id: null }],
  ])('%s', async (_, target) => {
    const { share, unshare } = openFirstVoice();
    const wanted = { http: 400, type: 'validation_error', code: 'invalid_parameters' };
    expect(refusal(await share('viewer', target))).toMatchObject(wanted);
    expect(refusal(await unshare(target))).toMatchObject(wanted);
  });

  it.each([
    [
      'an address that is no member’s',
      { user_email: 'stranger@northwind.example' },
      'user_not_found',
      'user_email',
    ],
    ['a group that there is not', { group_id: 'nobody' }, 'group_not_found', 'group_id'],
    [
      'a key that there is not',
      { workspace_api_key_id: 'nokey' },
      'api_key_not_found',
      'workspace_api_key_id',
    ],
  ])('%s', async (_, target, code, param) => {
    const { share, unshare } = openFirstVoice();
    const wanted = { http: 404, type: 'not_found', code, status: code, param };
    expect(refusal(await share('viewer', target))).toEqual(wanted);
    expect(refusal(await unshare(target))).toEqual(wanted);
  });

  it('the id of a service account in place of one of its keys', async () => {
    const { sandbox, share } = openFirstVoice();
    const { id } = accountNamed(sandbox, 'render-farm');
    expect((await share('viewer', { workspace_api_key_id: id })).status).toBe(404);
  });

  it('to change or remove the creator', async () => {
    const { read, share, unshare, id, email } = openFirstVoice();
    const wanted = { http: 400, type: 'invalid_request', status: 'creator_fixed' };
    expect(refusal(await share('viewer', { user_email: email('ana') }))).toMatchObject(wanted);
    expect(refusal(await unshare({ user_email: email('ana') }))).toMatchObject(wanted);
    expect(slotOf(await read(), id('ana'))).toEqual(['admin']);
  });

  it('the hundred-and-first principal, in its older form, and still changes the hundred', async () => {
    const { sandbox, post, get } = openSandbox();
    const { workspace } = sandbox;
    const crowded = workspace.voices.find(({ id }) => workspace.resource('voice', id).grants.size === 97)!;
    const path = `/v1/workspace/resources/${crowded.id}`;
    const key = { type: 'voice', id: crowded.id };
    const share = (handle: string, role: string) =>
      post(`${path}/share`, { role, resource_type: 'voice', user_email: sandbox.person(handle).email });
    for (const handle of ['dee', 'ben', 'cai']) sandbox.setGrant(key, sandbox.person(handle).id, null);
    sandbox.setGrant(key, 'left-long-ago-1', 'viewer');
    sandbox.setGrant(key, 'left-long-ago-2', 'viewer');
    sandbox.setGrant(key, 'left-long-ago-3', 'viewer');

    expect((await share('dee', 'viewer')).status).toBe(200);
    expect((await share('ben', 'viewer')).status).toBe(200);
    expect(Object.values(slotsOf(await get(`${path}?resource_type=voice`))).flat()).toHaveLength(
      maxPrincipalsPerResource + 1,
    );
    const refused = await share('cai', 'viewer');
    expect(refused.status).toBe(400);
    expect(Object.keys(problemOf(refused))).toEqual(['status', 'message']);
    expect(problemOf(refused).status).toBe('too_many_principals');
    expect((await share('dee', 'editor')).status).toBe(200);
    expect(
      (await post(`${path}/share`, { role: 'viewer', resource_type: 'voice', group_id: 'default' })).status,
    ).toBe(200);
  });

  it.each([
    ['voice', 'voice_not_found'],
    ['convai_agents', 'agent_not_found'],
    ['pronunciation_dictionary', 'pronunciation_dictionary_not_found'],
    ['dubbing', 'resource_not_found'],
  ])('a %s that there is not', async (type, code) => {
    const { get, post } = openSandbox();
    const path = '/v1/workspace/resources/nothing';
    const wanted = { http: 404, type: 'not_found', code, param: 'resource_id' };
    expect(refusal(await get(`${path}?resource_type=${type}`))).toMatchObject(wanted);
    const target = { resource_type: type, group_id: 'default' };
    expect(refusal(await post(`${path}/share`, { role: 'viewer', ...target }))).toMatchObject(wanted);
    expect(refusal(await post(`${path}/unshare`, target))).toMatchObject(wanted);
  });

  it('a right id under the wrong type', async () => {
    const { get, voice } = openFirstVoice();
    expect((await get(`${voice.path}?resource_type=dubbing`)).status).toBe(404);
  });

  it('a caller who does not administer the resource', async () => {
    const { sandbox, share, id, email } = openFirstVoice();
    sandbox.lock(id('ana'));
    expect(refusal(await share('viewer', { user_email: email('dee') }))).toMatchObject({
      http: 403,
      type: 'authorization_error',
      code: 'insufficient_permissions',
    });
  });
});

describe('the role that somebody really has', () => {
  const roleIn = (handle: string, arrange: (opened: ReturnType<typeof openFirstVoice>) => void) => {
    const opened = openFirstVoice();
    arrange(opened);
    return opened.sandbox.workspace.roleOf(opened.id(handle), 'voice', opened.voice.key.id);
  };

  it('is the highest of what was given to them, to a group of theirs and to everyone', () => {
    expect(roleIn('eva', () => {})).toBe('editor');
    expect(roleIn('eva', ({ sandbox, voice, id }) => sandbox.setGrant(voice.key, id('eva'), 'admin'))).toBe(
      'admin',
    );
    expect(roleIn('cai', ({ sandbox, voice }) => sandbox.setBaseline(voice.key, 'commenter'))).toBe(
      'commenter',
    );
    expect(roleIn('dee', () => {})).toBeNull();
  });

  it('is admin for the creator and for every admin seat, listed or not', () => {
    expect(roleIn('fatima', () => {})).toBe('admin');
    expect(roleIn('dee', ({ sandbox, voice, id }) => sandbox.setCreator(voice.key, id('dee')))).toBe('admin');
    expect(roleIn('dee', ({ sandbox, id }) => sandbox.setSeat(id('dee'), 'workspace_admin'))).toBe('admin');
  });

  it('is none while they are locked, even for an admin', () => {
    expect(roleIn('ben', ({ sandbox, id }) => sandbox.lock(id('ben')))).toBeNull();
    expect(roleIn('fatima', ({ sandbox, id }) => sandbox.lock(id('fatima')))).toBeNull();
    expect(
      roleIn('ben', ({ sandbox, id }) => {
        sandbox.lock(id('ben'));
        sandbox.lock(id('ben'), false);
      }),
    ).toBe('editor');
  });

  it('ends with their membership of the group that it came through', () => {
    expect(roleIn('eva', ({ sandbox }) => sandbox.setMembers(groupNamed(sandbox, 'Design').id, []))).toBe(
      'viewer',
    );
  });

  it('does not come to a service account from everyone, nor to a stranger from anything', () => {
    const { sandbox, voice } = openFirstVoice();
    sandbox.setBaseline(voice.key, 'admin');
    const role = (id: string) => sandbox.workspace.roleOf(id, 'voice', voice.key.id);
    expect(role(accountNamed(sandbox, 'render-farm').id)).toBe('viewer');
    expect(role(accountNamed(sandbox, 'qa-bot').id)).toBeNull();
    expect(role('stranger')).toBeNull();
  });
});
