import { describe, expect, it } from 'vitest';
import {
  createClient,
  elevenLabs,
  elevenLabsInvitations,
  elevenLabsSharing,
  elevenLabsUsage,
  jsmon,
  jsmonInvitations,
  jsmonMembers,
  jsmonSharing,
  jsmonViewer,
} from '../../src/client/index.js';
import { createNetwork } from './support/createNetwork.js';
import { createTime, quiet } from './support/createTime.js';
import { read } from './support/operations.js';

const gateway = '/api/rolecall';

/** The error that making it throws; null when it is made. */
function refusal(make: () => unknown): Error | null {
  try {
    make();
    return null;
  } catch (error) {
    return error as Error;
  }
}

const making = (given: Record<string, unknown>) => () => createClient({ gateway, ...given });

describe('A-A3: an option of the client that cannot be right is refused when it is made', () => {
  it.each(['attemptMs', 'totalMs'])('timeouts.%s', (name) => {
    const given = (value: unknown) => ({ [name]: value });
    for (const value of [Number.NaN, 0, -1, 2 ** 31, '1000', 'x', null]) {
      const error = refusal(making({ timeouts: given(value) }));
      expect(error).toMatchObject({ name: 'InvalidInputError', code: 'invalid_input' });
      expect(error?.message).toMatch(
        new RegExp(`^createClient: timeouts\\.${name} must be a number of milliseconds`),
      );
    }
    for (const value of [undefined, 1, 2 ** 31 - 1, Infinity])
      expect(refusal(making({ timeouts: given(value) }))).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['timeout', Object.fromEntries([['timeout', 5]])],
    ['timeouts', { timeouts: 5 }],
    ['timeouts.attempt', { timeouts: { attempt: 5 } }],
    ['fetch', { fetch: 'x' }],
    ['getToken', { getToken: 'token' }],
    ['headers', { headers: 5 }],
    ['credentials', { credentials: 'always' }],
    ['protocol', { protocol: 'grpc' }],
    ['timers', { timers: {} }],
    ['random', { random: 0.5 }],
  ])('%s', (name, given) => {
    expect(refusal(making(given))?.message).toMatch(
      new RegExp(`^createClient: ${name.replace('.', '\\.')} (must|is) `),
    );
  });

  it('one that is undefined is as if it were left out', () => {
    const every = [
      'fetch',
      'getToken',
      'headers',
      'credentials',
      'protocol',
      'timeouts',
      'onContractDrift',
      'timers',
      'random',
    ];
    expect(refusal(making(Object.fromEntries(every.map((name) => [name, undefined]))))).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ['invitationsLedger', { invitationsLedger: true }],
    ['invitationLedger', { invitationLedger: 'yes' }],
    ['copyToWorkspace', { copyToWorkspace: 1 }],
    ['workspaceName', { workspaceName: 5 }],
    ['everyoneGroupId', { everyoneGroupId: null }],
    ['domains', { domains: 'northwind.example' }],
    ['now', { now: 5 }],
  ])('elevenLabs: %s', (name, given) => {
    const error = refusal(() => elevenLabs(createClient({ gateway }), given));
    expect(error?.message).toMatch(new RegExp(`^elevenLabs: ${name} (must|is) `));
  });

  it.each<[string, Record<string, unknown>]>([
    ['workspaceId', {}],
    ['workspaceId', { workspaceId: undefined }],
    ['workspaceId', { workspaceId: 'mine' }],
    ['workspaceName', { workspaceId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', workspaceName: 5 }],
    ['name', { workspaceId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Northwind' }],
  ])('jsmon: %s', (name, given) => {
    const error = refusal(() => jsmon(createClient({ gateway }), given as { workspaceId: string }));
    expect(error?.message).toMatch(new RegExp(`^jsmon: ${name} (must|is) `));
  });
});

describe('A-A3: an area that is used alone looks at its options as the whole does', () => {
  const client = createClient({ gateway });
  const workspaceId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const areas: [string, (given: never) => unknown, object, string, unknown][] = [
    ['elevenLabsSharing', (given) => elevenLabsSharing(client, given), {}, 'everyoneGroupId', 5],
    ['elevenLabsInvitations', (given) => elevenLabsInvitations(client, given), {}, 'invitationLedger', 'yes'],
    ['elevenLabsInvitations', (given) => elevenLabsInvitations(client, given), {}, 'domains', 'a.example'],
    ['elevenLabsUsage', (given) => elevenLabsUsage(client, given), {}, 'now', 5],
    ['jsmonSharing', (given) => jsmonSharing(client, given), { workspaceId }, 'workspaceId', 'mine'],
    ['jsmonMembers', (given) => jsmonMembers(client, given), { workspaceId }, 'workspaceId', 'mine'],
    ['jsmonInvitations', (given) => jsmonInvitations(client, given), { workspaceId }, 'workspaceName', 5],
    ['jsmonViewer', (given) => jsmonViewer(client, given), { workspaceId }, 'workspaceName', 5],
  ];

  it.each(areas)('%s', (maker, make, good, name, wrong) => {
    const made = (given: object) => refusal(() => make({ ...good, ...given } as never))?.message;
    expect(made({})).toBeUndefined();
    expect(made({ [name]: wrong })).toMatch(new RegExp(`^${maker}: ${name} must `));
    expect(made({ nonsense: true })).toBe(`${maker}: nonsense is no option.`);
  });
});

describe('A-A3: a deadline of Infinity', () => {
  it('is none: no timer is set, which would end at once, and an answer comes when it comes', async () => {
    let answer: (response: Response) => void = () => undefined;
    const network = createNetwork(() => new Promise<Response>((resolve) => (answer = resolve)));
    const time = createTime();
    const client = createClient({
      gateway,
      fetch: network.fetch,
      timers: time.timers,
      timeouts: { attemptMs: Infinity, totalMs: Infinity },
    });
    const call = client.call(read.operation, read.input);
    await quiet();
    expect([network.sent.length, time.pending()]).toEqual([1, 0]);
    answer(read.answer());
    await expect(call).resolves.toBeDefined();
  });
});
