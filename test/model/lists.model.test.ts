import fc from 'fast-check';
import { describe, it } from 'vitest';
import { runs } from '../setup/runs.js';
import { drawAtOnce } from './drawAtOnce.js';
import { openGroupMembers } from './openGroupMembers.js';
import { openMembers } from './openMembers.js';
import { listEvent, playList } from './playList.js';

drawAtOnce();

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
