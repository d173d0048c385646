import type { Timers } from './timers.js';

/**
 * The time by the gateway's clock, as its answers tell it in `Date`. A device's own clock may be hours off, and what
 * expires, how long ago something was and which day is today would be off with it.
 */
export interface GatewayClock {
  /** The present moment in Unix ms. By the device's own clock until the gateway has answered. */
  now: () => number;
  /** How far the device's clock is ahead of the gateway's, in ms; negative behind it. 0 while it is right or not known. */
  aheadMs: () => number;
  /** Hears when `aheadMs` has changed. @returns Ends the subscription. */
  onChange: (listener: () => void) => () => void;
}

/** How far an answer may contradict what is known before that is given up, in ms: dates are in whole seconds. */
const toleranceMs = 2_000;
const secondMs = 1_000;

/** Starts with a device whose clock is right. `learn` takes the `Date` of an answer, and when its call began. */
export function createGatewayClock({ now }: Pick<Timers, 'now'>): {
  clock: GatewayClock;
  learn: (date: string | null, sentAtMs: number) => void;
} {
  const listeners = new Set<() => void>();
  let aheadMs = 0;
  return {
    learn: (date, sentAtMs) => {
      const saidMs = Date.parse(date ?? '');
      if (Number.isNaN(saidMs)) return;
      // It was written somewhere between the two, within the second that it names.
      const least = sentAtMs - saidMs - secondMs;
      const most = now() - saidMs;
      // What is known stays for as long as it can be true, or every answer would move the time a little.
      if (least - toleranceMs <= aheadMs && aheadMs <= most + toleranceMs) return;
      aheadMs = Math.round((least + most) / 2);
      for (const listener of listeners) listener();
    },
    clock: {
      now: () => now() - aheadMs,
      aheadMs: () => aheadMs,
      onChange: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
  };
}
