import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useCountdown } from '../../../src/components/internal/useCountdown.js';
import { createHost } from '../support/openHost.js';

/** A clock beside which the ticks that a page is given are few, or none. */
function createClock() {
  let now = 0;
  let ticked = 0;
  let due: { at: number; run: () => void } | null = null;
  const goOn = (ms: number) => {
    ticked += ms;
    now += ms;
  };
  return {
    timers: {
      now: () => now,
      setTimeout: (run: () => void, ms: number) => (due = { at: ticked + ms, run }),
      clearTimeout: (timer: unknown) => {
        if (due === timer) due = null;
      },
    },
    /** The clock goes on, or back, while the page is given no tick. */
    sleep: (ms: number) => {
      now += ms;
    },
    /** Each tick comes when it is due. */
    tick: (ms: number) => {
      const end = ticked + ms;
      while (due && due.at <= end) {
        const { at, run } = due;
        due = null;
        goOn(at - ticked);
        act(run);
      }
      goOn(end - ticked);
    },
  };
}

function count(durationMs: number | null) {
  const clock = createClock();
  const onEnd = vi.fn();
  const { Frame } = createHost({ provider: { timers: clock.timers } });
  const view = renderHook(({ round, ms }) => useCountdown(ms, onEnd, round), {
    wrapper: Frame,
    initialProps: { round: 1, ms: durationMs },
  });
  return { ...clock, ...view, onEnd };
}

describe('a countdown', () => {
  it('tells whole seconds, and acts once when they are over', () => {
    const { result, tick, onEnd } = count(2_500);
    expect(result.current).toBe(3);
    tick(500);
    expect(result.current).toBe(2);
    tick(1_999);
    expect(result.current).toBe(1);
    expect(onEnd).not.toHaveBeenCalled();
    tick(1);
    expect(result.current).toBeNull();
    tick(10_000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it.each(['visibilitychange', 'pageshow'])('L-S13 is over after an hour of sleep, by %s', (name) => {
    const { result, sleep, onEnd } = count(26_000);
    sleep(3_600_000);
    act(() => {
      (name === 'pageshow' ? window : document).dispatchEvent(new Event(name));
    });
    expect(result.current).toBeNull();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('L-S13 is not stretched by a page that is given one tick a minute', () => {
    const { result, sleep, tick, onEnd } = count(36_000);
    sleep(20_000);
    tick(1_000);
    expect(result.current).toBe(15);
    sleep(60_000);
    tick(1_000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('is not longer for a clock that is set back', () => {
    const { result, sleep, tick } = count(10_000);
    sleep(-3_600_000);
    tick(1_000);
    tick(1_000);
    expect(result.current).toBe(8);
    tick(8_000);
    expect(result.current).toBeNull();
  });

  it('starts anew for another round, and for nothing else', () => {
    const { result, rerender, tick } = count(5_000);
    tick(2_000);
    rerender({ round: 1, ms: 60_000 });
    expect(result.current).toBe(3);
    rerender({ round: 2, ms: 7_000 });
    expect(result.current).toBe(7);
    tick(7_000);
    expect(result.current).toBeNull();
  });
});
