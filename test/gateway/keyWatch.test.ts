import { describe, expect, it } from 'vitest';
import { createKeyWatch } from '../../src/gateway/upstream/createKeyWatch.js';

function open() {
  let nowMs = 0;
  const watch = createKeyWatch(30_000, () => nowMs);
  const refuseTwice = (what: string, key: string, isWhole = true) => {
    for (let time = 0; time < 2; time += 1) watch.refused(what, key, isWhole);
  };
  return { watch, refuseTwice, pass: (ms: number) => (nowMs += ms) };
}

describe('W-F1: a key that a provider refuses', () => {
  it('is believed bad after the second time in a row, for that call and as a whole', () => {
    const { watch, pass } = open();
    watch.refused('members', 'one', true);
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([false, false]);
    watch.refused('members', 'one', true);
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([true, true]);
    expect(watch.isResting('groups', 'one')).toBe(false);
    pass(29_999);
    expect(watch.isResting('members', 'one')).toBe(true);
    pass(1);
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([false, false]);
  });

  it('is good again with the first call that is answered', () => {
    const { watch, refuseTwice } = open();
    refuseTwice('members', 'one');
    watch.answered('groups', 'one');
    // That it may read groups says nothing of members.
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([true, false]);
    watch.answered('members', 'one');
    expect(watch.isResting('members', 'one')).toBe(false);
    // One more is the first of a new row.
    watch.refused('members', 'one', true);
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([false, false]);
  });

  it('says nothing of another key, whose row is its own', () => {
    const { watch, refuseTwice } = open();
    refuseTwice('members', 'one');
    expect([watch.isResting('members', 'two'), watch.isRefused('two')]).toEqual([false, false]);
    watch.answered('groups', 'two');
    expect(watch.isRefused('one')).toBe(true);
    watch.refused('members', 'two', true);
    expect([watch.isResting('members', 'two'), watch.isRefused('two')]).toEqual([false, false]);
  });

  it('for lack of one right is no bad key', () => {
    const { watch, refuseTwice } = open();
    refuseTwice('members', 'one', false);
    expect([watch.isResting('members', 'one'), watch.isRefused('one')]).toEqual([true, false]);
  });
});
