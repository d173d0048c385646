import fc from 'fast-check';
import type { Scheduler } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationState } from '../../src/hooks/index.js';
import type { InvitationRow, UseInvitesResult } from '../../src/hooks/index.js';
import type { Workspace } from '../../src/testing/index.js';
import { runs } from '../setup/runs.js';
import { drawAtOnce } from './drawAtOnce.js';
import { troubles } from './createNetwork.js';
import { addressOf, invited, openInvitations, providers } from './openInvitations.js';
import type { InvitationScreen, InvitingProvider } from './openInvitations.js';

const who = fc.constantFrom(...invited);
const seat = fc.constantFrom('workspace_member', 'workspace_lite_member');
const rolesBySeat = { workspace_member: 'editor', workspace_lite_member: 'viewer' } as const;
const something = fc.nat({ max: 1000 });
const hourMs = 3_600_000;

/** What may happen on Ana's screen and around it. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('send' as const),
      whom: fc.array(who, { minLength: 1, maxLength: 4 }),
      seat,
      shout: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('cancel' as const), which: something }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('resend' as const), which: something }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('set expiry' as const),
      which: something,
      hours: fc.integer({ min: 1, max: 400 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('retry' as const), which: something }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('dismiss' as const), which: something }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('somebody else sends' as const), who }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('somebody else ends it' as const), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('the invited person joins' as const), who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('trouble ahead' as const),
      about: fc.oneof({ weight: 6, arbitrary: who }, { weight: 1, arbitrary: fc.constant('read' as const) }),
      what: fc.constantFrom(...troubles),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('the clock jumps' as const),
      hours: fc.constantFrom(1, 24, 130, 200),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('come back to the page' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('session' as const), open: fc.boolean() }) },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant('time passes' as const),
      steps: fc.integer({ min: 1, max: 8 }),
    }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Item,>(items: readonly Item[], which: number): Item | undefined =>
  items[which % Math.max(items.length, 1)];

/** Plays one story at a provider, and holds the screen to its promises at every render. */
async function play(provider: InvitingProvider, scheduler: Scheduler, events: readonly Event[]) {
  const problems: string[] = [];
  const checkRender = ({ rows, now }: UseInvitesResult) => {
    const keys = rows.map(({ key }) => key);
    if (new Set(keys).size < keys.length) problems.push(`two rows for one address: ${keys.join(', ')}`);
    for (const row of rows) {
      if (row.state !== invitationState(row, now)) problems.push(`${row.key} is not as its dates say`);
    }
  };
  function checkProvider(at: Workspace) {
    for (const one of invited) {
      if (provider.hadTwo(at, addressOf(one))) problems.push(`${one} had two invitations at once`);
    }
  }
  const screen = await openInvitations(scheduler, provider, { render: checkRender, arrival: checkProvider });
  const { workspace, network, invites, step } = screen;
  const outcomes: Promise<unknown>[] = [];

  const failed = () => invites().rows.filter(({ failure }) => failure !== null);
  const open = (action: keyof InvitationRow['may']) =>
    invites().rows.filter((row) => row.may[action] === 'yes');

  const happen = async (now: Event) => {
    switch (now.type) {
      case 'send': {
        const entries = now.whom.map((one) => ({
          email: now.shout ? addressOf(one).toUpperCase() : addressOf(one),
          terms: provider.roles ? { role: rolesBySeat[now.seat] } : { seat: now.seat },
        }));
        outcomes.push(
          invites()
            .send(entries)
            .then((ends) => {
              if (ends.length !== entries.length) problems.push('an outcome is missing');
            }),
        );
        break;
      }
      case 'cancel': {
        const row = pick(open('cancel'), now.which);
        if (row) outcomes.push(invites().cancel(row));
        break;
      }
      case 'resend': {
        const row = pick(open('resend'), now.which);
        if (row) outcomes.push(invites().resend(row));
        break;
      }
      case 'set expiry': {
        const row = pick(open('setExpiry'), now.which);
        const end = new Date(workspace.clock.now() + now.hours * hourMs);
        if (row) outcomes.push(invites().setExpiry(row, end));
        break;
      }
      case 'retry': {
        const row = pick(failed(), now.which);
        if (row) outcomes.push(invites().retry(row.key));
        break;
      }
      case 'dismiss': {
        const row = pick(failed(), now.which);
        // Where nobody keeps a list, what may have been sent is known from that row alone.
        if (row && provider.keepsList) invites().dismiss(row.key);
        break;
      }
      case 'somebody else sends':
        if (provider.keepsList) await provider.sendElsewhere(workspace, addressOf(now.who));
        break;
      case 'somebody else ends it':
        if (provider.keepsList) await provider.endElsewhere(workspace, addressOf(now.who));
        break;
      case 'the invited person joins':
        if (provider.live(workspace, addressOf(now.who)) > 0) provider.join(workspace, addressOf(now.who));
        break;
      case 'trouble ahead':
        network.trouble(now.about === 'read' ? 'read' : addressOf(now.about), now.what);
        break;
      case 'the clock jumps':
        screen.jump(now.hours * hourMs);
        break;
      case 'come back to the page':
        if (provider.keepsList) void invites().list.refetch();
        break;
      case 'session':
        if (now.open) workspace.signIn('ana');
        else workspace.signOut();
        break;
      case 'time passes':
        for (let passed = 0; passed < now.steps; passed += 1) await step();
        break;
    }
    await network.settle();
  };
  const finish = async () => {
    while (scheduler.count() > 0) await step();
  };

  try {
    for (const one of events) {
      await happen(one);
      checkProvider(workspace);
      expect(problems).toEqual([]);
    }
    network.calm();
    workspace.signIn('ana');
    await finish();
    await Promise.all(outcomes);
    if (provider.keepsList) void invites().list.refetch();
    await network.settle();
    await finish();
    checkProvider(workspace);
    compareWithProvider(provider, screen);
    expect(problems).toEqual([]);
  } finally {
    screen.close();
  }
}

/** What the screen shows as sent can be accepted, what can be accepted is shown, and nothing is on its way. */
function compareWithProvider(provider: InvitingProvider, { workspace, invites }: InvitationScreen) {
  const { rows } = invites();
  expect(rows.map(({ pending }) => pending)).toEqual(rows.map(() => null));
  for (const one of invited) {
    const address = addressOf(one);
    const row = rows.find(({ email }) => email.toLowerCase() === address);
    const isShown = row !== undefined && (row.state === 'pending' || row.state === 'expiring');
    const live = provider.live(workspace, address);
    if (live > 0) expect({ one, isShown }).toEqual({ one, isShown: true });
    // Without a list nothing tells who has joined.
    if (isShown && !row.unconfirmed && row.failure === null && provider.keepsList)
      expect({ one, live }).toEqual({ one, live: 1 });
  }
}

drawAtOnce();

// Three hundred at each provider take some ten seconds on two cores; a busy machine may take its time.
const stories = runs(300);

describe.each(providers)('invitations at $name, whatever Ana, others and the network do', (provider) => {
  it(
    'are never two for one address, and the list ends as the provider’s',
    async () => {
      // Says its seed and path when it fails; RUNS=10000 searches longer, and elsewhere.
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.array(event, { maxLength: 25 }), (scheduler, events) =>
          play(provider, scheduler, events),
        ),
        { numRuns: stories },
      );
    },
    60_000 + stories * 500,
  );
});
