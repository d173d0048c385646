import { describe, expect, it } from 'vitest';
import { layOutCredits } from '../../../src/components/SubscriptionMeter/layOutCredits.js';

const lay = (
  used: number,
  limit: number,
  extension: number | 'unlimited' | null,
  expected: number | null = null,
) => layOutCredits({ used, limit, extension }, expected);

describe('credits on a bar', () => {
  it('fill the part of the plan that is used', () => {
    expect(lay(25, 100, 0)).toEqual({
      plan: { from: 0, to: 1 },
      extension: null,
      open: null,
      used: { from: 0, to: 0.25 },
      over: null,
      expected: null,
    });
  });

  it('leave room for what may be used beyond it, to scale', () => {
    expect(lay(90, 100, 50, 120)).toMatchObject({
      plan: { from: 0, to: 2 / 3 },
      extension: { from: 2 / 3, to: 1 },
      used: { from: 0, to: 0.6 },
      expected: { from: 0.6, to: 0.8 },
      over: null,
    });
  });

  it('show what is beyond the limit as such', () => {
    const { used, over, plan } = lay(125, 100, 25);
    expect(plan).toEqual({ from: 0, to: 0.8 });
    expect(used).toEqual({ from: 0, to: 0.8 });
    expect(over).toEqual({ from: 0.8, to: 1 });
  });

  it('make room for what should not have been used', () => {
    expect(lay(200, 100, 0)).toMatchObject({ plan: { to: 0.5 }, used: { to: 0.5 }, over: { to: 1 } });
  });

  it('end openly where there is no end, whatever is used', () => {
    const within = lay(50, 100, 'unlimited');
    expect(within).toMatchObject({ plan: { to: 0.92 }, open: { from: 0.92, to: 1 }, used: { to: 0.46 } });
    const beyond = lay(200, 100, 'unlimited');
    expect(beyond).toMatchObject({
      plan: { to: 0.46 },
      over: { from: 0.46, to: 0.92 },
      open: { from: 0.92 },
    });
    expect(lay(50, 100, 'unlimited', 400).expected!.to).toBeCloseTo(0.92);
  });

  it('never expect more than can be used', () => {
    expect(lay(50, 100, 0, 900).expected).toEqual({ from: 0.5, to: 1 });
    expect(lay(120, 100, 0, 900).expected).toBeNull();
  });

  it('can be seen when they are few, and not when there are none', () => {
    expect(lay(1, 20_000_000, 0).used).toEqual({ from: 0, to: 0.004 });
    expect(lay(0, 100, 0).used).toBeNull();
  });

  it('of no plan at all are nothing', () => {
    const nothing = { plan: null, extension: null, used: null, over: null, expected: null };
    expect(lay(0, 0, 0)).toEqual({ ...nothing, open: null });
    expect(lay(0, 0, 'unlimited')).toEqual({ ...nothing, open: { from: 0, to: 1 } });
  });
});
