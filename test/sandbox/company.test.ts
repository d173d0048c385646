import { describe, expect, it } from 'vitest';
import { maxEmailLength } from '../../src/contract/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { accountNamed, firstVoice, groupNamed, openSandbox } from './openSandbox.js';

const { sandbox } = openSandbox();
const { workspace } = sandbox;
const cast = ['ana', 'ben', 'cai', 'dee'].map((handle) => sandbox.person(handle));

const resourceOf = (index: number) => workspace.resource('voice', workspace.voices[index]!.id);
const allVoices = workspace.voices.map(({ id }) => workspace.resource('voice', id));

describe('Northwind Studio', () => {
  it('has sixty people, twelve groups, five service accounts, forty voices, agents and dictionaries', () => {
    expect(workspace.name).toBe('Northwind Studio');
    expect(workspace.people).toHaveLength(60);
    expect(workspace.groups).toHaveLength(12);
    expect(workspace.serviceAccounts).toHaveLength(5);
    expect(workspace.voices).toHaveLength(40);
    expect(workspace.agents.length).toBeGreaterThan(0);
    expect(workspace.dictionaries.length).toBeGreaterThan(0);
  });

  it('gives every person an address of its own in the company’s domain, and a handle of their own', () => {
    expect(new Set(workspace.people.map(({ email }) => email)).size).toBe(60);
    expect(new Set(workspace.people.map(({ handle }) => handle)).size).toBe(60);
    for (const { email } of workspace.people) {
      expect(email).toMatch(/^[a-z.]+@northwind\.example$/);
      expect(email.length).toBeLessThan(maxEmailLength);
    }
  });

  it('gives nothing the same id twice', () => {
    const ids = [
      ...workspace.people,
      ...workspace.groups,
      ...workspace.serviceAccounts,
      ...workspace.serviceAccounts.flatMap(({ keys }) => keys),
      ...workspace.voices,
      ...workspace.agents,
      ...workspace.dictionaries,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
  });

  it('is owned by Ana, the first member, who holds an admin seat; Ben and Cai have full seats, Dee a basic one', () => {
    const [ana] = workspace.people;
    expect(ana).toMatchObject({ handle: 'ana', email: 'ana.ruiz@northwind.example', owner: true });
    expect(cast.map(({ seat }) => seat)).toEqual([
      'workspace_admin',
      'workspace_member',
      'workspace_member',
      'workspace_lite_member',
    ]);
    expect(workspace.people.filter(({ owner }) => owner)).toHaveLength(1);
  });

  it('has locked members, a member without a name and one without a known seat', () => {
    expect(workspace.people.filter(({ locked }) => locked)).toHaveLength(2);
    expect(workspace.people.some(({ name }) => name === null)).toBe(true);
    expect(workspace.people.some(({ seat }) => seat === null)).toBe(true);
  });

  it('has a group that an identity provider manages, and an empty one', () => {
    expect(workspace.groups.filter(({ scim }) => scim !== null)).toHaveLength(1);
    expect(workspace.groups.some(({ memberIds }) => memberIds.length === 0)).toBe(true);
  });

  it('has render-farm with a key ending in 7f2c, an account without keys and one whose key is switched off', () => {
    expect(accountNamed(sandbox, 'render-farm').keys[0]?.hint).toBe('7f2c');
    expect(workspace.serviceAccounts.filter(({ keys }) => keys.length === 0)).toHaveLength(1);
    const keys = workspace.serviceAccounts.flatMap((account) => account.keys);
    expect(keys.filter(({ disableReason }) => disableReason !== null)).toHaveLength(1);
  });
});

describe('its first two voices', () => {
  it('are Aria, made by Ana and shared with Ben, Cai, Eva, Design and render-farm, without a baseline', () => {
    const aria = resourceOf(0);
    expect(aria.name).toBe('Aria, warm narrator');
    expect(aria.creatorId).toBe(sandbox.person('ana').id);
    expect(Object.fromEntries(aria.grants)).toEqual({
      [sandbox.person('ben').id]: 'editor',
      [sandbox.person('cai').id]: 'viewer',
      [sandbox.person('eva').id]: 'viewer',
      [groupNamed(sandbox, 'Design').id]: 'editor',
      [accountNamed(sandbox, 'render-farm').id]: 'viewer',
    });
    expect(aria.baseline).toBeNull();
  });

  it('leave Eva an editor through Design, whatever is given to her herself', () => {
    const { key } = firstVoice(sandbox);
    expect(groupNamed(sandbox, 'Design').memberIds).toContain(sandbox.person('eva').id);
    expect(workspace.roleOf(sandbox.person('eva').id, key.type, key.id)).toBe('editor');
  });

  it('are followed by one that somebody else made and Ben administers', () => {
    const bram = resourceOf(1);
    expect(cast.map(({ id }) => id)).not.toContain(bram.creatorId);
    expect(workspace.roleOf(sandbox.person('ben').id, 'voice', bram.id)).toBe('admin');
  });

  it.each([0, 1])('come to Ana, Ben, Cai and Dee through no group (voice %i)', (index) => {
    const { grants } = resourceOf(index);
    const reached = workspace.groups.filter(({ id }) => grants.has(id));
    expect(reached.length).toBeGreaterThan(0);
    for (const { memberIds } of reached) {
      for (const { id } of cast) expect(memberIds).not.toContain(id);
    }
  });
});

describe('among its voices', () => {
  it('are a baseline, an own role, public access, no name, a long name and a name in Arabic', () => {
    expect(allVoices.some(({ baseline }) => baseline !== null)).toBe(true);
    expect(
      allVoices.some(({ grants }) => [...grants.values()].some((role) => role.startsWith('role_'))),
    ).toBe(true);
    expect(allVoices.some(({ anonymous }) => anonymous === 'viewer')).toBe(true);
    expect(allVoices.some(({ name }) => name === null)).toBe(true);
    expect(allVoices.some(({ name }) => name?.length === 200)).toBe(true);
    expect(allVoices.some(({ name }) => /^\p{Script=Arabic}/u.test(name ?? ''))).toBe(true);
  });

  it('is one shared with an id that nobody has, and one with ninety-eight principals', () => {
    const known = new Set(
      [...workspace.people, ...workspace.groups, ...workspace.serviceAccounts].map(({ id }) => id),
    );
    expect(allVoices.some(({ grants }) => [...grants.keys()].some((id) => !known.has(id)))).toBe(true);
    // The creator is the ninety-eighth.
    expect(allVoices.map(({ grants }) => grants.size)).toContain(97);
  });

  it('nobody’s grant repeats that they made it', () => {
    for (const { creatorId, grants } of allVoices)
      if (creatorId !== null) expect(grants.has(creatorId)).toBe(false);
  });
});

describe('somebody who looks around', () => {
  it('is told when they name a person, a resource or an operation that is not there', () => {
    expect(() => sandbox.person('zorro')).toThrow('nobody called "zorro"');
    expect(() => workspace.resource('voice', 'nothing')).toThrow('no voice with the id nothing');
    expect(() => workspace.roleOf(cast[0]!.id, 'voice', 'nothing')).toThrow('no voice');
    expect(() => sandbox.fail('share', {})).toThrow('no operation "share"');
    expect(() => createSandbox({ faults: [{ operationId: 'nope' }] })).toThrow('no operation "nope"');
  });

  it('holds a copy that later changes leave alone', () => {
    const { sandbox: other } = openSandbox();
    const { key } = firstVoice(other);
    const before = other.workspace.resource(key.type, key.id);
    other.setGrant(key, other.person('dee').id, 'viewer');
    expect(before.grants.has(other.person('dee').id)).toBe(false);
    expect(other.workspace.resource(key.type, key.id).grants.get(other.person('dee').id)).toBe('viewer');
  });
});
