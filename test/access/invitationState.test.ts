import { describe, expect, it } from 'vitest';
import { expiringMs, invitationState } from '../../src/access/index.js';

const now = new Date('2026-03-02T09:00:00Z');
const inMs = (ms: number) => new Date(now.getTime() + ms);

describe('an invitation', () => {
  it.each([
    ['without an end is pending', null, 'pending'],
    ['that ends in more than 48 hours is pending', inMs(expiringMs + 1), 'pending'],
    ['that ends in 48 hours is expiring', inMs(expiringMs), 'expiring'],
    ['that ends in a millisecond is expiring', inMs(1), 'expiring'],
    ['that ends now is expired', now, 'expired'],
    ['that ended a year ago is expired', inMs(-31_536_000_000), 'expired'],
  ])('%s', (_, expiresAt, state) => {
    expect(invitationState({ answer: null, expiresAt }, now)).toBe(state);
  });

  it('stays as it was answered, whenever it would have ended', () => {
    for (const answer of ['accepted', 'rejected']) {
      for (const expiresAt of [null, inMs(-1), inMs(expiringMs + 1)])
        expect(invitationState({ answer, expiresAt }, now)).toBe(answer);
    }
  });

  it('with an answer that is not known counts as not answered', () => {
    expect(invitationState({ answer: 'snoozed', expiresAt: inMs(-1) }, now)).toBe('expired');
  });
});
