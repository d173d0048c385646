import { defaultScheduler, notifyManager } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { runs } from '../setup/runs.js';
import { openGroupMembers } from './openGroupMembers.js';
import { openMembers } from './openMembers.js';
import { listEvent, playList } from './playList.js';

beforeAll(() => {
  // Each state is drawn as soon as it is there, and none is gathered up with the next one.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  notifyManager.setScheduler(queueMicrotask);
});
afterAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  notifyManager.setScheduler(defaultScheduler);
});

const stories = runs(100);

describe.each([
  { list: 'members', open: openMembers, looksFirst: true },
  { list: 'who is in a group', open: openGroupMembers, looksFirst: false },
])('the list of $list, whatever Ana, others and the network do', ({ open, looksFirst }) => {
  it(
    'only ever shows what the provider held or Ana asked for, and ends as the provider’s',
    async () => {
      // Says its seed and path when it fails; RUNS=10000 searches longer, and elsewhere.
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.array(listEvent, { maxLength: 25 }), (scheduler, events) =>
          playList(open, scheduler, events, { looksFirst }),
        ),
        { numRuns: stories },
      );
    },
    60_000 + stories * 500,
  );
});
