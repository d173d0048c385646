import { describe, expect, it, vi } from 'vitest';
import { createClock, createSandbox, systemClock } from '../../src/sandbox/index.js';
import { callerOf, firstVoice, noon, openSandbox } from './openSandbox.js';
import { resourceOf } from './wire.js';

/** A little of everything, as bytes. */
async function tour(options = {}) {
  const { sandbox } = openSandbox(options);
  const { share, read } = firstVoice(sandbox);
  const headers = { 'xi-api-key': sandbox.apiKey };
  const fetchText = async (path: string, init: RequestInit = {}) => {
    const response = await sandbox.elevenlabs.fetch(new Request(`https://api${path}`, { headers, ...init }));
    return [response.status, JSON.stringify([...response.headers]), await response.text()].join('\n');
  };
  const paths = [
    read,
    '/v1/workspace/members',
    '/v1/workspace/groups',
    '/v1/workspace/groups/search?name=o',
    '/v1/service-accounts',
    '/v1/user',
    '/v2/voices?page_size=100',
    '/v1/shared-voices?page_size=100',
    '/nowhere',
    '/v1/workspace/resources/x',
  ];
  const answers: string[] = [];
  for (const path of paths) answers.push(await fetchText(path));
  const body = JSON.stringify({ role: 'viewer', resource_type: 'voice', group_id: 'default' });
  answers.push(
    await fetchText(share, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    }),
    await fetchText(read),
  );
  return answers.join('\n\n');
}

describe('same seed and clock', () => {
  it('give the same bytes', async () => {
    expect(await tour({ seed: 7 })).toBe(await tour({ seed: 7 }));
  });

  it('are what the bytes hang on: another seed has other ids, another clock other dates', async () => {
    const usual = await tour();
    expect(await tour({ seed: 2 })).not.toBe(usual);
    expect(await tour({ clock: createClock(noon + 86_400_000) })).not.toBe(usual);
  });

  it('give the same bytes whatever chance and the machine’s clock say', async () => {
    const usual = await tour();
    vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('asked for chance');
    });
    vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('asked for the time');
    });
    expect(await tour()).toBe(usual);
  });

  it('keep the cast whatever the seed', () => {
    for (const seed of [1, 2, 99, 2 ** 32 - 1]) {
      const { sandbox } = openSandbox({ seed });
      const [first, second] = sandbox.workspace.voices;
      const roleOf = (handle: string, id: string) =>
        sandbox.workspace.roleOf(sandbox.person(handle).id, 'voice', id);
      expect(['ana', 'ben', 'cai', 'dee'].map((handle) => roleOf(handle, first!.id))).toEqual([
        'admin',
        'editor',
        'viewer',
        null,
      ]);
      expect(roleOf('ben', second!.id)).toBe('admin');
    }
  });
});

describe('the clock', () => {
  it('is the machine’s unless another is given', () => {
    const sandbox = createSandbox();
    expect(sandbox.clock).toBe(systemClock);
    vi.spyOn(Date, 'now').mockReturnValue(42);
    expect(systemClock.now()).toBe(42);
  });

  it('stands still, is moved, and dates what happens', async () => {
    const clock = createClock(noon);
    const sandbox = createSandbox({ clock });
    const { get } = callerOf(sandbox);
    await get('/v1/user');
    clock.advance(5000);
    await get('/v1/user');
    clock.set(noon - 1);
    await get('/v1/user');
    expect(sandbox.requests.map(({ at }) => at - noon)).toEqual([0, 5000, -1]);
  });
});

describe('two sandboxes', () => {
  it('know nothing of each other', async () => {
    const one = openSandbox();
    const other = openSandbox();
    const voice = firstVoice(one.sandbox);
    one.sandbox.fail('get_user_info', {});
    one.sandbox.setBaseline(voice.key, 'admin');
    one.sandbox.removePerson(one.sandbox.person('ben').id);
    expect((await other.get('/v1/user')).status).toBe(200);
    expect(resourceOf(await other.get(voice.read)).role_to_group_ids.admin).not.toContain('default');
    expect(other.sandbox.workspace.people).toHaveLength(60);
    expect(other.sandbox.workspace.groups.flatMap(({ memberIds }) => memberIds)).toContain(
      other.sandbox.person('ben').id,
    );
  });
});
