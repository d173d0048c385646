import { describe, expect, it } from 'vitest';
import { readExpiry } from '../../../src/components/InvitationList/readExpiry.js';

const now = new Date('2026-03-02T09:00:00Z');
const berlin = 'Europe/Berlin';

describe('the end that somebody types', () => {
  it('is a moment in the zone that stands beside the field', () => {
    expect(readExpiry('2026-03-12T18:00', berlin, now)).toEqual({
      moment: new Date('2026-03-12T17:00:00Z'),
      twice: false,
    });
  });

  it.each(['', '2026-03-12', 'tomorrow', '2026-02-30T10:00x'])(
    'is no moment before it is whole: %j',
    (text) => {
      expect(readExpiry(text, berlin, now)).toEqual({ problem: 'missing' });
    },
  );

  it('is not over already', () => {
    expect(readExpiry('2026-03-02T10:00', berlin, now)).toEqual({ problem: 'past' });
    expect(readExpiry('2026-03-02T10:01', berlin, now)).toHaveProperty('moment');
  });

  it('is no time that the clocks skip', () => {
    expect(readExpiry('2026-03-29T02:30', berlin, now)).toEqual({ problem: 'gap' });
    expect(readExpiry('2026-03-29T03:00', berlin, now)).toHaveProperty('moment');
    expect(readExpiry('2026-03-29T02:30', 'UTC', now)).toHaveProperty('moment');
  });

  it('is the earlier of two when the clocks go back over it', () => {
    expect(readExpiry('2026-10-25T02:30', berlin, now)).toEqual({
      moment: new Date('2026-10-25T00:30:00Z'),
      twice: true,
    });
  });
});
